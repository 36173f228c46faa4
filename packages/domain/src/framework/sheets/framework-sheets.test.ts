// A framework through its sheets and back: nothing is lost, whatever is in it.
import { describe, expect, it } from 'vitest';
import { isExactly } from './cell.ts';
import { frameworkToSheets, sheetsToFramework } from './framework-sheets.ts';
import type { Fields, TextSheet } from './sheet-model.ts';

/** What a sheet keeps of the texts: composed, trimmed, decimals as numbers. */
function asRead({ name, columns, rows }: TextSheet) {
  const header = { row: 1, cells: columns.map(({ header: title }) => title) };
  const body = rows.map((cells, index) => ({
    row: index + 2,
    cells: cells.map((cell, at) => {
      const text = cell.normalize('NFC').trim();
      return columns[at]?.kind === 'decimal' && /^-?\d+(\.\d+)?$/.test(text) ? String(Number(text)) : text;
    }),
  }));
  return { name, rows: [header, ...body] };
}

const through = (document: Fields, cases: readonly Fields[] = []) =>
  sheetsToFramework(frameworkToSheets(document, cases).map(asRead));

describe('a framework in sheets', () => {
  it('comes back the same, with whatever stands in it', () => {
    const document: Fields = {
      id: 'json:1',
      year: '2025',
      settings: { rounding: { decimals: 2 }, bands: 'chưa có', groupBands: {} },
      items: [{ items: [{ code: ' 1 ', max: 1 }, {}], name: null }, { items: [] }, { rule: { kind: 'formula' } }],
      bonus: [],
      guidance: 'x'.repeat(70_000),
    };
    const { document: back, findings } = through(document);
    expect(findings).toEqual([]);
    expect(isExactly(back, document)).toBe(true);
  });

  it('writes simple rules, exceptions and bands in words', () => {
    const tree = frameworkToSheets({
      settings: { bands: [{ label: 'Khá', from: '65', below: '80' }] },
      items: [
        {
          code: '1.10',
          max: '2.5',
          rule: {
            kind: 'tiers',
            tiers: [
              { from: '100', points: '2.5' },
              { above: '80', points: '1' },
            ],
            below: '0',
          },
          except: [{ kinds: ['commune'], when: { item: '1.1', is: 'no' }, ground: 'Không có cấp dưới' }],
        },
      ],
    });
    expect(tree[1]?.rows[0]).toEqual([
      '1',
      '1.10',
      '',
      '2.5',
      '',
      'bậc thang',
      'từ 100: 2.5; trên 80: 1; còn lại: 0',
      '',
      '',
      '',
      '',
      '',
      'loại: commune | mục 1.1: no | căn cứ: Không có cấp dưới',
      '',
      '',
      '',
    ]);
    expect(tree[0]?.rows.find(([key]) => key === 'settings.bands')?.[2]).toBe('Khá: từ 65 đến dưới 80');
  });

  it('takes what people type: commas, columns in another order, headers without accents', () => {
    const { document, findings } = sheetsToFramework([
      { name: 'thong tin chung', rows: [{ row: 1, cells: ['Giá trị', 'Khoá'.normalize('NFD')] }].map(fixHeader) },
      {
        name: 'Cây tiêu chí',
        rows: [
          { row: 3, cells: ['ten', 'cap', 'Mã', 'Điểm tối đa', 'quy tắc', 'Loại quy tắc'] },
          { row: 5, cells: ['Ban hành kế hoạch', '1', '1', '0,5', 'có: 0,5; không: 0', 'Có/Không'] },
        ],
      },
    ]);
    expect(findings).toEqual([]);
    expect(document['items']).toEqual([
      { name: 'Ban hành kế hoạch', code: '1', max: '0.5', rule: { kind: 'boolean', yes: '0.5', no: '0' } },
    ]);
  });

  it('tells every cell it cannot read, with its sheet and row', () => {
    const { findings } = sheetsToFramework([
      {
        name: 'Thông tin chung',
        rows: [
          { row: 1, cells: ['Khóa', 'Ý nghĩa', 'Giá trị'] },
          { row: 2, cells: ['nam', '', '2025'] },
        ],
      },
      {
        name: 'Cây tiêu chí',
        rows: [
          { row: 1, cells: ['Cấp', 'Mã', 'Loại quy tắc', 'Quy tắc'] },
          { row: 2, cells: ['2', '1', 'bậc thang', 'bao nhiêu cũng được'] },
        ],
      },
    ]);
    expect(findings).toEqual([
      expect.objectContaining({ sheet: 'Thông tin chung', row: 2, message: expect.stringContaining('“nam”') }),
      expect.objectContaining({ sheet: 'Cây tiêu chí', row: 2, message: expect.stringContaining('cấp “2”') }),
      expect.objectContaining({ sheet: 'Cây tiêu chí', row: 2, message: expect.stringContaining('bao nhiêu') }),
    ]);
  });

  it('finds the row of a finding, or of the nearest thing above it', () => {
    const { locate } = through({
      year: 2025,
      items: [{ code: '1', items: [{ code: '1.1', rule: { kind: 'boolean' } }] }],
    });
    expect(locate(['items', 0, 'items', 0, 'rule', 'yes'])).toEqual({ sheet: 'Cây tiêu chí', row: 3 });
    expect(locate(['year'])).toMatchObject({ sheet: 'Thông tin chung', row: 5 });
    expect(locate([])).toEqual({ sheet: 'Thông tin chung', row: 1 });
  });
});

function fixHeader({ row, cells }: { row: number; cells: string[] }) {
  return { row, cells: cells.map((cell) => cell.replace('Khoá'.normalize('NFD'), 'Khóa'.normalize('NFD'))) };
}
