// What the people of the chain do at its stations, in words of the screens.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Download, Page } from 'playwright-core';
import { expect } from 'vitest';
import { readSheet } from '../apps/server/src/platform/sheets/read-sheet.ts';
import { writeXlsx } from '../apps/server/src/platform/sheets/write-sheet.ts';
import { confirm, go, rowOf, saved, see, takeUp, textFile } from './acts.ts';
import { faultsOnBoth } from './visit.ts';

export const round = 'Đợt thử nghiệm năm 2025';

const filesFolder = resolve(import.meta.dirname, 'files');
export const file = (name: string) => join(filesFolder, name);

/** The screen as it stands now, on a desk and on a phone. */
export async function looksRight(page: Page, name: string): Promise<void> {
  expect(await faultsOnBoth(page, name)).toEqual([]);
}

export async function importAndIssue(
  page: Page,
  wanted: { name: string; title: string; items: number; number: string },
) {
  await go(page, '/bo-tieu-chi/nhap');
  await page.locator('input[type=file]').setInputFiles(file(wanted.name));
  await see(page, `${wanted.items} mục chấm điểm, tổng 10 điểm. Chưa lưu.`);
  await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
  await page.getByRole('heading', { level: 1, name: wanted.title }).waitFor();
  await page.getByRole('row', { name: /1\.1 / }).click();
  await see(page.getByRole('dialog', { name: 'Mục 1.1' }), /Tỷ lệ b\/a ×/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Ban hành' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ban hành bộ tiêu chí' });
  await dialog.getByLabel('Số quyết định').fill(wanted.number);
  await dialog.getByLabel('Ngày quyết định').fill('20/10/2025');
  await dialog.getByRole('button', { name: 'Ban hành' }).click();
  await see(page, `${wanted.number} ngày 20/10/2025`);
  await see(page, 'Đã ban hành');
}

interface WantedGroup {
  readonly name: string;
  readonly framework: string;
  /** What is typed to find it, without marks, and its name. */
  readonly agencies: readonly (readonly [string, string])[];
}

export async function fillGroup(page: Page, number: number, { name, framework, agencies }: WantedGroup): Promise<void> {
  const group = page.getByRole('region', { name: `Khối ${number}`, exact: true });
  await group.getByLabel('Tên khối').fill(name);
  await group.getByLabel('Bộ tiêu chí').selectOption({ label: framework });
  for (const [typed, agency] of agencies) {
    await group.getByLabel('Tìm đơn vị').fill(typed);
    await group.getByRole('checkbox', { name: agency }).check();
  }
  await see(group, `Đơn vị trong khối: ${agencies.length}`);
}

/** @param agencies an option in place of "every agency", which is chosen to begin with */
export async function assign(page: Page, person: string, agencies?: string): Promise<void> {
  const inputOf = (label: string) => page.locator('input').and(page.getByLabel(label, { exact: true }));
  await inputOf('Người thẩm định').fill(person);
  await page.getByRole('option', { name: new RegExp(person) }).click();
  await page.keyboard.press('Escape');
  if (agencies !== undefined) {
    await inputOf('Đơn vị').click();
    await page.getByRole('option', { name: 'Mọi đơn vị (trừ cơ quan mình)' }).click();
    await page.getByRole('option', { name: agencies }).click();
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'Thêm', exact: true }).click();
}

export async function keys(page: Page, ...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key);
}

export async function chooseItem(page: Page, code: string): Promise<void> {
  await rowOf(page, code).getByRole('rowheader').first().click();
  await page.getByRole('heading', { level: 2, name: new RegExp(`^${code.replace('.', '\\.')} `) }).waitFor();
}

interface Paper {
  readonly name: string;
  readonly number: string;
}

export async function uploadTo(page: Page, code: string, paper: Paper): Promise<void> {
  await chooseItem(page, code);
  await page.getByRole('button', { name: 'Tải lên tài liệu mới' }).click();
  await uploadIn(page, paper);
  await see(page.getByRole('region', { name: 'Tài liệu kiểm chứng' }), paper.number);
}

export async function uploadIn(page: Page, { name, number }: Paper): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên tài liệu').fill(name);
  await dialog.getByLabel('Số, ký hiệu').fill(number);
  await dialog.locator('input[type=file]').setInputFiles(textFile('tai-lieu.txt', `${name}, ${number} (minh hoạ)\n`));
  await dialog.waitFor({ state: 'hidden' });
}

/** In the panel beside the grid: the figure or the option, and a word on it. */
export async function fillItem(page: Page, code: string, figures: string): Promise<void> {
  await chooseItem(page, code);
  const field = page.getByLabel('Số liệu', { exact: true });
  const isChoice = await field.evaluate((element) => element.tagName === 'SELECT');
  if (isChoice) await field.selectOption({ label: figures });
  else {
    await field.fill(figures);
    await field.press('Enter');
  }
  await page.getByRole('textbox', { name: 'Thuyết minh' }).fill('Theo sổ theo dõi của đơn vị.');
  await saved(page);
}

export async function fillSheet(page: Page, entries: readonly (readonly [string, string])[]): Promise<void> {
  await takeUp(page, round, 'Kê khai');
  for (const [code, figures] of entries) await fillItem(page, code, figures);
  await confirm(page, 'Trình thủ trưởng');
}

export async function submitFrom(head: Page): Promise<void> {
  await takeUp(head, round, 'Duyệt và nộp');
  await submit(head);
}

export async function submit(head: Page): Promise<void> {
  await head.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  const dialog = head.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: 'Nộp hồ sơ' }).isDisabled()).toBe(true);
  await dialog.getByLabel(/Tôi cam đoan số liệu trung thực/).check();
  await dialog.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await see(head, 'Đã nộp lúc');
}

export async function openRound(page: Page): Promise<void> {
  await go(page, '/dot');
  await page.getByRole('link', { name: round }).click();
  await page.getByRole('heading', { level: 1, name: round }).waitFor();
}

/** The rail of the round stands at this status. */
export async function confirmNext(page: Page, status: string): Promise<void> {
  await page.locator('[aria-current=step]').getByText(status).waitFor();
}

export async function moveOn(page: Page, status: string, reason?: string): Promise<void> {
  await openRound(page);
  const label = `Chuyển sang “${status}”`;
  await page.getByRole('button', { name: label }).click();
  const dialog = page.getByRole('dialog', { name: label });
  if (reason !== undefined) await dialog.getByLabel('Lý do vẫn chuyển bước').fill(reason);
  await dialog.getByRole('button', { name: label }).click();
  await dialog.waitFor({ state: 'hidden' });
  await confirmNext(page, status);
}

export async function openAppraisal(page: Page, agency: string): Promise<void> {
  await openRound(page);
  await page.getByRole('link', { name: 'Thẩm định', exact: true }).click();
  await page.getByRole('link', { name: `Mở hồ sơ thẩm định của ${agency}` }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(agency) }).waitFor();
}

/** By the keys of the sheet: the decision's letter opens its form. */
export async function appraise(page: Page, code: string, key: string, fields: Record<string, string>): Promise<void> {
  await rowOf(page, code).click();
  await page.getByRole('heading', { level: 2, name: `Mục ${code}` }).waitFor();
  await page.keyboard.press(key);
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole('button', { name: 'Lưu và sang mục sau' }).click();
  await saved(page);
}

export async function appraiseAsking(page: Page, code: string, reason: string): Promise<void> {
  await rowOf(page, code).click();
  await page.getByRole('heading', { level: 2, name: `Mục ${code}` }).waitFor();
  await page.getByRole('radio', { name: 'Chấp nhận' }).check();
  await page.getByLabel('Yêu cầu đơn vị giải trình').check();
  await page.getByLabel('Lý do', { exact: true }).fill(reason);
  await page.getByRole('button', { name: 'Lưu và sang mục sau' }).click();
  await saved(page);
}

export async function complete(page: Page, pass: number): Promise<void> {
  await confirm(page, `Hoàn thành thẩm định lần ${pass}`);
  await see(page, /Đã hoàn thành lúc/);
}

/** @param words narrows down where several links name the same thing */
export async function download(page: Page, name: string, words: RegExp = /./): Promise<Download> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name }).filter({ hasText: words }).last().click();
  return coming;
}

/** @param values survey results by agency code, in percent; 90 for everybody else */
export async function fillTemplate(template: Download, values: Record<string, string>): Promise<Buffer> {
  const reading = await readSheet({ name: 'mau.xlsx', bytes: await readFile(await template.path()) });
  const rows = reading.ok ? (reading.sheets[0]?.rows ?? []) : [];
  const [head, ...lines] = rows.map(({ cells }) => cells);
  const at = (title: string) => head?.indexOf(title) ?? -1;
  const filled = lines.map((cells) => [
    cells[at('Mã cơ quan')] ?? '',
    cells[at('Mã mục')] ?? '',
    values[cells[at('Mã cơ quan')] ?? ''] ?? '90',
  ]);
  const columns = ['Mã cơ quan', 'Mã mục', 'Giá trị'].map((header, index) => {
    return { header, width: 20, kind: index === 2 ? ('decimal' as const) : ('text' as const) };
  });
  return Buffer.from(await writeXlsx([{ name: 'Kết quả', columns, rows: filled }]));
}

export async function computedIndexes(framework: string, scores: string): Promise<Record<string, string>> {
  const program = resolve(import.meta.dirname, '../bin/parindex.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [program, 'compute', framework, scores, '--json']);
  const { groups } = JSON.parse(stdout) as {
    groups: { agencies: { agency: string; indexShown: string | null; rank: number | null }[] }[];
  };
  const ranked = groups.flatMap(({ agencies }) => agencies).filter(({ rank }) => rank !== null);
  return Object.fromEntries(ranked.map(({ agency, indexShown }) => [agency, indexShown ?? '']));
}
