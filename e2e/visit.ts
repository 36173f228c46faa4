// Looks at one screen as it stands: nothing overflows, it has its heading and title, and everybody can read it.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { desk, phone, type Size } from './world.ts';

const pictures = resolve(import.meta.dirname, '../test-output/screens');

/** Rows far down a table are made as those above them, and looking at each takes long. */
const alike = ['tbody > tr:nth-child(n + 9)', '[role="grid"] > [role="row"]:nth-child(n + 11)'];

interface PageFacts {
  readonly overflow: number;
  readonly headings: number;
  readonly title: string;
  readonly language: string;
}

// Run inside the page, where other things exist than here: as text.
const stillness = `(async () => {
  await document.fonts.ready;
  const moving = document.getAnimations().filter(({ effect }) => effect.getTiming().iterations !== Infinity);
  await Promise.allSettled(moving.map(({ finished }) => finished));
})()`;
const pageFacts = `({
  overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  headings: document.querySelectorAll('h1').length,
  title: document.title,
  language: document.documentElement.lang,
})`;

/** Nothing of the page is on its way any more, and nothing moves. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(stillness);
}

/**
 * Everything wrong with the screen at this size, in words; empty = nothing.
 * Its picture goes to test-output/screens, for people to look at.
 */
export async function faultsOf(page: Page, name: string, size: Size): Promise<string[]> {
  await page.setViewportSize(size);
  await settle(page);
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}-${size.width}.png`), animations: 'disabled' });
  const facts = await page.evaluate<PageFacts>(pageFacts);
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .exclude(alike)
    .analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return [
    ...(facts.overflow > 0 ? [`${facts.overflow} px wider than the window`] : []),
    ...(facts.headings === 1 ? [] : [`${facts.headings} headings of level 1`]),
    ...(facts.language === 'vi' ? [] : [`language ${facts.language}`]),
    ...(isVietnamese(facts.title) ? [] : [`title “${facts.title}”`]),
    ...grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ];
}

/** What is wrong with the screen on a desk and on a phone; the page is left as wide as a desk. */
export async function faultsOnBoth(page: Page, name: string): Promise<string[]> {
  const faults = [];
  for (const size of [desk, phone]) {
    for (const fault of await faultsOf(page, name, size)) faults.push(`${size.width}: ${fault}`);
  }
  await page.setViewportSize(desk);
  return faults;
}

/** Every title here has a letter that only Vietnamese writes. */
function isVietnamese(title: string): boolean {
  return /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵằắẳẵặầấẩẫậềếểễệồốổỗộờớởỡợừứửữự]/i.test(title);
}
