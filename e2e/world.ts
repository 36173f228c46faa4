// The world of a journey: a real server on its own folder, a clock that the journey turns, people in a real browser.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { readConfig } from '../apps/server/src/platform/config.ts';
import { type RunningServer, startServer } from '../apps/server/src/start.ts';

export interface World {
  readonly server: RunningServer;
  readonly url: string;
  readonly folder: string;
  /** Moves the time of server and browsers to `2025-12-01T09:00:00+07:00` and the like. */
  setTime(moment: string): Promise<void>;
  /** A page of the person's own, signed in at a click on the demonstration's sign-in page. */
  as(person: string): Promise<Page>;
  /** A page of somebody who never signs in. */
  anonymous(size?: { width: number; height: number }): Promise<Page>;
  /** What the pages complained of: errors of scripts, refused resources. A journey ends with none. */
  readonly complaints: string[];
  close(): Promise<void>;
}

const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the demonstration province at a moment. Every journey has its own, so that none sees what another did. */
export async function openWorld(startsAt: string): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'parindex-journey-'));
  let now = new Date(startsAt);
  const config = readConfig({ PORT: '0', PARINDEX_DATA: folder }, { demonstration: true });
  const server = await startServer({ ...config, signInsPerMinute: 1000 }, 'silent', { now: () => now });
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: chromiumFlags,
  });
  const pages = new Map<string, Page>();
  const complaints: string[] = [];
  const anonymous = async (size = { width: 1366, height: 768 }) => {
    const page = await openPage(browser, size, complaints);
    await page.clock.setFixedTime(now);
    return page;
  };
  return {
    server,
    url: server.url,
    folder,
    complaints,
    anonymous,
    async setTime(moment) {
      now = new Date(moment);
      await Promise.all([...pages.values()].map((page) => page.clock.setFixedTime(now)));
    },
    async as(person) {
      const page = pages.get(person) ?? (await anonymous());
      pages.set(person, page);
      await signIn(page, server.url, person);
      return page;
    },
    async close() {
      await browser.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openPage(
  browser: Browser,
  viewport: { width: number; height: number },
  complaints: string[],
): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // A refusal that a journey provokes on purpose is told by the network, not by our scripts.
    const isRefusal = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isRefusal) complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.setDefaultTimeout(15_000);
  return page;
}

/** Signs in anew each time: the time turned by the journey has long ended the session before. */
async function signIn(page: Page, url: string, person: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`${url}/dang-nhap`);
  await page.getByRole('button', { name: new RegExp(person) }).click();
  await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
}
