// Rows of annexes as officials write them, and where each of them goes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnexSheet } from './annex.ts';
import { acceptedByDefault, annexToDocument, idOf } from './annex-document.ts';
import { suggestMapping } from './header.ts';
import { readAnnex } from './read-annex.ts';

/** Rows as lines, cells parted by `|`. */
function sheet(lines: string): AnnexSheet {
  const rows = lines
    .trim()
    .split('\n')
    .map((line, index) => ({
      row: index + 1,
      cells: line.split('|').map((cell) => cell.trim().replaceAll('\\n', '\n')),
    }));
  return { name: 'Phụ lục', rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) };
}

function read(lines: string) {
  const annex = sheet(lines);
  const mapping = suggestMapping(annex);
  if (!mapping) throw new Error('no header');
  return readAnnex(annex, mapping);
}

const header = 'STT | Nội dung | Điểm tối đa | Cách chấm';
const tree = (lines: string) => read(lines).nodes.map(({ code, name, max }) => `${code} ${name} ${max}`);
const told = (lines: string) => read(lines).findings.map(({ row, message }) => `${row}: ${message}`);

describe('codes', () => {
  it.each([
    [
      '1.1.1',
      `${header}\n1|A|1\n1.1|B|1\n1.1.1|C|0,5\n1.1.2|D|0,5`,
      ['1 A 1', '1.1 B 1', '1.1.1 C 0.5', '1.1.2 D 0.5'],
    ],
    [
      'I.1.a',
      `${header}\nI|A|1\nI.1|B|1\nI.1.a|C|0,5\nI.1.b|D|0,5`,
      ['I A 1', 'I.1 B 1', 'I.1.a C 0.5', 'I.1.b D 0.5'],
    ],
    [
      'A, I, 1, a begun anew in each part',
      `${header}\nA|P|2\nI|Q|2\n1|R|2\na|S|1\nb|T|1\nB|U|1\nI|V|1\n1|W|1`,
      ['A P 2', 'A.I Q 2', 'A.I.1 R 2', 'A.I.1.a S 1', 'A.I.1.b T 1', 'B U 1', 'B.I V 1', 'B.I.1 W 1'],
    ],
    ['1.1 below I', `${header}\nI|A|1\n1.1|B|1\nII|C|1\n2.1|D|1`, ['I A 1', '1.1 B 1', 'II C 1', '2.1 D 1']],
  ])('reads %s', (_, lines, expected) => {
    expect(tree(lines)).toEqual(expected);
  });

  it('gives back the zero that Excel drops of 1.10', () => {
    const rows = Array.from({ length: 12 }, (_, at) => `${at === 9 ? '1.1' : `1.${at + 1}`}|Mục ${at + 1}|1`);
    const lines = `${header}\n1|A|12\n${rows.join('\n')}`;
    expect(tree(lines).slice(10, 12)).toEqual(['1.10 Mục 10 1', '1.11 Mục 11 1']);
    expect(told(lines)[9]).toContain('“1.1” đứng sau nên có thể là “1.10”');
  });

  it('tells of codes that stand twice, jump, cannot be read or are not there', () => {
    const lines = `${header}\n1|A|5\n1.1|B|1\n1.1|C|1\n1.4|D|1\n??|E|1\n2026-06-01|F|1\n`;
    expect(told(lines).filter((line) => !line.includes('quy tắc'))).toEqual([
      '4: mã “1.1” đã có ở dòng 3; cần mã khác, theo thứ tự là “1.2”',
      '5: mã “1.4” nhảy số; theo thứ tự cần “1.2”',
      '6: mã “??” không đọc được; cần mã như 1.1.1 hoặc I.1.a, đang dùng “1.5”',
      '7: Excel đã đổi mã thành ngày 2026-06-01; đang dùng “1.6” theo thứ tự, hãy đặt cột mã ở dạng chữ',
    ]);
    expect(tree(`${header}\n1|A|3\n1.1|B|1\n|C|1\n1.3|D|1`)).toEqual(['1 A 3', '1.1 B 1', '1.2 C 1', '1.3 D 1']);
  });

  it('reads codes in front of names, and levels that have a column each', () => {
    expect(
      tree('Nội dung | Điểm tối đa\nI. CHỈ ĐẠO (2 điểm)|\n1. Kế hoạch|2\n1.1. Ban hành|1,5 điểm\n1.2. Kiểm tra|0.5đ'),
    ).toEqual(['I CHỈ ĐẠO 2', '1 Kế hoạch 2', '1.1 Ban hành 1.5', '1.2 Kiểm tra 0.5']);
    expect(
      tree(
        'Lĩnh vực | Tiêu chí | Tiêu chí thành phần | Thang điểm\nChỉ đạo|Kế hoạch|Ban hành|1\n||Thực hiện|2\n|Kiểm tra|Số cuộc|1\nThể chế|Văn bản|Rà soát|1',
      ),
    ).toEqual([
      '1 Chỉ đạo 4',
      '1.1 Kế hoạch 3',
      '1.1.1 Ban hành 1',
      '1.1.2 Thực hiện 2',
      '1.2 Kiểm tra 1',
      '1.2.1 Số cuộc 1',
      '2 Thể chế 1',
      '2.1 Văn bản 1',
      '2.1.1 Rà soát 1',
    ]);
  });
});

describe('rows', () => {
  it('takes lines without a code into the guidance, and reads the rule there', () => {
    const { nodes } = read(`${header}
1|Kế hoạch|1
|100%|1
|Từ 80% đến dưới 100%|0,5
|Dưới 80%|0
2|Báo cáo|0,5
-|Đã gửi|0,5
-|Chưa gửi|0`);
    expect(nodes).toMatchObject([
      {
        rows: [2, 3, 4, 5],
        guidance: '100%: 1\nTừ 80% đến dưới 100%: 0,5\nDưới 80%: 0',
        suggestion: { rule: { kind: 'tiers' } },
      },
      { rows: [6, 7, 8], suggestion: { rule: { kind: 'boolean', yes: '0.5', no: '0' } } },
    ]);
  });

  it('makes parts of rows without codes whose points add up to the criterion', () => {
    expect(tree(`${header}\n1|Kế hoạch|1,5\n|Nội dung kế hoạch|1\n|Thời gian gửi|0,5\n2|Khác|1`)).toEqual([
      '1 Kế hoạch 1.5',
      '1.1 Nội dung kế hoạch 1',
      '1.2 Thời gian gửi 0.5',
      '2 Khác 1',
    ]);
  });

  it('keeps totals, repeated headers, page titles and signatures out, and says why', () => {
    const { nodes, leftOut, findings } = read(`UBND TỈNH MINH HOẠ
BỘ TIÊU CHÍ ĐÁNH GIÁ CẢI CÁCH HÀNH CHÍNH NĂM 2026
(Kèm theo Quyết định số 00/QĐ-MH)
${header}
(1)|(2)|(3)|(4)
1|Công khai thủ tục|1
Trang 2
${header}
2|Cộng tác viên|2
|Tổng cộng|4
|Nơi nhận:
|- Như trên`);
    expect(nodes.map(({ name }) => name)).toEqual(['Công khai thủ tục', 'Cộng tác viên']);
    expect(leftOut.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      '1 đứng trên tiêu đề của bảng',
      '2 đã dùng làm tên bộ tiêu chí',
      '3 đứng trên tiêu đề của bảng',
      '4 tiêu đề của bảng',
      '5 dòng đánh số cột',
      '7 tiêu đề trang lặp lại',
      '8 tiêu đề lặp lại giữa bảng',
      '10 dòng tổng cộng',
      '11 ghi chú, nơi nhận hoặc phần ký cuối bảng',
      '12 ghi chú, nơi nhận hoặc phần ký cuối bảng',
    ]);
    expect(findings.find(({ row }) => row === 10)?.message).toBe('tổng cộng ghi 4 nhưng các lĩnh vực cộng lại là 3');
  });

  it('tells of points it cannot read and sums that miss', () => {
    const lines = `${header}\n1|A|3\n1.1|B|hai điểm\n1.2|C|2026-05-01\n2|D|5\n2.1|E|2\n2.2|F|2,5\n3|G|0.30000000000000004`;
    expect(told(lines).filter((line) => !line.includes('quy tắc'))).toEqual([
      '3: điểm “hai điểm” không đọc được; cần một số như 0,5',
      '3: mục “1.1” thiếu điểm tối đa',
      '4: Excel đã đổi điểm thành ngày 2026-05-01; cần một số như 1,5',
      '4: mục “1.2” thiếu điểm tối đa',
      '5: mục “2” ghi 5 điểm nhưng các mục bên dưới cộng lại là 4,5; sửa một trong hai',
      '8: điểm “0.30000000000000004” là vết của phép tính; đang dùng 0.3',
    ]);
  });

  it('takes bonus and penalty out of the tree', () => {
    const reading = read(`${header}
I|Chỉ đạo|1
1|Kế hoạch|1
II|ĐIỂM THƯỞNG|3
1|Sáng kiến|2|Mỗi sáng kiến được 0,5 điểm, tối đa 2
2|Mô hình|1
III|ĐIỂM TRỪ (5 điểm)
1|Báo cáo muộn|-2|Mỗi báo cáo trừ 0,25
IV|Chuyển đổi số|1
1|Hồ sơ trực tuyến|1`);
    const document = annexToDocument(reading, {
      title: 'Bộ thử',
      year: 2026,
      accepted: new Set(acceptedByDefault(reading.nodes)),
    });
    expect(document).toMatchObject({
      id: 'bo-thu-2026',
      settings: { bonusCap: '3', penaltyCap: '5' },
      items: [
        { code: 'I', items: [{ code: 'I.1' }] },
        { code: 'IV', items: [{ code: 'IV.1' }] },
      ],
      bonus: [
        { code: '1', max: '2', source: 'appraiser', rule: { kind: 'perItem', each: '0.5', cap: '2' } },
        { code: '2', rule: { kind: 'manual' } },
      ],
      penalty: [{ code: 'P1', max: '2', rule: { kind: 'perItem', each: '0.25' } }],
    });
    expect(reading.leftOut.map(({ reason }) => reason)).toEqual([
      'tiêu đề của bảng',
      'tiêu đề phần điểm thưởng',
      'tiêu đề phần điểm trừ',
    ]);
  });

  it('loses no row of any sheet: each is in the tree, in the guidance or left out', () => {
    const texts =
      '||1|1.1|I|a|-|??|2026-05-01|Kế hoạch|Từ 80%: 1|Tổng cộng|Điểm thưởng|Điểm trừ (2 điểm)|Trang 1|Nơi nhận:|0,5|hai|I. Chỉ đạo|Sở Nội vụ|STT|Nội dung|Điểm tối đa';
    const cell = fc.constantFrom(...texts.split('|'));
    const columns = ['code', 'name', 'max', 'rule', 'owner', 'pillar', 'criterion', 'note'] as const;
    const body = fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { maxLength: 14 });
    fc.assert(
      fc.property(body, fc.subarray([...columns]), (rows, chosen) => {
        const annex = {
          name: '',
          rows: rows.map((cells, at) => ({ row: at + 2, cells })).filter(({ cells }) => cells.some(Boolean)),
        };
        const positions = columns
          .map((key, at) => [key, at] as const)
          .filter(([key]) => key === 'name' || chosen.includes(key));
        const reading = readAnnex(annex, { headerRow: 1, headerEnd: 1, columns: Object.fromEntries(positions) });
        const placed = new Set([
          ...reading.nodes.flatMap((node) => node.rows),
          ...reading.leftOut.map(({ row }) => row),
        ]);
        expect([...placed].toSorted((left, right) => left - right)).toEqual(annex.rows.map(({ row }) => row));
        expect(new Set(reading.nodes.map(({ id }) => id)).size).toBe(reading.nodes.length);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the mapping', () => {
  it('finds columns under many names, in any order, and leaves the points of others alone', () => {
    const annex = sheet(
      'x\nĐiểm tự chấm | Tài liệu minh chứng | Thang điểm | Tiêu chuẩn chấm điểm | Đơn vị phụ trách | Lĩnh vực/Tiêu chí/Tiêu chí thành phần | TT | Ghi chú',
    );
    expect(suggestMapping(annex)).toEqual({
      headerRow: 2,
      headerEnd: 2,
      columns: { evidence: 1, max: 2, rule: 3, owner: 4, name: 5, code: 6, note: 7 },
    });
  });

  it('finds nothing where there is no table', () => {
    expect(suggestMapping(sheet('Một bài văn\nkhông có bảng'))).toBeNull();
  });
});

it('makes an id of any title', () => {
  expect(idOf('Bộ tiêu chí cấp sở, năm 2026!', 2026)).toBe('bo-tieu-chi-cap-so-nam-2026');
  expect(idOf('???', 2026)).toBe('bo-tieu-chi-2026');
});
