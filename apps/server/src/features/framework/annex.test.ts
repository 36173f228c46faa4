// Stories of annexes: real files with real mistakes, through HTTP, into the tree they stand for.
import type { AnnexReply } from '@parindex/contract/framework-annex';
import { annexToDocument } from '@parindex/domain/framework/annex/annex-document';
import { readFramework } from '@parindex/domain/framework/read-framework';
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../platform/sheets/read-sheet.ts';
import { formOf } from '../../testing/upload.ts';
import { type World, withApp } from '../../testing/world.ts';
import { annexFile, communeAnnex, departmentAnnex, oddAnnex } from './annex.samples.ts';
import { annexTemplate } from './annex-template.ts';

const url = '/api/framework-annex';

async function send({ as }: World, content: Uint8Array, mapping?: object): Promise<AnnexReply> {
  const fields = { authorityId: 'P', ...(mapping === undefined ? {} : { mapping: JSON.stringify(mapping) }) };
  const reply = await as('standingOfficer').post(url, formOf({ name: 'phu-luc.xlsx', content }, fields));
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json();
}

const linesOf = ({ nodes }: AnnexReply) =>
  nodes.map(({ code, name, max, suggestion }) => {
    const rule =
      suggestion && `${suggestion.accepted ? '' : '? '}${suggestion.source ?? ''}${suggestion.rule['kind'] as string}`;
    return [code, name, max, rule].filter((part) => part !== null).join(' | ');
  });
const tellings = ({ findings }: AnnexReply) =>
  findings.map(({ path, message }) => `${path.split(':').at(-1)}: ${message}`);

/** Every row that holds something is in the tree, in a guidance or left out with its reason. */
async function expectNoRowLost(content: Uint8Array, reply: AnnexReply): Promise<void> {
  const file = await readSheet({ name: 'x', bytes: content });
  const sheet = file.ok ? file.sheets.find(({ name }) => name === reply.sheet) : undefined;
  const rows = [...reply.nodes.flatMap((node) => node.rows), ...reply.leftOut.map(({ row }) => row)];
  expect(rows.toSorted((a, b) => a - b)).toEqual(sheet?.rows.map(({ row }) => row));
}

function documentOf(reply: AnnexReply) {
  const accepted = new Set(reply.nodes.filter(({ suggestion }) => suggestion?.accepted).map(({ id }) => id));
  return annexToDocument(reply, { title: reply.title ?? 'Bộ tiêu chí', year: reply.year ?? 2026, accepted });
}

describe('POST /api/framework-annex', () => {
  it(
    'reads an annex of departments with merged cells',
    withApp(async (world) => {
      const content = await departmentAnnex();
      const reply = await send(world, content);
      expect(reply).toMatchObject({
        sheet: 'Phụ lục',
        mapping: { headerRow: 5, headerEnd: 6, columns: { code: 0, name: 1, max: 2, rule: 4, evidence: 5, owner: 6 } },
        title: 'BỘ TIÊU CHÍ ĐÁNH GIÁ, XẾP HẠNG CẢI CÁCH HÀNH CHÍNH CÁC SỞ, BAN, NGÀNH NĂM 2026',
        year: 2026,
      });
      expect(linesOf(reply)).toEqual([
        'I | CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH | 4.5',
        'I.1 | Kế hoạch cải cách hành chính | 1.5',
        'I.1.a | Ban hành kế hoạch | 0.5 | boolean',
        'I.1.b | Mức độ hoàn thành kế hoạch | 1 | tiers',
        'I.2 | Thực hiện nhiệm vụ được giao | 3 | proportional',
        'II | TÁC ĐỘNG CỦA CẢI CÁCH HÀNH CHÍNH | 5',
        'II.1 | Mức độ hài lòng của người dân | 5 | surveysatisfaction',
      ]);
      // The merged agency speaks of every row beside it; one that nobody knows is kept in words.
      expect(reply.nodes.map(({ evidence }) => evidence).slice(1, 5)).toEqual([
        'Kế hoạch và báo cáo',
        'Kế hoạch và báo cáo',
        'Kế hoạch và báo cáo',
        'Trích xuất hệ thống',
      ]);
      expect(reply.nodes[6]?.guidance).toContain('Cơ quan phụ trách: Đơn vị điều tra độc lập');
      expect(reply.nodes[3]?.suggestion).toMatchObject({
        ruleText: expect.stringContaining('100 %'),
        from: expect.stringContaining('- Hoàn thành dưới 80% kế hoạch: 0'),
        accepted: true,
      });
      await expectNoRowLost(content, reply);
      expect(readFramework(documentOf(reply))).toMatchObject({ framework: { year: 2026 } });
    }),
  );

  it(
    'reads the same without being told of merged cells',
    withApp(async (world) => {
      const rows = [
        ['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách chấm'],
        ['1', 'Kế hoạch', 1, 'có: 1'],
        ['', '', '', 'không: 0'],
      ];
      const reply = await send(world, await annexFile({ rows }));
      expect(reply.nodes).toMatchObject([
        { rows: [2, 3], guidance: 'có: 1\nkhông: 0', suggestion: { rule: { kind: 'boolean' } } },
      ]);
    }),
  );

  it(
    'reads an annex of communes with continuation rows, commas and a lost zero',
    withApp(async (world) => {
      const content = await communeAnnex();
      const reply = await send(world, content);
      expect(linesOf(reply)).toEqual([
        '1 | Cải cách thủ tục hành chính | 6.25',
        '1.1 | Công khai thủ tục | 0.5 | boolean',
        '1.2 | Giải quyết hồ sơ | 1.5',
        '1.2.1 | Tỷ lệ hồ sơ đúng hạn | 1 | tiers',
        '1.2.2 | Hồ sơ trễ hạn có văn bản xin lỗi | 0.5 | deductPerEvent',
        ...[3, 4, 5, 6, 7, 8, 9].map((at) => `1.${at} | Nhiệm vụ 1.${at} | 0.5`),
        '1.10 | Tiếp nhận phản ánh, kiến nghị | 0.75',
      ]);
      expect(reply.nodes[3]).toMatchObject({
        rows: [9, 10, 11, 12],
        guidance: 'Từ 98% trở lên: 1\nTừ 90% đến dưới 98%: 0,5\nDưới 90%: 0\nGhi chú: Số liệu đến 30/11',
      });
      expect(tellings(reply).filter((line) => !line.includes('quy tắc'))).toEqual([
        '22: mã “1.1” đứng sau nên có thể là “1.10” bị Excel bỏ số 0; đang dùng “1.10”',
      ]);
      await expectNoRowLost(content, reply);
      expect(readFramework(documentOf(reply)).framework?.max).toBeDefined();
    }),
  );

  it(
    'reads a copy with columns anyhow, repeated headers, totals and slips, and tells every slip with its row',
    withApp(async (world) => {
      const content = await oddAnnex();
      const reply = await send(world, content);
      expect(reply.mapping?.columns).toEqual({ owner: 0, max: 1, name: 2, rule: 3, code: 4 });
      expect(linesOf(reply)).toEqual([
        'A | Cải cách thể chế | 10',
        'A/1 | Rà soát văn bản | 4 | ? tiers',
        'A/2 | Theo dõi thi hành pháp luật | 2.5',
        'A/2 | Kiểm tra văn bản | boolean',
        'B | Hiện đại hóa | 5',
        'B/1 | Chữ ký số | boolean',
        'B/3 |  | 3.5 | ? perItem',
        'C/1 | Sáng kiến | 2 | perItem',
      ]);
      expect(reply.nodes[1]?.suggestion?.doubts).toEqual(['từ 90 đến 90 không thuộc mức nào']);
      expect(reply.bonusCap).toBe('2');
      expect(tellings(reply)).toEqual([
        '3: cột F “Điểm thẩm định” không dùng đến',
        '5: “Sở Tư pháp tỉnh” không phải tên cơ quan nào trong hệ thống; được giữ trong hướng dẫn chấm, hãy chọn cơ quan khi soạn',
        '6: mục “A/2”: chưa nhận ra quy tắc tính điểm; để chấm trực tiếp, lời văn nằm ở hướng dẫn chấm',
        '9: điểm “ba” không đọc được; cần một số như 0,5',
        '9: mã “A/2” đã có ở dòng 6; cần mã khác, theo thứ tự là “A/3”',
        '9: mục “A/2” thiếu điểm tối đa',
        '12: Excel đã đổi điểm thành ngày 2026-05-01; cần một số như 1,5',
        '12: mục “B/1” thiếu điểm tối đa',
        '13: mã “B/3” nhảy số; theo thứ tự cần “B/2”',
        '13: mục “B/3” thiếu tên; cần tên tiêu chí',
        '16: tổng cộng ghi 14 nhưng các lĩnh vực cộng lại là 15',
      ]);
      expect(reply.leftOut.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
        '1 đứng trên tiêu đề của bảng',
        '3 tiêu đề của bảng',
        '7 tiêu đề trang lặp lại',
        '8 tiêu đề lặp lại giữa bảng',
        '10 dòng tổng cộng',
        '14 tiêu đề phần điểm thưởng',
        '16 dòng tổng cộng',
      ]);
      await expectNoRowLost(content, reply);
    }),
  );

  it(
    'takes the sheet, the header row and the columns a person chose',
    withApp(async (world) => {
      const rows = [
        ['một', 'hai', 'ba'],
        ['1', 'Kế hoạch', 2],
        ['2', 'Báo cáo', 1],
      ];
      const content = await annexFile({ rows });
      const unread = await send(world, content);
      expect(unread).toMatchObject({
        mapping: null,
        nodes: [],
        sheets: [{ name: 'Tờ trình' }, { name: 'Phụ lục', rows: 3 }],
      });
      expect(tellings(unread)[0]).toContain('không thấy dòng tiêu đề');
      const reply = await send(world, content, {
        sheet: 'Phụ lục',
        headerRow: 1,
        columns: { code: 0, name: 1, max: 2 },
      });
      expect(linesOf(reply)).toEqual(['1 | Kế hoạch | 2', '2 | Báo cáo | 1']);
      expect(reply.columns[1]).toEqual({ position: 1, letter: 'B', title: 'hai', samples: ['Kế hoạch', 'Báo cáo'] });
    }),
  );

  it(
    'refuses who may not import, and what is no spreadsheet',
    withApp(async ({ as }) => {
      const content = await annexTemplate();
      const file = (bytes: Uint8Array) => formOf({ name: 'phu-luc.xlsx', content: bytes }, { authorityId: 'P' });
      expect((await as('headOfA').post(url, file(content))).statusCode).toBe(403);
      const broken = await as('standingOfficer').post(url, file(content.slice(0, 500)));
      expect(broken.json()).toMatchObject({ code: 'framework.unsound' });
    }),
  );
});

describe('GET /api/framework-annex/template', () => {
  it(
    'gives a blank annex whose examples are all recognised',
    withApp(async (world) => {
      const file = await world.as('standingOfficer').get(`${url}/template`);
      expect(file.headers['content-disposition']).toContain('mau-phu-luc.xlsx');
      const reply = await send(world, file.rawPayload);
      expect(reply.findings).toEqual([]);
      const items = reply.nodes.filter(({ isItem }) => isItem);
      expect(items.map(({ suggestion }) => suggestion?.rule['kind'])).toEqual([
        'boolean',
        'tiers',
        'proportional',
        'deductPerEvent',
        'choice',
        'satisfaction',
        'perItem',
        'perItem',
      ]);
      expect(items.every(({ suggestion }) => suggestion?.accepted)).toBe(true);
      const { framework, findings } = readFramework(documentOf(reply));
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(framework?.settings.penaltyCap).not.toBeNull();
    }),
  );
});
