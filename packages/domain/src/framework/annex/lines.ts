// What each row below the header of an annex is: a criterion, a line about the one above, a heading, or nothing of the table.
import { fold } from '../../vietnamese.ts';
import type { AnnexColumn, AnnexList, AnnexMapping, AnnexRow, AnnexSheet, NoteRow } from './annex.ts';
import { annexText } from './annex.vi.ts';
import { type Code, readCode, splitCode } from './code.ts';
import { headerScore, headerTitles, isNumberingRow } from './header.ts';
import { bonusHeading, footerRow, pageRow, penaltyHeading, ruleLine, totalRow } from './patterns.vi.ts';
import { pointsInName, readPoints } from './points.ts';

export type Texts = Readonly<Record<'rule' | 'evidence' | 'owner' | 'source' | 'note', string>>;

/** A row with a place in the tree, or one that may have it: `code` null means that it has none of its own. */
export interface CriterionLine {
  readonly kind: 'criterion';
  readonly row: number;
  readonly code: Code | null;
  /** What stands in the column of codes, where that is no code. */
  readonly unreadable: string | null;
  readonly pillar: string;
  readonly criterion: string;
  readonly name: string;
  readonly max: string | null;
  readonly texts: Texts;
  /** It reads like a line about scoring. */
  readonly isRuleLine: boolean;
}

export type Line =
  | CriterionLine
  | { readonly kind: 'text'; readonly row: number; readonly text: string; readonly texts: Texts }
  | {
      readonly kind: 'heading';
      readonly row: number;
      readonly list: AnnexList;
      readonly code: Code | null;
      readonly name: string;
      readonly max: string | null;
    }
  | {
      readonly kind: 'total';
      readonly row: number;
      readonly text: string;
      readonly max: string | null;
      readonly isWhole: boolean;
    }
  | { readonly kind: 'leftOut'; readonly row: number; readonly text: string; readonly reason: string };

type Cell = (column: AnnexColumn) => string;

/** Columns whose merged block speaks of every row beside it. */
const sharedColumns = ['evidence', 'owner', 'source', 'note', 'rule'] as const;

export function linesOf(sheet: AnnexSheet, mapping: AnnexMapping, note: NoteRow): Line[] {
  const header = headerTitles(sheet, mapping).map(fold);
  const shared = fillBlocks(sheet, mapping);
  let isOver = false;
  return sheet.rows
    .filter(({ row }) => row > mapping.headerEnd)
    .map((row): Line => {
      const text = textOf(row);
      const out = outside(row, header);
      if (out !== null) return { kind: 'leftOut', row: row.row, text, reason: out };
      const cell: Cell = (column) => {
        const at = mapping.columns[column];
        return at === undefined ? '' : (shared.get(`${row.row}:${at}`) ?? row.cells[at] ?? '');
      };
      // Past the signatures only a row with a code of its own is a criterion again.
      isOver = (isOver || footerRow.test(fold(text))) && readCode(cell('code')) === null;
      if (isOver) return { kind: 'leftOut', row: row.row, text, reason: annexText.footer };
      return readLine(row, cell, note);
    });
}

export function textOf({ cells }: AnnexRow): string {
  return cells.filter((cell) => cell !== '').join(' | ');
}

function outside(row: AnnexRow, header: readonly string[]): string | null {
  if (isNumberingRow(row)) return annexText.numbering;
  const filled = row.cells.map(fold).flatMap((cell, at) => (cell === '' ? [] : [{ cell, at }]));
  const same = filled.filter(({ cell, at }) => (header[at] ?? '').includes(cell)).length;
  if (headerScore(row) >= 2 && same * 2 > filled.length) return annexText.repeatedHeader;
  if (filled.length === 1 && pageRow.test(filled[0]?.cell ?? '')) return annexText.page;
  return null;
}

function readLine({ row, cells }: AnnexRow, cell: Cell, note: NoteRow): Line {
  const { code, unreadable, name: full } = nameOf(cell);
  const { name, max: inName } = pointsInName(full);
  const points = cell('max');
  const total = totalLine(row, { cells, name: full || cell('code'), points }, note);
  if (total) return total;
  const texts = textsOf(cell);
  const folded = fold(name);
  const isHeading = code === null || code.parts.length === 1;
  const list = bonusHeading.test(folded) ? 'bonus' : penaltyHeading.test(folded) ? 'penalty' : null;
  if (list && isHeading) {
    const max = points === '' ? inName : readPoints(points, row, note);
    return { kind: 'heading', row, list, code, name, max: max?.replace('-', '') ?? null };
  }
  const bullet = /^[-–+•*]$/.test(cell('code'));
  const isRuleLine = code === null && (bullet || ruleLine.test(folded));
  const levels = { pillar: cell('pillar'), criterion: cell('criterion') };
  const isPlaced = code !== null || levels.pillar !== '' || levels.criterion !== '';
  const hasPoints = points !== '' && full !== '';
  if (!isPlaced && !hasPoints)
    return looseLine(row, { code: bullet ? cell('code') : '', unreadable, full, points, texts });
  const isNode = isPlaced || !isRuleLine;
  const max = isNode && points !== '' ? readPoints(points, row, note) : points === '' ? inName : points;
  return { kind: 'criterion', row, code, unreadable, ...levels, name, max, texts, isRuleLine };
}

/** `Cộng: 100`. A row with a code of its own is a criterion, whatever it is called. */
function totalLine(
  row: number,
  { cells, name, points }: { cells: readonly string[]; name: string; points: string },
  note: NoteRow,
): Line | null {
  const found = totalRow.exec(name.toLowerCase());
  if (!found) return null;
  const max = points === '' ? null : readPoints(points, row, note);
  const isWhole = found.groups?.['part'] === undefined;
  return { kind: 'total', row, text: textOf({ row, cells }), max, isWhole };
}

/** The code from its own column, or from in front of the name; a pillar may stand in the column of codes whole. */
function nameOf(cell: Cell): { code: Code | null; unreadable: string | null; name: string } {
  const given = cell('code');
  const name = cell('name');
  const code = readCode(given);
  if (code) return { code, unreadable: null, name: name.startsWith(`${given} `) ? splitCode(name).name : name };
  if (given !== '' && name === '') return { ...splitCode(given), unreadable: null };
  if (given !== '' && !/^[-–+•*]$/.test(given)) return { code: null, unreadable: given, name };
  return { ...splitCode(name), unreadable: null };
}

function textsOf(cell: Cell): Texts {
  const [rule, evidence, owner, source, note] = (['rule', 'evidence', 'owner', 'source', 'note'] as const).map(cell);
  return { rule: rule ?? '', evidence: evidence ?? '', owner: owner ?? '', source: source ?? '', note: note ?? '' };
}

/** A line about the criterion above; points beside it belong to what it says. */
function looseLine(
  row: number,
  said: { code: string; unreadable: string | null; full: string; points: string; texts: Texts },
): Line {
  const text = [said.unreadable ?? said.code, said.full].filter((part) => part !== '').join(' ');
  if (said.points === '' || text !== '') return { kind: 'text', row, text, texts: said.texts };
  if (said.texts.rule === '') return { kind: 'text', row, text: said.points, texts: said.texts };
  return { kind: 'text', row, text: '', texts: { ...said.texts, rule: `${said.texts.rule}: ${said.points}` } };
}

/** Cells inside a merged block take the text of its upper left corner, where the column speaks of every row. */
function fillBlocks({ rows, merges = [] }: AnnexSheet, { columns }: AnnexMapping): Map<string, string> {
  const byRow = new Map(rows.map((row) => [row.row, row.cells]));
  const shared = new Set(sharedColumns.map((column) => columns[column]));
  const filled = new Map<string, string>();
  for (const { top, left, bottom } of merges) {
    const text = byRow.get(top)?.[left] ?? '';
    if (text === '' || !shared.has(left)) continue;
    for (let row = top + 1; row <= bottom && row < top + 1000; row += 1) filled.set(`${row}:${left}`, text);
  }
  return filled;
}
