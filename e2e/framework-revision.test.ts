// The yearly revision in the browser: dates are set, an agency proposes and sends, the answer and the way into the draft follow.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faultsOnBoth } from './visit.ts';
import { openWorld, type World } from './world.ts';

const standingOfficer = 'Nguyễn Thu Hà';
const reporter = 'Mai Thị Hồng';
const head = 'Tạ Văn Nghĩa';
const reason = 'Tên hiện nay chưa nói rõ việc cần làm.';
const proposed = 'Kết quả thực hiện kế hoạch cải cách hành chính năm';
const answer = 'Tiếp thu, đưa vào bộ tiêu chí năm sau.';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-12-01T09:00:00+07:00');
});
afterAll(() => world.close());

/** From the framework's own screen by its button. */
async function open(page: Page, button: string): Promise<void> {
  await page.goto(new URL('/bo-tieu-chi', page.url()).href);
  await page.getByRole('link', { name: /cấp sở năm 2025/ }).click();
  await page.getByRole('link', { name: button, exact: true }).click();
}

it('the standing agency sets the dates', async () => {
  const page = await world.as(standingOfficer);
  await open(page, 'Tổng hợp góp ý');
  await page.getByRole('button', { name: 'Đặt thời gian góp ý' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Đến ngày').fill('20/12/2025');
  await dialog.getByLabel('Giờ kết thúc').fill('17:00');
  expect(await faultsOnBoth(page, 'revision-dates')).toEqual([]);
  await dialog.getByRole('button', { name: 'Lưu thời gian' }).click();
  await page.getByText('Nhận góp ý từ 01/12/2025 00:00 đến 20/12/2025 17:00').waitFor();
  expect(await faultsOnBoth(page, 'revision-empty')).toEqual([]);
});

it('an officer chooses an item from the tree and proposes; the head sends', async () => {
  const page = await world.as(reporter);
  await open(page, 'Góp ý sửa đổi');
  await page.getByRole('button', { name: 'Thêm góp ý' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('row', { name: /1\.1\.1/ }).click();
  await dialog.getByRole('region', { name: 'Nội dung hiện hành' }).waitFor();
  await dialog.getByLabel('Nội dung kiến nghị').fill(proposed);
  await dialog.getByLabel('Lý do').fill(reason);
  expect(await faultsOnBoth(page, 'proposal-form')).toEqual([]);
  await dialog.getByRole('button', { name: 'Lưu góp ý' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(reason).waitFor();
  expect(await page.getByRole('button', { name: 'Gửi', exact: true }).count()).toBe(0);
  await page.getByRole('button', { name: 'Thêm góp ý' }).click();
  await dialog.getByLabel('Loại kiến nghị').selectOption('Sửa cách chấm');
  await dialog.getByRole('row', { name: /1\.1\.2/ }).click();
  await dialog.getByLabel('Nội dung kiến nghị').fill('Chấm theo tỷ lệ');
  await dialog.getByLabel('Lý do').fill('Công bằng hơn');
  await dialog.getByRole('button', { name: 'Lưu góp ý' }).click();
  await dialog.waitFor({ state: 'hidden' });

  const other = await world.as(head);
  await open(other, 'Góp ý sửa đổi');
  for (const sent of [1, 2]) {
    await other.getByRole('button', { name: 'Gửi', exact: true }).first().click();
    await other.getByRole('dialog').getByRole('button', { name: 'Gửi', exact: true }).click();
    await other
      .getByRole('cell', { name: 'Chờ trả lời' })
      .nth(sent - 1)
      .waitFor();
  }
  expect(await faultsOnBoth(other, 'proposals')).toEqual([]);
});

it('the standing agency answers, carries it into the draft of next year, and the agency reads the answer', async () => {
  const page = await world.as(standingOfficer);
  await open(page, 'Tổng hợp góp ý');
  const frameworkId = new URL(page.url()).pathname.split('/')[2] ?? '';
  await beginDraft(page, frameworkId);
  await page.getByRole('checkbox', { name: /^Chọn góp ý về 1\.1\.1/ }).check();
  await page.getByRole('checkbox', { name: /^Chọn góp ý về 1\.1\.2/ }).check();
  await page.getByRole('button', { name: 'Trả lời 2 góp ý đã chọn' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Ý kiến tiếp thu, giải trình').fill(answer);
  expect(await faultsOnBoth(page, 'revision-answer')).toEqual([]);
  await dialog.getByRole('button', { name: 'Lưu ý kiến' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Đưa vào bản soạn thảo' }).first().click();
  await dialog.getByLabel(/^Sẽ ghi thành/).fill(`${proposed} 2026`);
  expect(await faultsOnBoth(page, 'revision-carry')).toEqual([]);
  await dialog.getByRole('button', { name: 'Thay đổi bản soạn thảo' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Đã đưa vào “Bộ tiêu chí cấp sở năm 2026”').waitFor();
  expect(await faultsOnBoth(page, 'revision-summary')).toEqual([]);

  // What needs a hand is opened in the editor, at its item.
  await page.getByRole('button', { name: 'Đưa vào bản soạn thảo' }).click();
  const editor = await dialog.getByRole('link', { name: 'Mở mục trong trình soạn thảo' }).getAttribute('href');
  await dialog.getByRole('button', { name: 'Ghi nhận đã đưa vào' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.goto(new URL(editor ?? '', page.url()).href);
  await page.getByRole('treeitem', { selected: true, name: /1\.1\.2/ }).waitFor();

  const own = await world.as(reporter);
  await open(own, 'Góp ý sửa đổi');
  await own.getByText(answer).first().waitFor();
  expect(world.complaints).toEqual([]);
});

/** As the list of drafts does it: next year's draft begins with this framework. */
async function beginDraft(page: Page, frameworkId: string): Promise<void> {
  const session = await page.request.get(new URL('/api/session', page.url()).href);
  const { csrf } = (await session.json()) as { csrf: string };
  const reply = await page.request.post(new URL('/api/framework-drafts', page.url()).href, {
    headers: { 'x-parindex-csrf': csrf, origin: new URL(page.url()).origin },
    data: { from: 'copy', frameworkId, title: 'Bộ tiêu chí cấp sở năm 2026', year: 2026 },
  });
  expect(reply.status()).toBe(201);
}
