// The fill-in grid: blocks from Excel, keys, refusals and undo.
import { describe, expect, it } from 'vitest';
import { parseClipboard, writeClipboard } from './clipboard.ts';
import { type GridColumn, placeAfterKey, placeAfterTab, planEntry, planPaste, reversed } from './grid-rules.ts';

describe('a block copied from Excel', () => {
  it('has tabs between cells and one line break too many', () => {
    expect(parseClipboard('1,5\t2\r\n3\t\r\n')).toEqual([
      ['1,5', '2'],
      ['3', ''],
    ]);
  });
  it('keeps line breaks and quotes inside quoted cells', () => {
    expect(parseClipboard('"dòng 1\ndòng ""2"""\tb\n')).toEqual([['dòng 1\ndòng "2"', 'b']]);
  });
  it('leaves a quote alone that only belongs to the text', () => {
    expect(parseClipboard('"Một cửa" điện tử\t5')).toEqual([['"Một cửa" điện tử', '5']]);
    expect(parseClipboard('"a"\tb')).toEqual([['"a"', 'b']]);
  });
  it('is one empty cell when empty', () => expect(parseClipboard('')).toEqual([['']]));
  it('comes back the same', () => {
    const block = [
      ['a\tb', 'c\nd'],
      ['', '"x"'],
    ];
    expect(parseClipboard(writeClipboard(block))).toEqual(block);
  });
});

interface Row {
  code: string;
  value: string | null;
  answer: string | null;
  closed?: boolean;
}
const columns: GridColumn<Row>[] = [
  { key: 'code', title: 'Mã', kind: 'shown', value: ({ code }) => code, width: '4rem' },
  {
    key: 'value',
    title: 'Số liệu',
    kind: 'decimal',
    value: ({ value }) => value,
    width: '8rem',
    locked: ({ closed }) => (closed ? 'Đã khóa: hết hạn' : null),
  },
  {
    key: 'answer',
    title: 'Trả lời',
    kind: 'choice',
    value: ({ answer }) => answer,
    width: '8rem',
    options: [
      { value: 'yes', label: 'Có' },
      { value: 'no', label: 'Không' },
    ],
  },
];
const rows: Row[] = [
  { code: '1.1', value: '5', answer: null },
  { code: '1.2', value: null, answer: 'no', closed: true },
];
const grid = { rows, columns, rowKey: ({ code }: Row) => code };

describe('a pasted block', () => {
  it('fills what it can and names every cell it cannot', () => {
    const { changes, refusals } = planPaste(grid, { row: 0, column: 1 }, [['1.234,5', 'co'], ['7', 'khong'], ['8']]);
    expect(changes).toEqual([
      { rowKey: '1.1', column: 'value', from: '5', to: '1234.5' },
      { rowKey: '1.1', column: 'answer', from: null, to: 'yes' },
    ]);
    expect(refusals.map(({ place, reason }) => [place.row, place.column, reason])).toEqual([
      [1, 1, 'Đã khóa: hết hạn'],
      [2, 1, 'Vùng dán vượt ra ngoài bảng.'],
    ]);
  });
  it('is taken back in reverse', () => {
    const { changes } = planPaste(grid, { row: 0, column: 1 }, [['6', 'Có']]);
    expect(reversed(changes)).toEqual([
      { rowKey: '1.1', column: 'answer', from: 'yes', to: null },
      { rowKey: '1.1', column: 'value', from: '6', to: '5' },
    ]);
  });
});

describe('a typed cell', () => {
  it('becomes missing, not zero, when emptied', () => {
    expect(planEntry(grid, { row: 0, column: 1 }, '')).toMatchObject({ from: '5', to: null });
  });
  it('is no change when it says the same', () => expect(planEntry(grid, { row: 0, column: 1 }, '5')).toBeNull());
  it('is refused with the reason', () => {
    expect(planEntry(grid, { row: 0, column: 1 }, '1.234')).toHaveProperty('reason');
    expect(planEntry(grid, { row: 0, column: 2 }, 'có lẽ')).toHaveProperty('reason');
    expect(planEntry(grid, { row: 0, column: 0 }, 'x')).toHaveProperty('reason');
  });
});

describe('keys', () => {
  const size = { rows: 3, columns: 2, page: 15 };
  it.each([
    ['ArrowDown', { row: 1, column: 1 }],
    ['ArrowRight', { row: 0, column: 1 }],
    ['ArrowUp', { row: 0, column: 1 }],
    ['PageDown', { row: 2, column: 1 }],
    ['Home', { row: 0, column: 0 }],
  ])('%s stays inside the grid', (key, place) =>
    expect(placeAfterKey(key, { row: 0, column: 1 }, size)).toEqual(place),
  );
  it('Tab goes over row ends and leaves the grid at its own', () => {
    expect(placeAfterTab({ row: 0, column: 1 }, false, size)).toEqual({ row: 1, column: 0 });
    expect(placeAfterTab({ row: 2, column: 1 }, false, size)).toBeNull();
    expect(placeAfterTab({ row: 0, column: 0 }, true, size)).toBeNull();
  });
  it('leaves other keys to typing', () => expect(placeAfterKey('a', { row: 0, column: 0 }, size)).toBeNull());
});
