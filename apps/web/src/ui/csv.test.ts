// The exported file: opens rightly in Excel, runs nothing.
import { describe, expect, it } from 'vitest';
import { csvCell, csvFile } from './csv.ts';

describe('an exported table', () => {
  it('starts with the mark of UTF-8 and separates by semicolons', () => {
    expect(
      csvFile([
        ['Tên', 'Điểm'],
        ['Sở Nội vụ', '7,50'],
      ]),
    ).toBe('\ufeffTên;Điểm\r\nSở Nội vụ;"7,50"\r\n');
  });

  it.each(['=1+1', '+84', '@SUM(A1)', '-cmd', '\t=1', ' =1', '|calc', '=HYPERLINK("x")'])(
    '%j comes out as text',
    (cell) => {
      expect(csvCell(cell).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it.each(['-5', '-1.234,5', '7,50', '0'])('leaves the number %s a number', (cell) => {
    expect(csvCell(cell).replaceAll('"', '')).toBe(cell);
  });

  it('keeps quotes, separators and line breaks inside their cell', () => {
    expect(csvCell('a;"b"\nc')).toBe('"a;""b""\nc"');
  });
});
