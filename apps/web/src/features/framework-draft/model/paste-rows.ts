// Rows of a Word or Excel table (code, name, maximum) as nodes, placed by their codes. Shown before anything is made.
import type { Change } from '@parindex/domain/framework/draft/change';
import { type Draft, walkDraft } from '@parindex/domain/framework/draft/draft';
import type { DraftTree } from '@parindex/domain/framework/draft/tree';
import { parseDecimal as readTyped } from '../../../ui/format.ts';
import { parseClipboard } from '../../../ui/grid/clipboard.ts';
import { romanValue, takenCodes } from './codes.ts';
import { asBranch } from './tree-edits.ts';
import { textIn } from './values.ts';

export interface PastedRow {
  readonly code: string;
  readonly name: string;
  /** Wire form; empty where the row has none. */
  readonly max: string;
  /** Code of the row or node it goes under; null = at the top. */
  readonly under: string | null;
  readonly level: number;
  /** `taken`: there is a node of this code already, the row is left out. */
  readonly problem: 'taken' | 'twice' | 'noCode' | 'badMax' | null;
}

/** Is this a table worth a preview, rather than a word pasted by chance? */
export function looksLikeRows(text: string): boolean {
  return text.includes('\t') && parseClipboard(text).some((row) => row.length > 1 && row[0]?.trim() !== '');
}

/** Reads the table; a heading row is passed over. */
export function readRows(draft: Draft, text: string): PastedRow[] {
  const cells = parseClipboard(text)
    .map((row) => row.map((cell) => cell.normalize('NFC').replace(/\s+/g, ' ').trim()))
    .filter((row) => row.some((cell) => cell !== ''));
  const taken = takenCodes(draft);
  const levels = new Map<string, number>(existingLevels(draft));
  let roman: string | null = null;
  return cells
    .filter((row, index) => index > 0 || !isHeading(row))
    .map((row): PastedRow => {
      const code = cleanCode(row[0] ?? '');
      const max = readTyped(row[2] ?? '');
      const above = codeAbove(code, levels);
      if (romanValue(code) !== null) roman = code;
      const under = above ?? (/^\d/.test(code) ? roman : null);
      const problem = problemOf({ code, max: max.outcome, isTaken: taken.has(code), isTwice: levels.has(code) });
      const level = under === null ? 1 : (levels.get(under) ?? 0) + 1;
      if (code !== '' && !levels.has(code)) levels.set(code, level);
      return { code, name: row[1] ?? '', max: max.outcome === 'read' ? max.value : '', under, level, problem };
    });
}

function existingLevels(draft: Draft): [string, number][] {
  return walkDraft(draft, ['items']).map((node) => {
    let level = 1;
    for (let above = node.parent; above !== null; above = draft.nodes[above]?.parent ?? null) level++;
    return [textIn(node.fields['code']), level];
  });
}

function problemOf(row: { code: string; max: string; isTaken: boolean; isTwice: boolean }): PastedRow['problem'] {
  if (row.code === '') return 'noCode';
  if (row.isTaken) return 'taken';
  if (row.isTwice) return 'twice';
  return row.max === 'unreadable' ? 'badMax' : null;
}

/** `1.2.` and `1.2)` are `1.2`. */
function cleanCode(cell: string): string {
  return cell.replace(/[.):\s]+$/, '');
}

function isHeading(row: readonly string[]): boolean {
  return !/\d/.test(row[0] ?? '') && romanValue(cleanCode(row[0] ?? '')) === null && !/\d/.test(row[2] ?? '');
}

/** The longest code before a point that is there: `1.2.3` stands under `1.2`, else under `1`. */
function codeAbove(code: string, levels: ReadonlyMap<string, number>): string | null {
  for (let end = code.lastIndexOf('.'); end > 0; end = code.lastIndexOf('.', end - 1)) {
    if (levels.has(code.slice(0, end))) return code.slice(0, end);
  }
  return null;
}

/** Rows that will be made: those without a problem, and those whose maximum alone cannot be read. */
export function usableRows(rows: readonly PastedRow[]): PastedRow[] {
  return rows.filter(({ problem }) => problem === null || problem === 'badMax');
}

/** All rows as one step: branches under the nodes that are there, in the order of the table. */
export function pasteRows(draft: Draft, rows: readonly PastedRow[], newId: () => string): Change[] {
  const usable = usableRows(rows);
  const byCode = new Map(walkDraft(draft, ['items']).map((node) => [textIn(node.fields['code']), node.id]));
  const own = new Set(usable.map(({ code }) => code));
  const toTree = (row: PastedRow): DraftTree => ({
    id: newId(),
    fields: { code: row.code, name: row.name, ...(row.max === '' ? {} : { max: row.max }) },
    children: usable.filter(({ under }) => under === row.code).map(toTree),
  });
  const tops = usable.filter(({ under }) => under === null || !own.has(under));
  return [...Map.groupBy(tops, ({ under }) => under)].flatMap(([under, children]): Change[] => {
    const parent = under === null ? null : (byCode.get(under) ?? null);
    const at = { list: 'items' as const, parent, before: null };
    return [...asBranch(draft, parent), { kind: 'insert', at, trees: children.map(toTree) }];
  });
}

/** Copied nodes as rows of a table, for Excel and Word. */
export function treesToRows(trees: readonly DraftTree[]): string[][] {
  return trees.flatMap(({ fields, children }) => [
    [textIn(fields['code']), textIn(fields['name']), textIn(fields['max']).replace('.', ',')],
    ...treesToRows(children),
  ]);
}
