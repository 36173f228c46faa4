// A framework from nothing to its decision, written in the browser by two people: keys, forms, paste, undo, conflict, trial, issue.
// The stations build on each other: when one fails, those after it fail too.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { go, saved, see } from './acts.ts';
import { faultsOnBoth } from './visit.ts';
import { openWorld, type World } from './world.ts';

const writer = 'Nguyễn Thu Hà';
const colleague = 'Vũ Ngọc Anh';
const administrator = 'Trần Quốc Bảo';
const title = 'Bộ tiêu chí soạn trên màn hình năm 2026';

const treeOf = (page: Page) => page.getByRole('tree', { name: 'Cây bộ tiêu chí' });
const row = (page: Page, name: string) => {
  const literal = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return treeOf(page).getByRole('treeitem', { name: new RegExp(`^\\s*${literal}(\\s|$)`) });
};

/** The names of the rows, in their order, without the three headings. */
async function outline(page: Page): Promise<string[]> {
  const names = await treeOf(page)
    .getByRole('treeitem')
    .evaluateAll((rows) => rows.map((one) => (one.firstElementChild?.textContent ?? '').trim()));
  return names.filter((name) => !['Lĩnh vực, tiêu chí', 'Điểm thưởng', 'Điểm trừ'].includes(name));
}

async function outlineBecomes(page: Page, wanted: readonly string[]): Promise<void> {
  await expect.poll(() => outline(page), { timeout: 10_000 }).toEqual(wanted);
}

/** Types the name of the row that has just been made, and comes back to the row. */
async function nameIt(page: Page, code: string, name: string): Promise<void> {
  await treeOf(page).getByRole('textbox').waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await row(page, `${code} ${name}`).and(page.locator(':focus')).waitFor();
}

const field = (page: Page, label: string): Locator => page.getByRole('tabpanel').getByLabel(label, { exact: true });

async function choose(page: Page, name: string): Promise<void> {
  await row(page, name).click();
  await page.getByRole('tab', { name: 'Nội dung' }).click();
}

/** Another official of the same standing agency. */
async function addColleague(page: Page): Promise<void> {
  await page.evaluate(
    async ({ name }) => {
      const { csrf } = (await (await fetch('/api/session')).json()) as { csrf: string };
      const { accounts } = (await (await fetch('/api/accounts')).json()) as {
        accounts: { id: string; name: string; revision: number; grants: { role: string }[] }[];
      };
      const standing = accounts.flatMap(({ grants }) => grants).find(({ role }) => role === 'standingAgency');
      const account = accounts.find((one) => one.name === name);
      const reply = await fetch(`/api/accounts/${account?.id}/roles`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'x-parindex-csrf': csrf },
        body: JSON.stringify({ revision: account?.revision, grants: [...(account?.grants ?? []), standing] }),
      });
      if (!reply.ok) throw new Error(await reply.text());
    },
    { name: colleague },
  );
}

describe('The editor of frameworks', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('2025-12-01T09:00:00+07:00');
  });
  afterAll(() => world.close());

  it('a draft begins with a title and a year, and its tree is written by keys alone', async () => {
    const page = await world.as(writer);
    await go(page, '/bo-tieu-chi');
    await page.getByRole('link', { name: 'Bản soạn thảo' }).click();
    await page.getByRole('button', { name: 'Soạn mới' }).first().click();
    await page.getByLabel('Tên bộ tiêu chí').fill(title);
    await page.getByLabel('Năm').fill('2026');
    await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await row(page, 'Lĩnh vực, tiêu chí').focus();
    await page.keyboard.press('Enter');
    await nameIt(page, '1', 'Chỉ đạo, điều hành');
    await page.keyboard.press('Insert');
    await nameIt(page, '1.1', 'Ban hành kế hoạch');
    await page.keyboard.press('Enter');
    await nameIt(page, '1.2', 'Nhiệm vụ hoàn thành');
    await outlineBecomes(page, ['1 Chỉ đạo, điều hành', '1.1 Ban hành kế hoạch', '1.2 Nhiệm vụ hoàn thành']);
    await saved(page);
  });

  it('moves, copies, removes and numbers anew, and takes all of it back', async () => {
    const page = await world.as(writer);
    const before = await outline(page);
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await outlineBecomes(page, ['1 Chỉ đạo, điều hành', '1.2 Nhiệm vụ hoàn thành', '1.1 Ban hành kế hoạch']);
    await row(page, '1 Chỉ đạo, điều hành').click();
    await page.getByRole('button', { name: 'Thao tác khác' }).click();
    await page.getByRole('menuitem', { name: 'Đánh lại mã' }).click();
    await outlineBecomes(page, ['1 Chỉ đạo, điều hành', '1.1 Nhiệm vụ hoàn thành', '1.2 Ban hành kế hoạch']);
    await row(page, '1 Chỉ đạo, điều hành').focus();
    await page.keyboard.press('Control+c');
    await see(page, 'Đã chép 1 mục.');
    await page.keyboard.press('Control+v');
    await outlineBecomes(page, [
      '1 Chỉ đạo, điều hành',
      '1.1 Nhiệm vụ hoàn thành',
      '1.2 Ban hành kế hoạch',
      '2 Chỉ đạo, điều hành',
      '2.1 Nhiệm vụ hoàn thành',
      '2.2 Ban hành kế hoạch',
    ]);
    await row(page, '2 Chỉ đạo, điều hành').and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Delete');
    await see(page, 'Đã xóa 2 Chỉ đạo, điều hành.');
    await outlineBecomes(page, ['1 Chỉ đạo, điều hành', '1.1 Nhiệm vụ hoàn thành', '1.2 Ban hành kế hoạch']);
    for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z');
    await outlineBecomes(page, before);
    await page.keyboard.press('Control+Shift+z');
    await outlineBecomes(page, ['1 Chỉ đạo, điều hành', '1.2 Nhiệm vụ hoàn thành', '1.1 Ban hành kế hoạch']);
    await page.keyboard.press('Control+z');
    await outlineBecomes(page, before);
    await saved(page);
  });

  it('rows of a table find their places, after a look at them', async () => {
    const page = await world.as(writer);
    await page.getByRole('button', { name: 'Dán bảng' }).click();
    const dialog = page.getByRole('dialog', { name: 'Dán bảng từ Excel hoặc Word' });
    await dialog
      .getByLabel('Các dòng của bảng')
      .fill(
        'Mã\tTên\tĐiểm\n1.3\tBáo cáo đúng hạn\t0,5\n2\tCải cách thể chế\t2\n2.1\tXử lý văn bản\t2\n1.1\tTrùng mã\t1',
      );
    await see(dialog, 'Đã có mã này: bỏ qua');
    await dialog.getByRole('button', { name: 'Thêm 3 mục' }).click();
    await outlineBecomes(page, [
      '1 Chỉ đạo, điều hành',
      '1.1 Ban hành kế hoạch',
      '1.2 Nhiệm vụ hoàn thành',
      '1.3 Báo cáo đúng hạn',
      '2 Cải cách thể chế',
      '2.1 Xử lý văn bản',
    ]);
  });

  it('rules of several kinds are filled in by forms, and read back by the engine', async () => {
    const page = await world.as(writer);
    await choose(page, '1.1 Ban hành kế hoạch');
    await field(page, 'Điểm tối đa').fill('1');
    await field(page, 'Loại quy tắc').selectOption({ label: 'Có hoặc không' });
    await see(page, 'Đọc là: Có: 1 điểm; không: 0 điểm');
    await choose(page, '1.2 Nhiệm vụ hoàn thành');
    await field(page, 'Điểm tối đa').fill('1,75');
    await field(page, 'Loại quy tắc').selectOption({ label: 'Theo tỷ lệ b/a' });
    await field(page, 'Dưới tỷ lệ này thì 0 điểm (%)').fill('80');
    await see(page, /Đọc là: .*× 1,75 điểm; dưới 80 %: 0 điểm/);
    await choose(page, '1.3 Báo cáo đúng hạn');
    await field(page, 'Loại quy tắc').selectOption({ label: 'Trừ theo số lần' });
    await field(page, 'Mỗi lần trừ').fill('0,25');
    await see(page, /Đọc là: .*0,25/);
    await choose(page, '2.1 Xử lý văn bản');
    await field(page, 'Loại quy tắc').selectOption({ label: 'Bậc thang' });
    await field(page, 'Điểm, dòng 1').fill('2');
    await page.getByRole('button', { name: 'Thêm bậc' }).click();
    await field(page, 'Mốc, dòng 2').and(page.locator('input')).fill('80');
    await field(page, 'Điểm, dòng 2').fill('0,5');
    await see(page, 'Đọc là: từ 100 %: 2 điểm; từ 80 %: 0,5 điểm; còn lại: 0 điểm');
    await saved(page);
  });

  it('the lint leads to the field, and a branch takes its sum; what is said above is seen below', async () => {
    const page = await world.as(writer);
    await see(page, '2 lỗi');
    await page.getByRole('tab', { name: /^Kiểm tra/ }).click();
    await page.getByRole('button', { name: /1 Chỉ đạo, điều hành.*“Điểm tối đa”/ }).click();
    await field(page, 'Điểm tối đa').and(page.locator(':focus')).waitFor();
    await see(page, 'Các mục bên dưới cộng lại: 3,25');
    await page.getByRole('button', { name: 'Đặt bằng tổng' }).click();
    await see(page, 'Không có lỗi');
    await field(page, 'Cơ quan phụ trách').fill('so-noi-vu');
    await field(page, 'Hướng dẫn chấm').fill('Chấm theo văn bản đã ban hành.');
    await choose(page, '1.1 Ban hành kế hoạch');
    await expect
      .poll(() => field(page, 'Hướng dẫn chấm').getAttribute('placeholder'))
      .toBe('Theo mục 1: Chấm theo văn bản đã ban hành.');
    await saved(page);
    expect(await faultsOnBoth(page, 'framework-editor')).toEqual([]);
  });

  it('two people write at once: each sees the other, and the same field asks with both values', async () => {
    await addColleague(await world.as(administrator));
    const mine = await world.as(writer);
    const theirs = await world.as(colleague);
    await go(theirs, new URL(mine.url()).pathname);
    await row(theirs, '2.1 Xử lý văn bản').waitFor();
    await see(mine, `Đang cùng soạn: ${colleague}`);
    await choose(theirs, '1.1 Ban hành kế hoạch');
    await field(theirs, 'Tên').fill('Ban hành kế hoạch năm');
    await saved(theirs);
    await row(mine, '1.1 Ban hành kế hoạch năm').waitFor();
    await choose(mine, '2.1 Xử lý văn bản');
    await choose(theirs, '2.1 Xử lý văn bản');
    // Both write before either hears of the other.
    await mine.context().setOffline(true);
    await field(mine, 'Tên').fill('Xử lý văn bản trái luật');
    await see(mine, 'Chưa lưu: mất mạng, sẽ thử lại');
    await field(theirs, 'Tên').fill('Xử lý văn bản sau rà soát');
    await saved(theirs);
    await mine.context().setOffline(false);
    const dialog = mine.getByRole('dialog', { name: 'Hai người cùng sửa' });
    await see(dialog, 'Xử lý văn bản trái luật');
    await see(dialog, 'Xử lý văn bản sau rà soát');
    await dialog.getByRole('button', { name: 'Giữ giá trị của tôi' }).click();
    await row(theirs, '2.1 Xử lý văn bản trái luật').waitFor();
    await saved(mine);
  });

  it('what was not sent survives a closed page and is sent on return', async () => {
    const page = await world.as(writer);
    const address = page.url();
    await page.context().setOffline(true);
    await field(page, 'Tên').fill('Xử lý văn bản sau kiểm tra');
    await see(page, 'Chưa lưu: mất mạng, sẽ thử lại');
    await page.goto('about:blank');
    await page.context().setOffline(false);
    await page.goto(address);
    await row(page, '2.1 Xử lý văn bản sau kiểm tra').waitFor();
    await saved(page);
    await row(await world.as(colleague), '2.1 Xử lý văn bản sau kiểm tra').waitFor();
  });

  it('an item is tried, and what was seen becomes a worked case that watches over the rule', async () => {
    const page = await world.as(writer);
    await row(page, '1.2 Nhiệm vụ hoàn thành').click();
    await page.getByRole('tab', { name: 'Thử tính' }).click();
    await see(page, 'Chưa có số liệu: chưa có điểm, không phải 0 điểm');
    await page.getByLabel('b (hoặc chỉ tỷ lệ %)').fill('16');
    await page.getByRole('tabpanel').getByLabel('a', { exact: true }).fill('20');
    await see(page, '1,4 / 1,75 điểm');
    await see(page, /b\/a = 16\/20 = 80 %/);
    await page.getByLabel('Tên ca mẫu').fill('Đúng ngưỡng 80 %');
    await page.getByRole('button', { name: 'Lưu thành ca mẫu' }).click();
    await page.getByRole('tab', { name: 'Ca mẫu' }).click();
    await see(page, '1 ca đúng, 0 ca sai');
    await choose(page, '1.2 Nhiệm vụ hoàn thành');
    await field(page, 'Dưới tỷ lệ này thì 0 điểm (%)').fill('90');
    await page.getByRole('tab', { name: 'Ca mẫu' }).click();
    await see(page, '0 ca đúng, 1 ca sai');
    await see(page, 'Tính ra 0');
    expect(await faultsOnBoth(page, 'framework-editor-cases')).toEqual([]);
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).first().click();
    await see(page, '1 ca đúng, 0 ca sai');
    await saved(page);
  });

  it('every warning asks for its reason; then number and date make it a framework', async () => {
    const page = await world.as(writer);
    await page.getByRole('button', { name: 'Ban hành' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ban hành bộ tiêu chí' });
    await dialog.getByLabel('Số quyết định').fill('80/QĐ-MH');
    await dialog.getByLabel('Ngày quyết định').fill('28/11/2025');
    await dialog.getByRole('button', { name: 'Ban hành', exact: true }).click();
    await see(dialog, 'Cần điền mục này.');
    await dialog.locator('textarea').first().fill('Đang chờ phân công theo Đề án.');
    await dialog.getByRole('button', { name: 'Dùng lý do đầu tiên cho mọi lưu ý' }).click();
    expect(await faultsOnBoth(page, 'framework-editor-issue')).toEqual([]);
    await dialog.getByRole('button', { name: 'Ban hành', exact: true }).click();
    await see(page, 'Đã ban hành');
    await see(page, '80/QĐ-MH ngày 28/11/2025');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(world.complaints).toEqual([]);
  });
});
