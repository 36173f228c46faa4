// Builds the tree of an annex while its rows come: where a code belongs, and what is odd about it.
import type { AnnexList, NoteRow } from './annex.ts';
import { annexText } from './annex.vi.ts';
import { type Code, type CodeStyle, firstBelow, follows, nextPart, stylesOf, withLast } from './code.ts';
import type { Texts } from './lines.ts';

/** A node being built. */
export interface GrowingNode {
  readonly id: string;
  readonly list: AnnexList;
  readonly parent: GrowingNode | null;
  readonly children: GrowingNode[];
  readonly rows: number[];
  readonly code: Code;
  readonly style: CodeStyle;
  readonly name: string;
  max: string | null;
  readonly texts: { readonly [Key in keyof Texts]: string[] };
  /** Lines below it that tell how it is scored. */
  readonly lines: string[];
}

export interface Place {
  readonly parent: GrowingNode | null;
  readonly code: Code;
  readonly style: CodeStyle;
}

/** The open branches, from the top; and the nodes at the top of the list. */
export interface Growth {
  readonly list: AnnexList;
  readonly tops: GrowingNode[];
  open: GrowingNode[];
}

export function placeByCode(growth: Growth, code: Code, { row, note }: { row: number; note: NoteRow }): Place {
  const place = code.parts.length > 1 ? placeByPrefix(growth, code, { row, note }) : placeByStyle(growth, code);
  const siblings = siblingsOf(growth, place.parent);
  const last = siblings.at(-1);
  const repaired = last ? lostZero(code, last.code) : null;
  if (repaired) note(row, annexText.lostZero(code.text, repaired.text), 'warning');
  const settled = repaired ?? code;
  if (last && !repaired) tellOrder({ siblings, last, code, style: place.style }, { row, note });
  return { ...place, code: settled };
}

/** Where a row without a readable code goes: beside the last one, or first below the open branch. */
export function placeWithoutCode(growth: Growth, parent: GrowingNode | null): Place {
  const last = siblingsOf(growth, parent).at(-1);
  if (!last) return { parent, code: firstBelow(parent?.code ?? null), style: 'digit' };
  const next = nextPart(last.code.parts.at(-1) ?? '', last.style);
  const code = next === null ? withLast(last.code, `${last.code.parts.at(-1)}1`) : withLast(last.code, next);
  return { parent, code, style: last.style };
}

export function grow(growth: Growth, node: GrowingNode): void {
  siblingsOf(growth, node.parent).push(node);
  growth.open = [...pathOf(node.parent), node];
}

export function siblingsOf(growth: Growth, parent: GrowingNode | null): GrowingNode[] {
  return parent?.children ?? growth.tops;
}

function pathOf(node: GrowingNode | null): GrowingNode[] {
  return node ? [...pathOf(node.parent), node] : [];
}

function placeByPrefix({ open, list }: Growth, code: Code, { row, note }: { row: number; note: NoteRow }): Place {
  const style = styleOf(code, null);
  const fromTop = open.toReversed();
  for (let length = code.parts.length - 1; length >= 1; length -= 1) {
    const prefix = code.parts.slice(0, length);
    const parent = fromTop.find((node) => isSame(node.code.parts, prefix));
    const sibling = fromTop.find(
      (node) => node.code.parts.length > length && isSame(node.code.parts.slice(0, length), prefix),
    );
    if (parent && length < code.parts.length - 1) note(row, annexText.noParent(code.text, upper(code)), 'warning');
    if (parent) return { parent, code, style };
    if (sibling && sibling.code.parts.length === code.parts.length) return { parent: sibling.parent, code, style };
  }
  // “1.1” right below pillar “I”: the pillar is its first part in another spelling.
  const above = fromTop.find(
    (node) => node.code.parts.length < code.parts.length && !stylesOf(code.parts[0] ?? '').includes(node.style),
  );
  // The heading of a list outside the tree is no node.
  if (!above && list === 'items') note(row, annexText.noParent(code.text, upper(code)), 'warning');
  return { parent: above ?? null, code, style };
}

function placeByStyle({ open }: Growth, code: Code): Place {
  const text = code.parts[0] ?? '';
  const styles = stylesOf(text);
  const fromTop = open.toReversed().filter((node) => node.code.parts.length === 1);
  const alike = fromTop.filter((node) => styles.includes(node.style));
  const sibling =
    alike.find((node) => follows(text, node.code.text, node.style)) ?? alike.find((node) => node.style === styles[0]);
  if (sibling) return { parent: sibling.parent, code, style: sibling.style };
  return { parent: open.at(-1) ?? null, code, style: styleOf(code, null) };
}

function styleOf(code: Code, like: CodeStyle | null): CodeStyle {
  const styles = stylesOf(code.parts.at(-1) ?? '');
  return (like && styles.includes(like) ? like : styles[0]) ?? 'digit';
}

/** A number typed as 1.10 is 1.1 to Excel: right after 1.9 it was 1.10. */
function lostZero(code: Code, last: Code): Code | null {
  const given = code.parts.at(-1) ?? '';
  const before = last.parts.at(-1) ?? '';
  const isNumber = code.parts.length === 2 && /^\d+\.\d+$/.test(code.text) && code.parts.length === last.parts.length;
  return isNumber && Number(given) * 10 === Number(before) + 1 ? withLast(code, `${given}0`) : null;
}

function tellOrder(
  {
    siblings,
    last,
    code,
    style,
  }: { siblings: readonly GrowingNode[]; last: GrowingNode; code: Code; style: CodeStyle },
  { row, note }: { row: number; note: NoteRow },
): void {
  const given = code.parts.at(-1) ?? '';
  const before = last.code.parts.at(-1) ?? '';
  const next = nextPart(before, style);
  const expected = next === null ? null : withLast(last.code, next).text;
  const first = siblings.find((node) => node.code.text === code.text);
  if (first) note(row, annexText.duplicateCode(code.text, first.rows[0] ?? 0, expected ?? ''));
  else if (expected !== null && !follows(given, before, style)) {
    note(row, annexText.skippedCode(code.text, expected), 'warning');
  }
}

function upper({ text, parts }: Code): string {
  return text.slice(0, text.length - (parts.at(-1) ?? '').length - 1);
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((part, at) => part.toLowerCase() === right[at]?.toLowerCase());
}
