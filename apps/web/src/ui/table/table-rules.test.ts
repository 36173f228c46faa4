// What a table shows for an address, and where the keys of a tree lead.
import { describe, expect, it } from 'vitest';
import { type Column, exportRows, nextSort, visibleRows } from './table-rules.ts';
import { shownRows, treeStep } from './tree-rules.ts';

interface Row {
  name: string;
  group: string;
  points: string | null;
}

const rows: Row[] = [
  { name: 'Sở Y tế', group: 'sở', points: '9.5' },
  { name: 'Xã Bình Yên', group: 'xã', points: null },
  { name: 'Sở Nội vụ', group: 'sở', points: '10.25' },
];
const columns: Column<Row>[] = [
  { key: 'name', title: 'Tên', text: ({ name }) => name },
  {
    key: 'group',
    title: 'Khối',
    text: ({ group }) => group,
    filter: { label: 'Khối', of: ({ group }) => group, options: [] },
  },
  {
    key: 'points',
    title: 'Điểm',
    text: ({ points }) => points ?? '',
    order: ({ points }) => (points === null ? null : Number(points)),
  },
  { key: 'action', title: 'Thao tác', text: () => '', control: true },
];
const names = (address: Record<string, string>) => visibleRows(rows, columns, address).map(({ name }) => name);

describe('a table', () => {
  it('finds without marks', () => expect(names({ q: 'so noi' })).toEqual(['Sở Nội vụ']));
  it('filters by its own column only', () => expect(names({ group: 'xã', other: 'x' })).toEqual(['Xã Bình Yên']));
  it('filters by any of several values of a row', () => {
    const several: Column<(typeof rows)[number]> = {
      key: 'held',
      title: 'Vai trò',
      text: () => '',
      filter: { label: 'Vai trò', of: ({ group }) => ['mọi nơi', group], options: [] },
    };
    const found = (held: string) => visibleRows(rows, [several], { held }).length;
    expect([found('mọi nơi'), found('xã'), found('huyện')]).toEqual([3, 1, 0]);
  });
  it('sorts by value, what is missing last both ways', () => {
    expect(names({ sort: 'points' })).toEqual(['Sở Y tế', 'Sở Nội vụ', 'Xã Bình Yên']);
    expect(names({ sort: '-points' })).toEqual(['Sở Nội vụ', 'Sở Y tế', 'Xã Bình Yên']);
  });
  it('ignores a sort it does not know', () => expect(names({ sort: 'nonsense' })).toHaveLength(3));
  it('goes up, down, and back to no order', () => {
    expect([nextSort('a', undefined), nextSort('a', 'a'), nextSort('a', '-a'), nextSort('a', 'b')]).toEqual([
      'a',
      '-a',
      undefined,
      'a',
    ]);
  });
  it('exports values, not buttons', () => {
    expect(exportRows(rows.slice(1, 2), columns)).toEqual([
      ['Tên', 'Khối', 'Điểm'],
      ['Xã Bình Yên', 'xã', ''],
    ]);
  });
});

describe('a tree', () => {
  const tree = [
    { id: '1', parentId: null },
    { id: '1.1', parentId: '1' },
    { id: '1.1.1', parentId: '1.1' },
    { id: '2', parentId: null },
  ];
  const ids = (closed: string[]) => shownRows(tree, new Set(closed)).map(({ row, level }) => `${level}:${row.id}`);

  it('shows open branches with their levels', () => {
    expect(ids([])).toEqual(['1:1', '2:1.1', '3:1.1.1', '1:2']);
    expect(ids(['1'])).toEqual(['1:1', '1:2']);
  });
  it('keeps rows whose parent was filtered away', () => {
    expect(shownRows([{ id: '1.1', parentId: '1' }], new Set())).toHaveLength(1);
  });
  it('is walked by arrows', () => {
    const open = shownRows(tree, new Set());
    expect(treeStep('ArrowRight', 0, open)).toEqual({ go: 1 });
    expect(treeStep('ArrowRight', 2, open)).toBeNull();
    expect(treeStep('ArrowLeft', 2, open)).toEqual({ go: 1 });
    expect(treeStep('ArrowLeft', 0, open)).toEqual({ close: '1' });
    expect(treeStep('ArrowRight', 0, shownRows(tree, new Set(['1'])))).toEqual({ open: '1' });
    expect(treeStep('ArrowDown', 3, open)).toEqual({ go: 3 });
    expect(treeStep('x', 0, open)).toBeNull();
  });
});
