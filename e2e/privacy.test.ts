// Drafts stay inside their agency: another agency and the standing agency see nothing of them, nor does the public.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { go, saved, see, takeUp, textFile } from './acts.ts';
import { openWorld, type World } from './world.ts';

const round = 'Xác định Chỉ số cải cách hành chính năm 2025 (minh hoạ)';
/** Found nowhere but in what the officer of Sở Công Thương types and uploads. */
const secret = 'Lời riêng của Sở Công Thương 8F2K';
const secretPaper = 'Tài liệu riêng 8F2K';
const item = '1.1.3';

describe('A draft is seen by its agency alone', () => {
  let world: World;
  /** Address of the dossier, as its own officer sees it. */
  let dossier = '';
  let evidenceFile = '';

  beforeAll(async () => {
    world = await openWorld('2025-12-01T09:00:00+07:00');
    const page = await world.as('Mai Thị Hồng');
    await takeUp(page, round, 'Kê khai');
    await page.getByRole('grid').waitFor();
    dossier = new URL(page.url()).pathname;
    await page.getByLabel('Tìm mục').fill(item);
    await page.getByRole('rowheader', { name: new RegExp(`^${item.replaceAll('.', '\\.')} `) }).click();
    await page.getByRole('textbox', { name: 'Thuyết minh' }).fill(secret);
    await saved(page);
    await page.getByRole('button', { name: 'Tải lên tài liệu mới' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên tài liệu').fill(secretPaper);
    await dialog.locator('input[type=file]').setInputFiles(textFile('rieng.txt', secret));
    await dialog.waitFor({ state: 'hidden' });
    const link = page.getByRole('link', { name: secretPaper });
    await link.waitFor();
    evidenceFile = (await link.getAttribute('href')) ?? '';
  });
  afterAll(() => world.close());

  const id = () => dossier.split('/').at(-1) ?? '';
  /** Everything of the dossier that has an address of its own on the server. */
  const addresses = () => [
    `/api/assessments/${id()}`,
    `/api/assessments/${id()}/items/${item}/history`,
    `/api/assessments/${id()}/explanation`,
    `/api/appraisals/${id()}/1`,
    `/api/appraisals/${id()}/2`,
    '/api/agencies/so-cong-thuong/evidence',
    evidenceFile,
  ];

  it('its own officer gets every text of it', async () => {
    const page = await world.as('Mai Thị Hồng');
    const replies = await fetchAll(page, addresses().slice(0, 2));
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    expect(replies[0]?.body).toContain(secret);
    expect((await fetchAll(page, [evidenceFile]))[0]?.body).toBe(secret);
  });

  it('another agency is refused on every screen, with the reason', async () => {
    const page = await world.as('Dương Quang Vinh');
    const heard = listen(page);
    await refused(page, dossier, 'Chỉ người của đơn vị này được xem và làm việc với hồ sơ của đơn vị');
    await refused(page, `${dossier}/giai-trinh`, 'Chỉ người của đơn vị này được xem và làm việc với hồ sơ của đơn vị');
    await refused(page, `${dossier}/tham-dinh/1`, /Chỉ người được phân công|chưa được phân công/);
    await refused(page, `${dossier}/tham-dinh/2`, /Chỉ người được phân công|chưa được phân công/);
    await go(page, '/kho-minh-chung?agency=so-cong-thuong');
    await page.getByRole('heading', { level: 1, name: 'Kho minh chứng' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByText(secretPaper).count()).toBe(0);
    expect(await heard()).toEqual([]);
  });

  it('another agency gets none of it by asking the server itself', async () => {
    const page = await world.as('Dương Quang Vinh');
    await expectNothing(page, addresses());
  });

  it('the standing agency does not see the draft either, only how far it is', async () => {
    const page = await world.as('Nguyễn Thu Hà');
    const heard = listen(page);
    await refused(page, dossier, 'Hồ sơ chưa nộp: chỉ người của đơn vị được xem');
    await go(page, '/dot');
    await page.getByRole('link', { name: round }).click();
    await page.getByRole('link', { name: 'Tiến độ các đơn vị' }).click();
    await see(page, /^Công chức phụ trách: \d+\/70 mục$/);
    expect(await heard()).toEqual([]);
    await expectNothing(page, addresses());
  });

  it('nothing of the running round is public', async () => {
    const page = await world.anonymous();
    await page.goto(`${world.url}/cong-khai`);
    await see(page, /năm 2023/);
    expect(await page.getByText(round).count()).toBe(0);
    await go(page, dossier);
    await page.getByRole('heading', { level: 1, name: 'Đăng nhập' }).waitFor();
    // From here: the public pages let no script ask for anything.
    await expectNothing(page, addresses());
    expect(await page.getByText(secret).count()).toBe(0);
  });

  it('nothing complained on the way', () => {
    expect(world.complaints).toEqual([]);
  });
});

async function refused(page: Page, path: string, reason: string | RegExp): Promise<void> {
  await go(page, path);
  await see(page, reason);
}

/** Asks as the page itself would, with its cookies. */
function fetchAll(page: Page, paths: readonly string[]): Promise<{ status: number; body: string }[]> {
  return page.evaluate(
    (asked) =>
      Promise.all(
        asked.map(async (path) => {
          const reply = await fetch(path);
          return { status: reply.status, body: await reply.text() };
        }),
      ),
    paths,
  );
}

async function expectNothing(page: Page, paths: readonly string[]): Promise<void> {
  const replies = await fetchAll(page, paths);
  for (const [index, { status, body }] of replies.entries()) {
    expect([401, 403, 404], paths[index]).toContain(status);
    expect(body, paths[index]).not.toContain('8F2K');
  }
}

/** From now on every reply to this page is read; afterwards: the addresses of those that held one of the texts. */
function listen(page: Page): () => Promise<string[]> {
  const bodies: Promise<string | null>[] = [];
  page.on('response', (response) => {
    const holds = response.text().then(
      (body) => (body.includes('8F2K') ? response.url() : null),
      () => null,
    );
    bodies.push(holds);
  });
  return async () => (await Promise.all(bodies)).filter((address) => address !== null);
}
