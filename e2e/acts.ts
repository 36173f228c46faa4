// What people do on every screen, in words of the screens: open, press, confirm, read.
import type { Locator, Page } from 'playwright-core';

/** Waits until these words are on the screen. */
export async function see(where: Page | Locator, words: string | RegExp): Promise<void> {
  await where.getByText(words).filter({ visible: true }).first().waitFor();
}

/** Goes to an address of the same server. */
export async function go(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href);
}

/** Presses a button that asks once more, and says yes. */
export async function confirm(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: label });
  await dialog.getByRole('button', { name: label, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** The row of a table or grid that begins with these words. */
export function rowOf(where: Page | Locator, words: string): Locator {
  const literal = words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return where.getByRole('row', { name: new RegExp(`^\\s*${literal}(\\s|$)`) });
}

/** From the work that waits, on this thing, to the screen where it is done. */
export async function takeUp(page: Page, thing: string, button: string): Promise<void> {
  await go(page, '/viec-cua-toi');
  await page.getByRole('row').filter({ hasText: thing }).getByRole('link', { name: button, exact: true }).click();
}

/** Everything typed on this screen has been stored. */
export async function saved(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .getByText(/^Đã lưu \d/)
    .waitFor();
}

export interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function textFile(name: string, words: string): Upload {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(words) };
}
