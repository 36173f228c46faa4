// One round from its framework to its public page, through the screens alone, by the people who do the work.
// The stations build on each other: when one fails, those after it fail too.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSheet } from '../apps/server/src/platform/sheets/read-sheet.ts';
import { writeXlsx } from '../apps/server/src/platform/sheets/write-sheet.ts';
import { confirm, go, rowOf, saved, see, takeUp, textFile } from './acts.ts';
import { openWorld, type World } from './world.ts';

const round = 'Đợt thử nghiệm năm 2025';
const departments = 'Bộ tiêu chí thử nghiệm khối sở năm 2025';
const communes = 'Bộ tiêu chí thử nghiệm khối xã năm 2025';
const standingOfficer = 'Nguyễn Thu Hà';
const appraiser = 'Vũ Ngọc Anh';
const chairman = 'Lê Minh Quân';
const filesFolder = resolve(import.meta.dirname, 'files');
const file = (name: string) => join(filesFolder, name);

describe('The chain of one round', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('2025-11-03T09:00:00+07:00');
  });
  afterAll(() => world.close());

  it('the standing officer signs in at a click, sees what waits, and finds agencies without typing marks', async () => {
    const page = await world.as(standingOfficer);
    await see(page, 'việc đang chờ');
    await page.getByRole('link', { name: 'Cơ quan, đơn vị' }).click();
    await page.getByRole('searchbox', { name: 'Tìm trong bảng' }).fill('so cong thuong');
    await see(page, /^1 trong \d+ dòng$/);
    expect(await rowOf(page, 'Sở Công Thương').textContent()).toContain('Sở, ban, ngành');
    await page.getByLabel('Tìm trong bảng').fill('xa an luong');
    await rowOf(page, 'Xã An Lương').waitFor();
  });

  it('a broken framework is refused with every fault and its row, and nothing of it is stored', async () => {
    const page = await world.as(standingOfficer);
    await go(page, '/bo-tieu-chi/nhap');
    await page.locator('input[type=file]').setInputFiles(file('khoi-so-loi.yaml'));
    await see(page, 'Tệp khoi-so-loi.yaml có lỗi nên chưa lưu được.');
    const findings = page.getByRole('region', { name: /3 lỗi phải sửa/ });
    for (const words of [
      /dòng 13\b.*điểm tối đa ghi 5/,
      /dòng \d+.*mã “1\.1” đã dùng/,
      /dòng \d+.*“kind” là “guess”/,
    ]) {
      await findings.getByRole('row', { name: words }).waitFor();
    }
    expect(await page.getByRole('button', { name: 'Lưu bản nháp' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Bộ tiêu chí' }).first().click();
    await rowOf(page, 'Bộ tiêu chí minh hoạ cấp sở năm 2025').waitFor();
    expect(await page.getByRole('link', { name: departments }).count()).toBe(0);
  });

  it('sound frameworks are looked through, stored and issued with number and date', async () => {
    const page = await world.as(standingOfficer);
    await importAndIssue(page, { name: 'khoi-so.yaml', title: departments, items: 6, number: '71/QĐ-MH' });
    await importAndIssue(page, { name: 'khoi-xa.yaml', title: communes, items: 5, number: '72/QĐ-MH' });
  });

  it('a round is made in four steps: two groups, their agencies, suggested dates', async () => {
    const page = await world.as(standingOfficer);
    await go(page, '/dot');
    await page.getByRole('link', { name: 'Tạo đợt đánh giá' }).first().click();
    await page.getByLabel('Tên đợt').fill(round);
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await fillGroup(page, 1, {
      name: 'Khối sở',
      framework: departments,
      agencies: [
        ['so cong thuong', 'Sở Công Thương'],
        ['so xay dung', 'Sở Xây dựng'],
        ['so tai chinh', 'Sở Tài chính'],
      ],
    });
    await page.getByRole('button', { name: 'Thêm khối' }).click();
    await fillGroup(page, 2, {
      name: 'Khối xã',
      framework: communes,
      agencies: [
        ['an luong', 'Xã An Lương'],
        ['ben song', 'Phường Bến Sông'],
      ],
    });
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('button', { name: 'Đặt thời gian gợi ý' }).click();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await see(page, `Khối sở: 3 đơn vị, ${departments}`);
    await see(page, 'Tự đánh giá: 04/11/2025 08:00 – 24/11/2025 17:00');
    await page.getByRole('button', { name: 'Lưu đợt đánh giá' }).click();
    await page.getByRole('heading', { level: 1, name: round }).waitFor();
  });

  it('nobody is assigned to the own agency, and the refusal names both; many are assigned at once', async () => {
    const page = await world.as(standingOfficer);
    await assign(page, 'Hoàng Đức Thịnh', 'Mọi đơn vị của Khối sở');
    await see(page, 'Hoàng Đức Thịnh không thể thẩm định Sở Tài chính: cơ quan của chính mình.');
    await see(page, 'Đã thêm 2 dòng. Chưa lưu.');
    await page.reload();
    await assign(page, appraiser);
    await page.getByRole('button', { name: 'Lưu phân công' }).click();
    await page.getByRole('button', { name: 'Lưu phân công' }).waitFor({ state: 'hidden' });
    await rowOf(page, appraiser).waitFor();
  });

  it('the round opens, and the board shows every agency at every step', async () => {
    const page = await world.as(standingOfficer);
    await see(page, 'Không còn gì vướng: có thể chuyển bước.');
    await confirm(page, 'Mở đợt đánh giá');
    await page.getByRole('link', { name: 'Tiến độ các đơn vị' }).click();
    await page.getByRole('columnheader', { name: 'Thẩm định lần 2' }).waitFor();
    await see(rowOf(page, 'Phường Bến Sông'), 'Chưa đến bước này');
  });

  it('the officer fills the grid by keyboard and sees points and why', async () => {
    await world.setTime('2025-11-05T09:00:00+07:00');
    const page = await world.as('Mai Thị Hồng');
    await takeUp(page, round, 'Kê khai');
    await page.getByRole('grid').focus();
    await keys(page, 'ArrowDown', 'ArrowRight', 'ArrowRight');
    await page.keyboard.type('18/20');
    await keys(page, 'Enter', 'Enter', 'ArrowDown', 'ArrowDown', 'Enter', 'ArrowDown');
    await keys(page, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    await page.keyboard.type('Sở không có cơ quan cấp dưới');
    await page.keyboard.press('Enter');
    await saved(page);
    await see(rowOf(page, '1.1'), /^1,8$/);
    await see(rowOf(page, '1.4'), 'không áp dụng');
    await chooseItem(page, '1.1');
    await see(page, /b\/a = 18\/20 = 90 % .*× 2 = 1,8 điểm/);
  });

  it('explains, uploads a document with its number once and links it twice, and forwards', async () => {
    const page = await world.as('Mai Thị Hồng');
    await uploadTo(page, '1.1', { name: 'Báo cáo cải cách hành chính năm 2025', number: '15/BC-SCT' });
    await chooseItem(page, '1.2');
    await page.getByRole('textbox', { name: 'Thuyết minh' }).fill('Hai cuộc đối thoại, tháng 4 và tháng 9.');
    await saved(page);
    await chooseItem(page, '1.3');
    await page.getByRole('button', { name: 'Chọn từ kho' }).click();
    const library = page.getByRole('dialog');
    await library.getByRole('textbox').fill('bao cao cai cach');
    await library.getByRole('button', { name: /^Gắn “Báo cáo/ }).click();
    await page.keyboard.press('Escape');
    await library.waitFor({ state: 'hidden' });
    await see(page.getByRole('region', { name: 'Tài liệu kiểm chứng' }), '15/BC-SCT');
    await see(page, '4/4 mục');
    await confirm(page, 'Trình thủ trưởng');
    await see(page, 'Chờ thủ trưởng');
  });

  it('the head returns it with a reason, the officer reads it, mends and forwards, the head submits', async () => {
    const head = await world.as('Tạ Văn Nghĩa');
    await takeUp(head, round, 'Duyệt và nộp');
    await head.getByRole('button', { name: 'Trả lại' }).click();
    const returning = head.getByRole('dialog');
    await returning.getByLabel('Lý do trả lại').fill('Ghi rõ số doanh nghiệp dự đối thoại.');
    await returning.getByRole('button', { name: 'Trả lại' }).click();
    await returning.waitFor({ state: 'hidden' });

    const officer = await world.as('Mai Thị Hồng');
    await takeUp(officer, round, 'Sửa lại');
    await see(officer, 'Ghi rõ số doanh nghiệp dự đối thoại.');
    await chooseItem(officer, '1.2');
    await officer.getByRole('textbox', { name: 'Thuyết minh' }).fill('Hai cuộc đối thoại với 120 doanh nghiệp.');
    await saved(officer);
    await confirm(officer, 'Trình thủ trưởng');

    await takeUp(head, round, 'Duyệt và nộp');
    await submit(head);
    await see(head, /Đã nộp lúc .*người nộp: Tạ Văn Nghĩa/);
  });

  it('two other agencies fill and submit, one does not', async () => {
    await fillSheet(await world.as('Dương Quang Vinh'), [
      ['1.1', '20/20'],
      ['1.2', 'Không'],
      ['1.3', 'Thiếu nội dung'],
      ['1.4', '90/100'],
    ]);
    await submitFrom(await world.as('Hồ Thị Lan'));
    await fillSheet(await world.as('Lò Thị Xuân'), [
      ['1.1', '9/10'],
      ['1.2', 'Có'],
      ['1.3', 'Toàn bộ'],
    ]);
    await submitFrom(await world.as('Hà Văn Sáng'));
    const late = await world.as('Trương Mỹ Linh');
    await takeUp(late, round, 'Kê khai');
    await fillItem(late, '1.1', '10/10');
  });

  it('after the close the sheet is locked and says why', async () => {
    await world.setTime('2025-11-25T09:00:00+07:00');
    const page = await world.as('Trương Mỹ Linh');
    await takeUp(page, round, 'Xem');
    await see(page, 'Phiếu đang khóa');
    await see(page, 'Đã khóa: hết hạn tự đánh giá 24/11/2025 17:00');
    expect(await page.getByRole('button', { name: 'Trình thủ trưởng' }).count()).toBe(0);
  });

  it('the standing officer moves on to the first appraisal in spite of the warning, for a reason', async () => {
    const page = await world.as(standingOfficer);
    await openRound(page);
    await see(page, /2 đơn vị chưa nộp hồ sơ: .*Phường Bến Sông/);
    const label = 'Chuyển sang “Thẩm định lần 1”';
    await page.getByRole('button', { name: label }).click();
    const dialog = page.getByRole('dialog', { name: label });
    await dialog.getByRole('button', { name: label }).click();
    await see(dialog, /nêu lý do nếu vẫn chuyển bước/);
    await dialog.getByLabel('Lý do vẫn chuyển bước').fill('Đã đôn đốc hai lần.');
    await dialog.getByRole('button', { name: label }).click();
    await dialog.waitFor({ state: 'hidden' });
    await confirmNext(page, 'Thẩm định lần 1');
  });

  it('the appraiser asks, lowers, corrects, scores, accepts the rest and completes the first pass', async () => {
    const page = await world.as(appraiser);
    await openAppraisal(page, 'Sở Công Thương');
    await appraise(page, '1.1', 'f', { 'Số liệu đã sửa': '17/20', 'Lý do': 'Một nhiệm vụ hoàn thành sau 31/12.' });
    await appraise(page, '1.2', 'p', { 'Điểm (0 đến 1)': '0,5', 'Lý do': 'Chưa có biên bản đối thoại.' });
    await appraiseAsking(page, '1.3', 'Gửi kèm báo cáo quý III.');
    await appraise(page, '2.1', 'p', { 'Điểm (0 đến 1)': '0,75', 'Lý do': 'Một sáng kiến cấp cơ sở.' });
    await confirm(page, 'Chấp nhận 1 mục đã kê khai');
    await complete(page, 1);
    await openAppraisal(page, 'Sở Xây dựng');
    await appraise(page, '2.1', 'p', { 'Điểm (0 đến 1)': '0,5', 'Lý do': 'Chưa có quyết định công nhận.' });
    await confirm(page, 'Chấp nhận 4 mục đã kê khai');
    await complete(page, 1);
    await openAppraisal(page, 'Xã An Lương');
    await appraise(page, '2.1', 'p', { 'Điểm (0 đến 2)': '1,5', 'Lý do': 'Ba sáng kiến được công nhận.' });
    await confirm(page, 'Chấp nhận 3 mục đã kê khai');
    await complete(page, 1);
  });

  it('the officer disputes one item with new evidence and agrees to the others, the head sends', async () => {
    await world.setTime('2025-12-09T09:00:00+07:00');
    await moveOn(await world.as(standingOfficer), 'Giải trình');
    const officer = await world.as('Mai Thị Hồng');
    await takeUp(officer, round, 'Giải trình');
    const disputed = officer.getByRole('region', { name: /^1\.2 / });
    await see(disputed, /Chưa có biên bản đối thoại\./);
    await disputed.getByRole('radio', { name: 'Không đồng ý' }).check();
    await disputed.getByLabel('Lý do, căn cứ').fill('Có hai biên bản đối thoại, gửi kèm.');
    await saved(officer);
    await disputed.getByRole('button', { name: 'Tải lên tài liệu mới' }).click();
    await uploadIn(officer, { name: 'Biên bản đối thoại', number: '03/BB-SCT' });
    await see(disputed, '03/BB-SCT');
    const agreed = officer.getByRole('region', { name: /^1\.1 / });
    await agreed.getByRole('radio', { name: 'Đồng ý', exact: true }).check();
    const asked = officer.getByRole('region', { name: /^1\.3 / });
    await see(asked, 'Được hỏi thêm');
    await asked.getByRole('radio', { name: 'Không đồng ý' }).check();
    await asked.getByLabel('Lý do, căn cứ').fill('Báo cáo quý III đã gửi ngày 05/10/2025.');
    await saved(officer);
    const head = await world.as('Tạ Văn Nghĩa');
    await takeUp(head, round, 'Xem và gửi');
    await see(head, 'Có hai biên bản đối thoại, gửi kèm.');
    await confirm(head, 'Gửi giải trình');
    await see(head, /Đã gửi lúc 09\/12\/2025/);
  });

  it('the second appraisal answers the dispute', async () => {
    await world.setTime('2025-12-16T09:00:00+07:00');
    await moveOn(await world.as(standingOfficer), 'Thẩm định lần 2', 'Các đơn vị khác không có ý kiến.');
    const page = await world.as(appraiser);
    await openAppraisal(page, 'Sở Công Thương');
    await rowOf(page, '1.2').click();
    await see(page, 'Có hai biên bản đối thoại, gửi kèm.');
    await appraise(page, '1.2', 'p', { 'Điểm (0 đến 1)': '1', 'Lý do': 'Biên bản đầy đủ, chấp nhận giải trình.' });
    await appraise(page, '1.3', 'p', { 'Điểm (0 đến 1)': '1', 'Lý do': 'Đã nhận báo cáo quý III.' });
    await complete(page, 2);
    for (const agency of ['Sở Xây dựng', 'Xã An Lương']) {
      await openAppraisal(page, agency);
      await complete(page, 2);
    }
  });

  it('survey results come from the filled template, tried first, then stored', async () => {
    const page = await world.as(standingOfficer);
    await openRound(page);
    await page.getByRole('link', { name: 'Kết quả điều tra' }).click();
    const template = await download(page, 'Tải tệp mẫu');
    const filled = await fillTemplate(template, { SCT: '80', SXD: '70' });
    await page.locator('input[type=file]').setInputFiles({
      name: 'ket-qua-dieu-tra.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: filled,
    });
    await see(page, 'Tệp có 5 dòng của 5 cơ quan. Chưa lưu.');
    await see(page, '5 kết quả mới');
    await see(page, 'Chưa nhập kết quả nào');
    await page.getByRole('button', { name: 'Lưu kết quả' }).click();
    await see(page, 'Đã lưu 5 kết quả.');
    await see(page, 'Đã có đủ kết quả của mọi cơ quan và mục.');
  });

  it('the result is computed; a trace tells the sentence and who decided', async () => {
    const page = await world.as(standingOfficer);
    await openRound(page);
    await page.getByRole('link', { name: 'Kết quả', exact: true }).click();
    await page.getByRole('button', { name: 'Tính kết quả' }).click();
    expect(await rowOf(page, 'Xem vì sao của Sở Công Thương').textContent()).toMatch(/85,63.*Tốt/);
    expect(await rowOf(page, 'Xem vì sao của Sở Xây dựng').textContent()).toMatch(/61,00.*Trung bình/);
    await page.getByRole('button', { name: 'Xem vì sao của Sở Công Thương' }).click();
    const trace = page.getByRole('dialog', { name: 'Vì sao: Sở Công Thương' });
    await see(trace, /b\/a = 17\/20 = 85 %/);
    await see(trace, /Vũ Ngọc Anh/);
    await see(trace, /Biên bản đầy đủ, chấp nhận giải trình\./);
    await page.keyboard.press('Escape');
    await trace.waitFor({ state: 'hidden' });
    await page.getByText('Khối xã', { exact: true }).first().click();
    expect(await rowOf(page, 'Xem vì sao của Xã An Lương').textContent()).toMatch(/89,00.*Tốt/);
  });

  it('before it is published nothing of the round is public', async () => {
    const stranger = await world.anonymous();
    await stranger.goto(`${world.url}/cong-khai`);
    await see(stranger, /năm 2023/);
    expect(await stranger.getByText(round).count()).toBe(0);
    await stranger.context().close();
  });

  it('the Chairman approves with number and date, and publishes', async () => {
    await world.setTime('2025-12-30T09:00:00+07:00');
    await moveOn(await world.as(standingOfficer), 'Trình duyệt');
    const page = await world.as(chairman);
    await takeUp(page, round, 'Phê duyệt');
    await page.getByRole('button', { name: 'Phê duyệt kết quả' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Số quyết định').fill('999/QĐ-UBND');
    await dialog.getByLabel('Ngày quyết định').fill('30/12/2025');
    await dialog.getByRole('button', { name: 'Phê duyệt kết quả' }).click();
    await see(page, /Đã phê duyệt: Quyết định 999\/QĐ-UBND ngày 30\/12\/2025, Lê Minh Quân/);
    await confirm(page, 'Công bố kết quả');
    await page.getByRole('link', { name: 'Xem trang công khai' }).waitFor();
  });

  it('a stranger reads ranking and points, and computes the same from the downloaded files', async () => {
    const page = await world.anonymous();
    await page.goto(`${world.url}/cong-khai`);
    await page.getByRole('link', { name: round }).click();
    await see(page, /999\/QĐ-UBND/);
    expect(await rowOf(page, '1 Sở Công Thương').textContent()).toContain('85,63');
    expect(await rowOf(page, '2 Sở Xây dựng').textContent()).toContain('61,00');
    const framework = join(world.folder, 'framework.yaml');
    const scores = join(world.folder, 'scores.csv');
    await (await download(page, 'Khối sở', /Bộ tiêu chí/)).saveAs(framework);
    await (await download(page, 'Khối sở', /[Đđ]iểm/)).saveAs(scores);
    expect(await computedIndexes(framework, scores)).toEqual({ 'so-cong-thuong': '85.63', 'so-xay-dung': '61.00' });
    await page.getByRole('link', { name: 'Sở Công Thương' }).click();
    await page.getByRole('heading', { level: 1, name: /Sở Công Thương/ }).waitFor();
    expect(await rowOf(page, '1. Chỉ đạo, điều hành').textContent()).toMatch(/3,7.*4/);
    expect(await rowOf(page, '2. Tác động của cải cách').textContent()).toMatch(/3,15.*4/);
  });

  it('nothing complained on the way', () => {
    expect(world.complaints).toEqual([]);
  });
});

async function importAndIssue(page: Page, wanted: { name: string; title: string; items: number; number: string }) {
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

async function fillGroup(page: Page, number: number, { name, framework, agencies }: WantedGroup): Promise<void> {
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
async function assign(page: Page, person: string, agencies?: string): Promise<void> {
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

async function keys(page: Page, ...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key);
}

async function chooseItem(page: Page, code: string): Promise<void> {
  await rowOf(page, code).getByRole('rowheader').first().click();
  await page.getByRole('heading', { level: 2, name: new RegExp(`^${code.replace('.', '\\.')} `) }).waitFor();
}

interface Paper {
  readonly name: string;
  readonly number: string;
}

async function uploadTo(page: Page, code: string, paper: Paper): Promise<void> {
  await chooseItem(page, code);
  await page.getByRole('button', { name: 'Tải lên tài liệu mới' }).click();
  await uploadIn(page, paper);
  await see(page.getByRole('region', { name: 'Tài liệu kiểm chứng' }), paper.number);
}

async function uploadIn(page: Page, { name, number }: Paper): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên tài liệu').fill(name);
  await dialog.getByLabel('Số, ký hiệu').fill(number);
  await dialog.locator('input[type=file]').setInputFiles(textFile('tai-lieu.txt', `${name}, ${number} (minh hoạ)\n`));
  await dialog.waitFor({ state: 'hidden' });
}

/** In the panel beside the grid: the figure or the option, and a word on it. */
async function fillItem(page: Page, code: string, figures: string): Promise<void> {
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

async function fillSheet(page: Page, entries: readonly (readonly [string, string])[]): Promise<void> {
  await takeUp(page, round, 'Kê khai');
  for (const [code, figures] of entries) await fillItem(page, code, figures);
  await confirm(page, 'Trình thủ trưởng');
}

async function submitFrom(head: Page): Promise<void> {
  await takeUp(head, round, 'Duyệt và nộp');
  await submit(head);
}

async function submit(head: Page): Promise<void> {
  await head.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  const dialog = head.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: 'Nộp hồ sơ' }).isDisabled()).toBe(true);
  await dialog.getByLabel(/Tôi cam đoan số liệu trung thực/).check();
  await dialog.getByRole('button', { name: 'Nộp hồ sơ' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await see(head, 'Đã nộp lúc');
}

async function openRound(page: Page): Promise<void> {
  await go(page, '/dot');
  await page.getByRole('link', { name: round }).click();
  await page.getByRole('heading', { level: 1, name: round }).waitFor();
}

/** The rail of the round stands at this status. */
async function confirmNext(page: Page, status: string): Promise<void> {
  await page.locator('[aria-current=step]').getByText(status).waitFor();
}

async function moveOn(page: Page, status: string, reason?: string): Promise<void> {
  await openRound(page);
  const label = `Chuyển sang “${status}”`;
  await page.getByRole('button', { name: label }).click();
  const dialog = page.getByRole('dialog', { name: label });
  if (reason !== undefined) await dialog.getByLabel('Lý do vẫn chuyển bước').fill(reason);
  await dialog.getByRole('button', { name: label }).click();
  await dialog.waitFor({ state: 'hidden' });
  await confirmNext(page, status);
}

async function openAppraisal(page: Page, agency: string): Promise<void> {
  await openRound(page);
  await page.getByRole('link', { name: 'Thẩm định', exact: true }).click();
  await page.getByRole('link', { name: `Mở hồ sơ thẩm định của ${agency}` }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(agency) }).waitFor();
}

/** By the keys of the sheet: the decision's letter opens its form. */
async function appraise(page: Page, code: string, key: string, fields: Record<string, string>): Promise<void> {
  await rowOf(page, code).click();
  await page.getByRole('heading', { level: 2, name: `Mục ${code}` }).waitFor();
  await page.keyboard.press(key);
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole('button', { name: 'Lưu và sang mục sau' }).click();
  await saved(page);
}

async function appraiseAsking(page: Page, code: string, reason: string): Promise<void> {
  await rowOf(page, code).click();
  await page.getByRole('heading', { level: 2, name: `Mục ${code}` }).waitFor();
  await page.getByRole('radio', { name: 'Chấp nhận' }).check();
  await page.getByLabel('Yêu cầu đơn vị giải trình').check();
  await page.getByLabel('Lý do', { exact: true }).fill(reason);
  await page.getByRole('button', { name: 'Lưu và sang mục sau' }).click();
  await saved(page);
}

async function complete(page: Page, pass: number): Promise<void> {
  await confirm(page, `Hoàn thành thẩm định lần ${pass}`);
  await see(page, /Đã hoàn thành lúc/);
}

/** @param words narrows down where several links name the same thing */
async function download(page: Page, name: string, words: RegExp = /./): Promise<Download> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name }).filter({ hasText: words }).last().click();
  return coming;
}

/** @param values survey results by agency code, in percent; 90 for everybody else */
async function fillTemplate(template: Download, values: Record<string, string>): Promise<Buffer> {
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

async function computedIndexes(framework: string, scores: string): Promise<Record<string, string>> {
  const program = resolve(import.meta.dirname, '../bin/parindex.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [program, 'compute', framework, scores, '--json']);
  const { groups } = JSON.parse(stdout) as {
    groups: { agencies: { agency: string; indexShown: string | null; rank: number | null }[] }[];
  };
  const ranked = groups.flatMap(({ agencies }) => agencies).filter(({ rank }) => rank !== null);
  return Object.fromEntries(ranked.map(({ agency, indexShown }) => [agency, indexShown ?? '']));
}
