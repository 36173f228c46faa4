// Where the table of an annex begins, and which column holds what: suggestions that a person may change.
import { fold } from '../../vietnamese.ts';
import type { AnnexColumn, AnnexMapping, AnnexRow, AnnexSheet } from './annex.ts';
import { columnTitles, criterionTitle, pillarTitle } from './patterns.vi.ts';

const lastHeaderRow = 20;

/** @returns null where no row looks like a header */
export function suggestMapping(sheet: AnnexSheet): AnnexMapping | null {
  const candidates = sheet.rows
    .filter(({ row }) => row <= lastHeaderRow)
    .map((row) => ({ row, score: headerScore(row) }))
    .filter(({ score }) => score >= 2);
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (most, next) => (most === null || next.score > most.score ? next : most),
    null,
  );
  return best && mappingAt(sheet, best.row.row);
}

/** The mapping that the titles of one row suggest. */
export function mappingAt(sheet: AnnexSheet, headerRow: number): AnnexMapping {
  const headerEnd = endOfHeader(sheet, headerRow);
  return { headerRow, headerEnd, columns: columnsOf(headerTitles(sheet, { headerRow, headerEnd })) };
}

/** The titles of all columns, those of a header of several rows joined. */
export function headerTitles(
  sheet: AnnexSheet,
  { headerRow, headerEnd }: Pick<AnnexMapping, 'headerRow' | 'headerEnd'>,
): string[] {
  const rows = sheet.rows.filter(({ row }) => row >= headerRow && row <= headerEnd);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, at) =>
    [...new Set(rows.map(({ cells }) => cells[at] ?? ''))]
      .filter((title) => title !== '')
      .join(' ')
      .replaceAll(/\s+/g, ' '),
  );
}

/** How many columns of the table a row names; a name column is a must. */
export function headerScore({ cells }: AnnexRow): number {
  const keys = new Set(cells.map(keyOf).filter((key) => key !== null));
  const named = [...keys].filter((key) => key !== 'none').length;
  return keys.has('name') ? named : 0;
}

/** A row that counts the columns: (1) (2) (3), or 1 2 3. */
export function isNumberingRow({ cells }: AnnexRow): boolean {
  const numbers = cells.filter((cell) => cell !== '').map((cell) => /^\(?(\d{1,2})\)?$/.exec(cell)?.[1]);
  if (numbers.length < 3 || numbers.some((number) => number === undefined)) return false;
  return numbers.every((number, at) => Number(number) === Number(numbers[0]) + at);
}

function keyOf(cell: string): AnnexColumn | 'none' | null {
  const title = fold(cell)
    .replaceAll(/[*:()]/g, '')
    .trim();
  if (title === '' || title.length > 80) return null;
  return columnTitles.find(([, pattern]) => pattern.test(title))?.[0] ?? null;
}

function columnsOf(titles: readonly string[]): AnnexMapping['columns'] {
  const columns: Partial<Record<AnnexColumn, number>> = {};
  const names: number[] = [];
  titles.forEach((title, at) => {
    const key = keyOf(title);
    if (key === 'name') names.push(at);
    else if (key !== null && key !== 'none') columns[key] ??= at;
  });
  const folded = (at: number) => fold(titles[at] ?? '');
  const lowest = names.at(-1);
  const pillar = names.find((at) => at !== lowest && pillarTitle.test(folded(at)));
  const criterion = names.find((at) => at !== lowest && criterionTitle.test(folded(at)));
  if (pillar !== undefined) columns.pillar = pillar;
  if (criterion !== undefined) columns.criterion = criterion;
  // “Lĩnh vực | Tiêu chí | Tiêu chí thành phần” are levels; of other names side by side the first is meant.
  const name = pillar === undefined && criterion === undefined ? names[0] : lowest;
  return name === undefined ? columns : { ...columns, name };
}

/** A header merged over several rows ends with its blocks; else a second row of titles right below belongs to it. */
function endOfHeader({ rows, merges = [] }: AnnexSheet, headerRow: number): number {
  const blocks = merges.filter(({ top, bottom }) => top <= headerRow && bottom > headerRow && bottom - top < 4);
  const merged = Math.max(headerRow, ...blocks.map(({ bottom }) => bottom));
  if (merged > headerRow) return merged;
  const below = rows.find(({ row }) => row === headerRow + 1);
  const filled = below?.cells.filter((cell) => cell !== '') ?? [];
  const first = rows.find(({ row }) => row === headerRow);
  // Titles stand under titles of their own block, where the upper row is empty or the same.
  const areTitles = filled.length > 0 && filled.every((cell) => keyOf(cell) !== null && cell.length < 40);
  const isUnderGaps = below?.cells.some((cell, at) => cell !== '' && (first?.cells[at] ?? '') === '') ?? false;
  return areTitles && isUnderGaps ? headerRow + 1 : headerRow;
}

/** Every column with its title and some of what stands below: what a person sees when choosing. */
export function columnSamples(
  sheet: AnnexSheet,
  mapping: Pick<AnnexMapping, 'headerRow' | 'headerEnd'> | null,
): { position: number; letter: string; title: string; samples: string[] }[] {
  const titles = mapping ? headerTitles(sheet, mapping) : [];
  const body = sheet.rows.filter(({ row }) => row > (mapping?.headerEnd ?? 0));
  const width = Math.max(titles.length, ...body.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, position) => {
    const values = body.map(({ cells }) => cells[position] ?? '').filter((cell) => cell !== '');
    const samples = [...new Set(values)].slice(0, 3).map((value) => value.slice(0, 60));
    return { position, letter: columnLetter(position), title: titles[position] ?? '', samples };
  }).filter(({ title, samples }) => title !== '' || samples.length > 0);
}

/** 0 → A, 26 → AA: the letters Excel shows above the column. */
export function columnLetter(position: number): string {
  const letter = String.fromCodePoint(65 + (position % 26));
  return position < 26 ? letter : columnLetter(Math.floor(position / 26) - 1) + letter;
}
