// Every screen as somebody who uses it opens it, on a desk and on a phone: nothing overflows, nothing complains.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { departmentAnnex } from '../apps/server/src/features/framework/annex.samples.ts';
import { faultsOnBoth } from './visit.ts';
import { desk, openWorld, type World } from './world.ts';

const standingOfficer = 'Nguyễn Thu Hà';
const appraiser = 'Vũ Ngọc Anh';
const administrator = 'Trần Quốc Bảo';
const reporter = 'Mai Thị Hồng';
const moveOn = 'Chuyển sang “Thẩm định lần 1”';
const running = 'Xác định Chỉ số cải cách hành chính năm 2025 (minh hoạ)';

const past = 'Xác định Chỉ số cải cách hành chính năm 2023 (minh hoạ)';

interface Visit {
  /** Name of the picture. */
  readonly name: string;
  /** Who opens it; null = somebody who never signs in. */
  readonly person: string | null;
  /** Goes there from anywhere inside, as people do. */
  readonly go: (page: Page) => Promise<unknown>;
  /** What is seen once the screen is there. */
  readonly seen: string | RegExp;
}

const at = (path: string) => (page: Page) => page.goto(new URL(path, page.url()).href);

/** From the list of rounds to the running one, and on by the buttons there. */
const round =
  (title: string, button?: string) =>
  async (page: Page): Promise<void> => {
    await at('/dot')(page);
    await page.getByRole('link', { name: title }).click();
    if (button !== undefined) await page.getByRole('link', { name: button, exact: true }).click();
  };

/** By the button of the work that waits. */
const task = (button: string) => async (page: Page) => {
  await at('/viec-cua-toi')(page);
  await page.getByRole('link', { name: button, exact: true }).first().click();
};

/** The dialog behind the first button of this name. */
const dialogOf = (path: string, button: string | RegExp) => async (page: Page) => {
  await at(path)(page);
  await page.getByRole('button', { name: button }).first().click();
  await page.getByRole('dialog').waitFor();
};

/** The framework of 2023 laid beside that of 2022. */
const besideYear = (button: string) => async (page: Page) => {
  await at('/bo-tieu-chi')(page);
  await page.getByRole('link', { name: /năm 2023/ }).click();
  await page.getByText(/^Các bản của bộ tiêu chí/).click();
  await page.getByLabel('So sánh với…').selectOption({ label: 'Bộ tiêu chí minh hoạ các sở và huyện năm 2022' });
  await page.getByRole('link', { name: button, exact: true }).click();
};

/** A draft that amends a framework in use, asked for where nobody has written in it yet. */
const amendmentOf = (framework: RegExp) => async (page: Page) => {
  await at('/bo-tieu-chi')(page);
  await page.getByRole('link', { name: framework }).click();
  const address = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Soạn sửa đổi' }).click();
  const dialog = page.getByRole('dialog', { name: 'Soạn sửa đổi' });
  await dialog.getByRole('button', { name: 'Soạn sửa đổi' }).click();
  await page.waitForURL(/soan-thao/);
  await at(`${address}/tac-dong`)(page);
};

const select = (person: string | null, name: string, go: Visit['go'], seen: Visit['seen']): Visit => {
  return { person, name, go, seen };
};

const beforeTheClose: readonly Visit[] = [
  select(null, 'sign-in', at('/dang-nhap'), 'Đăng nhập'),
  select(null, 'public-list', at('/cong-khai'), /công bố/i),
  select(
    null,
    'public-edition',
    async (page) => {
      await at('/cong-khai')(page);
      await page.getByRole('main').getByRole('link').first().click();
    },
    /Chỉ số/,
  ),
  select(
    null,
    'public-agency',
    async (page) => {
      await at('/cong-khai')(page);
      await page.getByRole('main').getByRole('link').first().click();
      await page.getByRole('table').getByRole('link').first().click();
    },
    /Sở|Xã|Phường/,
  ),
  select(null, 'public-dictionary', at('/cong-khai/tu-dien'), /./),
  select(null, 'first-administrator', at('/quan-tri-dau-tien/khong-co-lien-ket-nay'), /./),
  select(administrator, 'accounts', at('/tai-khoan'), 'Tài khoản'),
  select(administrator, 'account-form', dialogOf('/tai-khoan', 'Thêm tài khoản'), 'Tài khoản'),
  select(standingOfficer, 'my-work', at('/viec-cua-toi'), 'Việc của tôi'),
  select(standingOfficer, 'agencies', at('/co-quan'), 'Cơ quan, đơn vị'),
  select(standingOfficer, 'agency-form', dialogOf('/co-quan', /^Sửa/), 'Cơ quan, đơn vị'),
  select(standingOfficer, 'frameworks', at('/bo-tieu-chi'), 'Bộ tiêu chí'),
  select(
    standingOfficer,
    'framework',
    async (page) => {
      await at('/bo-tieu-chi')(page);
      await page.getByRole('link', { name: /cấp sở năm 2025/ }).click();
    },
    /cấp sở năm 2025/,
  ),
  select(standingOfficer, 'framework-comparison', besideYear('So sánh'), 'So sánh hai bộ tiêu chí'),
  select(standingOfficer, 'framework-mapping', besideYear('Đối chiếu mục'), 'Đối chiếu mục giữa hai năm'),
  select(
    standingOfficer,
    'framework-mapping-choice',
    async (page) => {
      await besideYear('Đối chiếu mục')(page);
      await page
        .getByRole('button', { name: /^Chọn lại mục năm trước cho mục/ })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
    'Đối chiếu mục giữa hai năm',
  ),
  select(standingOfficer, 'framework-amendment', amendmentOf(/cấp sở năm 2025/), 'Tác động của bản sửa đổi'),
  select(standingOfficer, 'framework-drafts', at('/bo-tieu-chi/soan-thao'), 'Bản soạn thảo bộ tiêu chí'),
  select(
    standingOfficer,
    'framework-draft-blank',
    async (page) => {
      await at('/bo-tieu-chi/soan-thao')(page);
      await page.getByRole('button', { name: 'Soạn mới' }).first().click();
      await page.getByLabel('Tên bộ tiêu chí').fill('Bộ tiêu chí đang soạn');
      await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
      await page.getByRole('tree').waitFor();
    },
    'Bộ tiêu chí đang soạn',
  ),
  select(standingOfficer, 'framework-import', at('/bo-tieu-chi/nhap'), 'Nhập bộ tiêu chí'),
  select(
    standingOfficer,
    'framework-annex',
    async (page) => {
      await at('/bo-tieu-chi/nhap-phu-luc')(page);
      const buffer = Buffer.from(await departmentAnnex());
      await page.locator('input[type=file]').setInputFiles({ name: 'phu-luc.xlsx', mimeType: '', buffer });
      await page.getByRole('treegrid').waitFor();
    },
    'Nhập từ phụ lục Excel',
  ),
  select(standingOfficer, 'rounds', at('/dot'), 'Đợt đánh giá'),
  select(standingOfficer, 'round', round(running), running),
  select(standingOfficer, 'round-form', at('/dot/moi'), 'Tạo đợt đánh giá'),
  select(
    standingOfficer,
    'round-form-groups',
    async (page) => {
      await at('/dot/moi')(page);
      await page.getByLabel('Tên đợt').fill('Đợt thử');
      await page.getByRole('button', { name: 'Tiếp tục' }).click();
    },
    'Tạo đợt đánh giá',
  ),
  select(
    standingOfficer,
    'round-dates',
    async (page) => {
      await round(running)(page);
      await page.getByRole('button', { name: 'Điều chỉnh thời gian' }).click();
      await page.getByRole('dialog').waitFor();
    },
    running,
  ),
  select(standingOfficer, 'board', round(running, 'Tiến độ các đơn vị'), 'Tiến độ'),
  select(standingOfficer, 'imported-results', round(running, 'Kết quả điều tra'), /Kết quả điều tra/),
  select(standingOfficer, 'result-not-computed', round(running, 'Kết quả'), /Kết quả/),
  select(standingOfficer, 'result', round(past, 'Kết quả'), /Kết quả/),
  select(
    standingOfficer,
    'result-trace',
    async (page) => {
      await round(past, 'Kết quả')(page);
      await page
        .getByRole('button', { name: /^Xem vì sao/ })
        .first()
        .click();
      await page.getByRole('dialog').getByRole('treegrid').waitFor();
    },
    /Kết quả/,
  ),
  select(reporter, 'my-work-reporter', at('/viec-cua-toi'), 'Việc của tôi'),
  select(reporter, 'score-sheet', task('Kê khai'), /^Tự đánh giá/),
  select(
    reporter,
    'score-sheet-item',
    async (page) => {
      await task('Kê khai')(page);
      await openItem(page, '1.1.3');
    },
    /^Tự đánh giá/,
  ),
  select(reporter, 'evidence', at('/kho-minh-chung'), 'Kho minh chứng'),
  select(reporter, 'not-found', at('/khong-co-man-hinh-nay'), 'Không tìm thấy trang'),
];

/** In the grid by a click on its row, on a phone by its button. */
async function openItem(page: Page, code: string): Promise<void> {
  await page.getByRole('rowheader', { name: new RegExp(`^${code.replaceAll('.', '\\.')} `) }).click();
}

const afterTheClose: readonly Visit[] = [
  select(appraiser, 'appraisals', round(running, 'Thẩm định'), /^Thẩm định lần 1/),
  select(
    appraiser,
    'appraisal-by-item',
    async (page) => {
      await round(running, 'Thẩm định')(page);
      await page.getByRole('button', { name: 'Theo mục' }).click();
      await page.getByRole('button', { name: 'Mục sau' }).click();
    },
    /^Thẩm định lần 1/,
  ),
  select(
    appraiser,
    'appraisal-sheet',
    async (page) => {
      await round(running, 'Thẩm định')(page);
      await page.getByRole('link', { name: 'Mở hồ sơ thẩm định của Sở Khoa học và Công nghệ' }).click();
    },
    'Thẩm định lần 1: Sở Khoa học và Công nghệ',
  ),
];

describe('Every screen, on a desk and on a phone', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('2025-12-01T09:00:00+07:00');
  });
  afterAll(() => world.close());

  async function visit({ person, name, go, seen }: Visit): Promise<string[]> {
    const page = person === null ? await world.anonymous() : await world.as(person);
    await page.setViewportSize(desk);
    if (person === null) await page.goto(world.url);
    await go(page);
    await page.getByRole('heading', { level: 1, name: seen }).waitFor();
    const faults = await faultsOnBoth(page, name);
    if (person === null) await page.context().close();
    return faults;
  }

  it.each(beforeTheClose)('$name', async (screen) => {
    expect(await visit(screen)).toEqual([]);
    expect(world.complaints).toEqual([]);
  });

  it('the round moves on to the first appraisal', async () => {
    await world.setTime('2025-12-12T09:00:00+07:00');
    const page = await world.as(standingOfficer);
    await page.setViewportSize(desk);
    await round(running)(page);
    await page.getByRole('button', { name: moveOn }).click();
    const dialog = page.getByRole('dialog', { name: moveOn });
    await dialog.getByLabel('Lý do vẫn chuyển bước').fill('Đã hết hạn.');
    await dialog.getByRole('button', { name: moveOn }).click();
    await dialog.waitFor({ state: 'hidden' });
  });

  it.each(afterTheClose)('$name', async (screen) => {
    expect(await visit(screen)).toEqual([]);
    expect(world.complaints).toEqual([]);
  });
});
