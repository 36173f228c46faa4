// Finds the wanted columns in a header that people typed: blind to case, diacritics, spaces and the "*" of a must.
import type { Finding } from '@parindex/contract/problem';
import { columnText } from './sheets.vi.ts';

/** `titles[0]` is how the column is called in findings; the others are accepted too. */
export type WantedColumn<Key extends string> = { key: Key; titles: readonly [string, ...string[]]; required: boolean };

/** Positions are 0-based, null for an optional column that is not there. `findings` are warnings only. */
export type ColumnMapping<Key extends string> =
  | { ok: true; positions: Record<Key, number | null>; findings: Finding[] }
  | { ok: false; findings: Finding[] };

/**
 * Maps a header row to the wanted columns. A title spelled exactly wins over one that only looks alike.
 *
 * @param place what findings point at, "file.xlsx:1"
 * @returns positions with warnings (unknown columns), or every error: missing, repeated, ambiguous
 */
export function mapColumns<Key extends string>(
  header: readonly string[],
  wanted: readonly WantedColumn<Key>[],
  place: string,
): ColumnMapping<Key> {
  const found = new Map<Key, number[]>(wanted.map(({ key }) => [key, []]));
  const findings: Finding[] = [];
  const report = (message: string, severity: Finding['severity']) => findings.push({ path: place, message, severity });
  header.forEach((cell, position) => {
    if (cell.trim() === '') return;
    const matches = matchesOf(cell, wanted);
    const [first] = matches;
    if (first === undefined) report(columnText.unknown(cell, columnName(position)), 'warning');
    else if (matches.length === 1) found.get(first.key)?.push(position);
    else report(columnText.ambiguous(cell, matches.map(({ titles }) => `"${titles[0]}"`).join(', ')), 'error');
  });
  for (const { key, titles, required } of wanted) {
    const places = found.get(key) ?? [];
    if (places.length > 1) report(columnText.repeated(titles[0], places.map(columnName).join(', ')), 'error');
    if (places.length === 0 && required) report(columnText.missing(titles[0]), 'error');
  }
  if (findings.some(({ severity }) => severity === 'error')) return { ok: false, findings };
  const positions = Object.fromEntries(wanted.map(({ key }) => [key, found.get(key)?.[0] ?? null]));
  return { ok: true, positions: positions as Record<Key, number | null>, findings };
}

function matchesOf<Key extends string>(cell: string, wanted: readonly WantedColumn<Key>[]): WantedColumn<Key>[] {
  for (const spelling of [exactly, loosely]) {
    const sought = spelling(cell);
    const matches = wanted.filter(({ titles }) => titles.some((title) => spelling(title) === sought));
    if (matches.length > 0) return matches;
  }
  return [];
}

const exactly = (title: string) => title.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** "Tên  Đơn Vị *" and "ten don vi" are one title; "đ" has no diacritic in Unicode and is named. */
function loosely(title: string): string {
  return title.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replaceAll(/[\s*]/g, '');
}

/** 0 → "A", 26 → "AA": the letters Excel shows above the column. */
export function columnName(position: number): string {
  const letter = String.fromCodePoint(65 + (position % 26));
  return position < 26 ? letter : columnName(Math.floor(position / 26) - 1) + letter;
}
