// The world of a journey: a real server on its own folder, a clock that the journey turns, people in a real browser.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { readConfig } from '../apps/server/src/platform/config.ts';
import { type RunningServer, startServer } from '../apps/server/src/start.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface World {
  readonly server: RunningServer;
  readonly url: string;
  readonly folder: string;
  /** Moves the time of server and browsers to `2025-12-01T09:00:00+07:00` and the like; from there it goes on by itself. */
  setTime(moment: string): Promise<void>;
  /** A page of the person's own, signed in at a click on the demonstration's sign-in page. Who is signed in stays so. */
  as(person: string): Promise<Page>;
  /** A page of somebody who never signs in. */
  anonymous(size?: Size): Promise<Page>;
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
  let ahead = Date.parse(startsAt) - Date.now();
  const now = () => new Date(Date.now() + ahead);
  const config = readConfig({ PORT: '0', PARINDEX_DATA: folder }, { demonstration: true });
  const server = await startServer({ ...config, signInsPerMinute: 1000 }, 'silent', { now });
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: chromiumFlags,
  });
  const pages = new Map<string, Page>();
  const signedIn = new Set<string>();
  const complaints: string[] = [];
  const anonymous = async (size: Size = desk) => {
    const page = await openPage(browser, size, complaints);
    await page.clock.install({ time: now() });
    return page;
  };
  return {
    server,
    url: server.url,
    folder,
    complaints,
    anonymous,
    async setTime(moment) {
      ahead = Date.parse(moment) - Date.now();
      // The time turned has long ended every session.
      signedIn.clear();
      await Promise.all([...pages.values()].map((page) => page.clock.setSystemTime(now())));
    },
    async as(person) {
      const page = pages.get(person) ?? (await anonymous());
      pages.set(person, page);
      if (!signedIn.has(person)) await signIn(page, server.url, person);
      signedIn.add(person);
      return page;
    },
    async close() {
      await browser.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The smallest screen of an office, and a common phone. */
export const desk: Size = { width: 1366, height: 768 };
export const phone: Size = { width: 360, height: 740 };

async function openPage(browser: Browser, viewport: Size, complaints: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // Refusals that a journey provokes on purpose: told by the network, and by the boundary that shows them.
    const isRefusal = /^Failed to load resource|ProblemError: access\.denied/.test(message.text());
    if (message.type() === 'error' && !isRefusal) complaints.push(`${page.url()}: ${message.text()}`);
  });
  // Nothing waits for a time that passes, only for what is to be seen; a busy machine may take long to show it.
  page.setDefaultTimeout(20_000);
  return page;
}

async function signIn(page: Page, url: string, person: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`${url}/dang-nhap`);
  await page.getByRole('button', { name: new RegExp(person) }).click();
  await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
}
