// One round from its framework to its public page, through the screens alone, by the people who do the work.
// The stations build on each other: when one fails, those after it fail too.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirm, go, rowOf, saved, see, takeUp } from './acts.ts';
import {
  appraise,
  appraiseAsking,
  assign,
  chooseItem,
  complete,
  computedIndexes,
  confirmNext,
  download,
  file,
  fillGroup,
  fillItem,
  fillSheet,
  fillTemplate,
  importAndIssue,
  keys,
  looksRight,
  moveOn,
  openAppraisal,
  openRound,
  round,
  submit,
  submitFrom,
  uploadIn,
  uploadTo,
} from './chain-acts.ts';
import { openWorld, type World } from './world.ts';

const departments = 'Bộ tiêu chí thử nghiệm khối sở năm 2025';
const communes = 'Bộ tiêu chí thử nghiệm khối xã năm 2025';
const standingOfficer = 'Nguyễn Thu Hà';
const appraiser = 'Vũ Ngọc Anh';
const chairman = 'Lê Minh Quân';

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
    await page.getByRole('heading', { level: 1, name: 'Cơ quan, đơn vị' }).waitFor();
    await page.getByRole('searchbox', { name: 'Tìm trong bảng' }).pressSequentially('so cong thuong');
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
    await looksRight(page, 'framework-import-findings');
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
    await looksRight(page, 'round-form-filled');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('button', { name: 'Đặt thời gian gợi ý' }).click();
    await looksRight(page, 'round-form-dates');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await see(page, `Khối sở: 3 đơn vị, ${departments}`);
    await see(page, 'Tự đánh giá: 04/11/2025 08:00 – 24/11/2025 17:00');
    await looksRight(page, 'round-form-review');
    await page.getByRole('button', { name: 'Lưu đợt đánh giá' }).click();
    await page.getByRole('heading', { level: 1, name: round }).waitFor();
    await page.getByRole('link', { name: 'Nhập kết quả năm cũ' }).click();
    await page.getByRole('heading', { level: 1, name: /năm cũ/ }).waitFor();
    await looksRight(page, 'past-result');
    await page.goBack();
  });

  it('nobody is assigned to the own agency, and the refusal names both; many are assigned at once', async () => {
    const page = await world.as(standingOfficer);
    await assign(page, 'Hoàng Đức Thịnh', 'Mọi đơn vị của Khối sở');
    await see(page, 'Hoàng Đức Thịnh không thể thẩm định Sở Tài chính: cơ quan của chính mình.');
    await see(page, 'Đã thêm 2 dòng. Chưa lưu.');
    await looksRight(page, 'assignments');
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
    await see(rowOf(page, '1 Chỉ đạo, điều hành'), /^3,8$/);
    await see(rowOf(page, '1.4'), 'không áp dụng');
    await chooseItem(page, '1.1');
    await see(page, /b\/a = 18\/20 = 90 % .*× 2 = 1,8 điểm/);
    await looksRight(page, 'score-sheet-filled');
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
    await see(head, 'Nộp hồ sơ');
    await looksRight(head, 'score-sheet-of-head');
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
    await looksRight(page, 'score-sheet-locked');
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
    await looksRight(page, 'appraisal-pass-1');
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
    await looksRight(officer, 'explanation');
    const head = await world.as('Tạ Văn Nghĩa');
    await takeUp(head, round, 'Xem và gửi');
    await see(head, 'Có hai biên bản đối thoại, gửi kèm.');
    await confirm(head, 'Gửi giải trình');
    await see(head, /Đã gửi lúc 09\/12\/2025/);
    await looksRight(head, 'explanation-sent');
  });

  it('the second appraisal answers the dispute', async () => {
    await world.setTime('2025-12-16T09:00:00+07:00');
    await moveOn(await world.as(standingOfficer), 'Thẩm định lần 2', 'Các đơn vị khác không có ý kiến.');
    const page = await world.as(appraiser);
    await openAppraisal(page, 'Sở Công Thương');
    await rowOf(page, '1.2').click();
    await see(page, 'Có hai biên bản đối thoại, gửi kèm.');
    await looksRight(page, 'appraisal-pass-2');
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
    await looksRight(page, 'imported-results-tried');
    await see(page, 'Chưa nhập kết quả nào');
    await page.getByRole('button', { name: 'Lưu kết quả' }).click();
    await see(page, 'Đã lưu 5 kết quả.');
    await see(page, 'Đã có đủ kết quả của mọi cơ quan và mục.');
    await looksRight(page, 'imported-results-stored');
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
    await looksRight(page, 'trace-of-a-decision');
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
    await looksRight(page, 'result-approved');
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
    await looksRight(page, 'public-agency-of-the-round');
    expect(await rowOf(page, '1. Chỉ đạo, điều hành').textContent()).toMatch(/3,7.*4/);
    expect(await rowOf(page, '2. Tác động của cải cách').textContent()).toMatch(/3,15.*4/);
  });

  it('nothing complained on the way', () => {
    expect(world.complaints).toEqual([]);
  });
});
