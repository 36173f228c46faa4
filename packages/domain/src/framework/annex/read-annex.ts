// Reads an annex: its tree, a suggestion for every rule, everything odd, and every row that stands in no criterion.
import { compare, parseDecimal, sum, toText } from '../../decimal.ts';
import { fold, writeDecimalText } from '../../vietnamese.ts';
import type { AnnexFinding, AnnexMapping, AnnexNode, AnnexReading, AnnexSheet, LeftOutRow, NoteRow } from './annex.ts';
import { annexText } from './annex.vi.ts';
import { settleCodes } from './codes-of-tree.ts';
import { type GrownAnnex, growTree } from './grow-tree.ts';
import { columnSamples } from './header.ts';
import { linesOf, textOf } from './lines.ts';
import { titleRow, yearInTitle } from './patterns.vi.ts';
import { recogniseRule } from './recognise-rule.ts';
import type { GrowingNode } from './tree.ts';

/** @param mapping where the table begins and which column holds what; a name column is a must */
export function readAnnex(sheet: AnnexSheet, mapping: AnnexMapping): AnnexReading {
  const findings: AnnexFinding[] = [];
  const note: NoteRow = (row, message, severity = 'error') => findings.push({ row, message, severity });
  if (mapping.columns.max === undefined) note(mapping.headerRow, annexText.noMax);
  tellUnused(sheet, mapping, note);
  const head = headOf(sheet, mapping);
  const grown = growTree(linesOf(sheet, mapping, note), note);
  const all = [...grown.lists.items, ...grown.lists.bonus, ...grown.lists.penalty];
  if (all.length === 0) note(mapping.headerRow, annexText.nothing);
  for (const top of grown.lists.items) settleMax(top, note);
  tellTotal(grown, note);
  const codes = settleCodes(grown.lists, note);
  const nodes = [
    ...grown.lists.items.flatMap((top) => nodesOf(top, codes)),
    // Lines outside the tree stand in one row each: a branch among them only names those below it.
    ...[...grown.lists.bonus, ...grown.lists.penalty].flatMap(leavesOf).map((leaf) => lineOutside(leaf, codes)),
  ];
  for (const node of nodes) {
    if (!node.isItem) continue;
    if (node.max === null) note(node.rows[0] ?? 0, annexText.noMaxInRow(node.code));
    if (node.suggestion === null) note(node.rows[0] ?? 0, annexText.notRecognised(node.code), 'warning');
  }
  return {
    ...head.title,
    bonusCap: grown.caps.bonus ?? null,
    penaltyCap: grown.caps.penalty ?? null,
    nodes,
    findings: findings.toSorted((left, right) => left.row - right.row),
    leftOut: [...head.leftOut, ...grown.leftOut].toSorted((left, right) => left.row - right.row),
  };
}

/** What stands in no chosen column is not read: no column is passed over in silence. */
function tellUnused(sheet: AnnexSheet, mapping: AnnexMapping, note: NoteRow): void {
  const used = new Set(Object.values(mapping.columns));
  for (const { position, letter, title, samples } of columnSamples(sheet, mapping)) {
    if (used.has(position) || samples.length === 0) continue;
    note(mapping.headerRow, annexText.unusedColumn(letter, title), 'warning');
  }
}

/** The rows down to the header: the title of the framework, its year, and the rest left out. */
function headOf(
  sheet: AnnexSheet,
  { headerRow, headerEnd }: AnnexMapping,
): { title: { title: string | null; year: number | null }; leftOut: LeftOutRow[] } {
  const above = sheet.rows.filter(({ row }) => row < headerRow);
  const first = above.findIndex((row) => titleRow.test(fold(textOf(row))));
  const after = above.slice(first + 1).findIndex((row) => /^\s*\(|^\d|: /.test(textOf(row)));
  const end = after < 0 ? above.length : first + 1 + after;
  const titles = first < 0 ? [] : above.slice(first, end);
  const title = titles.map(textOf).join(' ').replaceAll(/\s+/g, ' ').trim();
  const year = yearInTitle.exec(fold([...above.map(textOf), sheet.name].join(' ')))?.[1];
  const reasonOf = (row: number) =>
    row >= headerRow
      ? annexText.header
      : titles.some((entry) => entry.row === row)
        ? annexText.title
        : annexText.aboveHeader;
  const leftOut = sheet.rows
    .filter(({ row }) => row <= headerEnd)
    .map((row) => ({ row: row.row, text: textOf(row), reason: reasonOf(row.row) }));
  return { title: { title: title === '' ? null : title, year: year === undefined ? null : Number(year) }, leftOut };
}

/** A branch without points takes the sum below it; one whose points miss the sum is told. */
function settleMax(node: GrowingNode, note: NoteRow): void {
  for (const child of node.children) settleMax(child, note);
  const below = node.children.map(({ max }) => parseDecimal(max ?? '')).filter((max) => max !== null);
  if (node.children.length === 0 || below.length < node.children.length) return;
  const total = sum(below);
  const stated = parseDecimal(node.max ?? '');
  const row = node.rows[0] ?? 0;
  if (stated === null) {
    node.max = toText(total);
    note(row, annexText.derivedMax(node.code.text, writeDecimalText(node.max)), 'warning');
  } else if (compare(stated, total) !== 0) {
    note(row, annexText.sum(node.code.text, writeDecimalText(toText(stated)), writeDecimalText(toText(total))));
  }
}

function tellTotal({ lists, total }: GrownAnnex, note: NoteRow): void {
  const stated = parseDecimal(total?.max ?? '');
  const tops = lists.items.map(({ max }) => parseDecimal(max ?? '')).filter((max) => max !== null);
  if (!total || stated === null || tops.length < lists.items.length) return;
  const below = sum(tops);
  if (compare(stated, below) === 0) return;
  note(total.row, annexText.total2(writeDecimalText(toText(stated)), writeDecimalText(toText(below))));
}

function nodesOf(node: GrowingNode, codes: ReadonlyMap<GrowingNode, string>): AnnexNode[] {
  return [toNode(node, codes, node.parent?.id ?? null), ...node.children.flatMap((child) => nodesOf(child, codes))];
}

function leavesOf(node: GrowingNode): GrowingNode[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);
}

function lineOutside(leaf: GrowingNode, codes: ReadonlyMap<GrowingNode, string>): AnnexNode {
  const above: GrowingNode[] = [];
  for (let node = leaf.parent; node; node = node.parent) above.unshift(node);
  const line = toNode(leaf, codes, null);
  const names = above.flatMap((node) => [node.name, ...node.texts.rule, ...node.lines]);
  return {
    ...line,
    rows: [...new Set([...line.rows, ...above.flatMap(({ rows }) => rows)])],
    guidance: joined([...names, ...(line.guidance === null ? [] : [line.guidance])]),
  };
}

function toNode(node: GrowingNode, codes: ReadonlyMap<GrowingNode, string>, parent: string | null): AnnexNode {
  const { id, list, rows, name, max, texts, lines } = node;
  const isItem = node.children.length === 0;
  const rule = joined([...texts.rule, ...lines]);
  const extra = [...texts.source.map(annexText.sourceLine), ...texts.note.map(annexText.noteLine)];
  const around = [name, ...texts.source, ...texts.note, ...texts.evidence].join('\n');
  const asked = { text: rule ?? '', around, max, isPenalty: list === 'penalty' };
  return {
    id,
    parent,
    list,
    rows,
    code: codes.get(node) ?? node.code.text,
    name,
    max,
    guidance: joined([...(rule === null ? [] : [rule]), ...extra]),
    evidence: joined(texts.evidence),
    owner: joined(texts.owner),
    suggestion: isItem ? recogniseRule(asked) : null,
    isItem,
  };
}

function joined(lines: readonly string[]): string | null {
  return lines.length === 0 ? null : lines.join('\n');
}
