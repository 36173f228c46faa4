// What the score sheet shows of a row and how typed figures become the wire form: pure, so that it is tested alone.
import type { GridRow } from '@parindex/contract/assessment';
import { decimal } from '@parindex/domain/decimal';
import { fold, writeRounded } from '@parindex/domain/vietnamese';
import { ownFields, readFigureLine, showFigureFields, typedFigures } from '../../ui/figures/named-figures.ts';
import { editDecimal, type Parsed, parseDay, parseDecimal, showDay, showDecimal } from '../../ui/format.ts';
import type { GridCellForm } from '../../ui/grid/grid-rules.ts';
import { text } from './assessment.vi.ts';
import type { RowState } from './row-state.ts';

/** What the officer has typed for one item; `revision` is the one it was typed over. */
export interface TypedEntry {
  readonly figures: string | null;
  readonly points: string | null;
  readonly notApplicableGround: string | null;
  readonly explanation: string | null;
  readonly revision: number;
}

/** A row with what is typed but perhaps not saved yet laid over it. */
export interface SheetRow extends GridRow {
  readonly typed: TypedEntry;
  readonly state: RowState;
}

export type StateFilter = 'all' | 'missing' | 'noProof';

export interface SheetFilter {
  readonly pillar: string;
  readonly state: StateFilter;
  readonly search: string;
}

/** Points are typed where the rule leaves them to a person, figures everywhere else. */
export function takesPoints(row: Pick<GridRow, 'ruleKind'>): boolean {
  return row.ruleKind === 'manual';
}

export function typedOf({ entry }: GridRow): TypedEntry {
  const { figures = null, points = null, notApplicableGround = null, explanation = null, revision = 0 } = entry ?? {};
  return { figures, points, notApplicableGround, explanation, revision };
}

/** Lays what is typed over what is saved. */
export function sheetRow(row: GridRow, unsaved: TypedEntry | undefined): SheetRow {
  const typed = unsaved ?? typedOf(row);
  return { ...row, typed, state: stateOf(row, typed) };
}

function stateOf(row: GridRow, typed: TypedEntry): RowState {
  if (!row.isItem || row.source !== 'self') return 'notMine';
  const isGiven = typed.figures !== null || typed.points !== null || typed.notApplicableGround !== null;
  if (!isGiven && row.outcome?.outcome === 'notApplicable') return 'exempt';
  if (!isGiven) return 'missing';
  const isProved = row.evidence.length > 0 || Boolean(typed.explanation?.trim());
  return typed.notApplicableGround !== null || isProved ? 'done' : 'noProof';
}

/** One cell typed: figures (or points) and a ground exclude each other, so giving one takes the other away. */
export function withFigures(row: Pick<GridRow, 'ruleKind'>, typed: TypedEntry, value: string | null): TypedEntry {
  const given = takesPoints(row) ? { figures: null, points: value } : { figures: value, points: null };
  return { ...typed, ...given, notApplicableGround: value === null ? typed.notApplicableGround : null };
}

export function withGround(typed: TypedEntry, ground: string | null): TypedEntry {
  if (ground === null) return { ...typed, notApplicableGround: null };
  return { ...typed, figures: null, points: null, notApplicableGround: ground };
}

/** The figure (or points) of a row on the wire. */
export function figureOf(row: Pick<GridRow, 'ruleKind'>, typed: TypedEntry): string | null {
  return takesPoints(row) ? typed.points : typed.figures;
}

/** How the figure of this row is typed, shown and read. */
export function figureForm(row: GridRow, wire: string | null): GridCellForm {
  if (row.ruleKind === 'boolean') return { kind: 'choice', options: yesNo, shown: labelIn(yesNo, wire) };
  if (row.ruleKind === 'choice') {
    const options = row.options.map((label) => ({ value: label, label }));
    return { kind: 'choice', options, shown: wire };
  }
  if (row.tierInput === 'date') return { kind: 'text', shown: showDay(wire), edited: showDay(wire), read: parseDay };
  if (row.inputs.length > 0) return namedForm(row, wire);
  if (takesRatio(row)) {
    return { kind: 'text', shown: showRatio(wire, showDecimal), edited: showRatio(wire, editDecimal), read: readRatio };
  }
  if (wire?.includes('='))
    return { kind: 'text', shown: wire.replaceAll('=', ': ').replaceAll(';', ', '), edited: wire };
  return { kind: 'decimal' };
}

function namedForm({ inputs }: GridRow, wire: string | null): GridCellForm {
  return {
    kind: 'text',
    shown: showFigureFields(inputs, wire),
    edited: wire === null ? '' : Object.values(typedFigures(ownFields(inputs), wire)).join('; '),
    read: (line) => readFigureLine(inputs, line),
  };
}

/** What to type, in a word or two, beside the field. */
export function figureHint(row: GridRow): string {
  if (takesPoints(row)) return text.hintPoints;
  if (row.ruleKind === 'boolean' || row.ruleKind === 'choice') return text.hintChoice;
  if (row.tierInput === 'date') return text.hintDay;
  return takesRatio(row) ? text.hintRatio : text.hintNumber;
}

export const yesNo = [
  { value: 'yes', label: text.yes },
  { value: 'no', label: text.no },
] as const;

function labelIn(options: readonly { readonly value: string; readonly label: string }[], wire: string | null) {
  return options.find(({ value }) => value === wire)?.label ?? wire;
}

function takesRatio({ ruleKind, tierInput }: GridRow): boolean {
  return ruleKind === 'proportional' || ruleKind === 'satisfaction' || tierInput === 'ratio';
}

function showRatio(wire: string | null, show: (number: string) => string): string {
  const parts = /^b=(.+);a=(.+)$/.exec(wire ?? '');
  return parts?.[1] !== undefined && parts[2] !== undefined ? `${show(parts[1])}/${show(parts[2])}` : show(wire ?? '');
}

/** `18/20` is b over a; `95,5` and `95,5 %` are a percentage. */
export function readRatio(typed: string): Parsed {
  const sides = typed.split('/');
  if (sides.length === 1) return parseDecimal(typed.replace(/\s*%\s*$/, ''));
  const [b, a] = sides.map((side) => parseDecimal(side));
  if (sides.length !== 2 || b?.outcome !== 'read' || a?.outcome !== 'read') {
    return { outcome: 'unreadable', reason: text.notARatio(typed.trim()) };
  }
  return { outcome: 'read', value: `b=${b.value};a=${a.value}` };
}

/** Missing and not applicable are words, never a number. */
export function pointsText({ outcome }: Pick<GridRow, 'outcome'>): string {
  if (outcome?.outcome === 'notApplicable' && outcome.points === null) return text.notApplicable;
  return outcome?.points == null ? text.notYet : shortPoints(outcome.points);
}

/** Long quotients are rounded for the eye as in the why-sentence, and marked; the server keeps the exact value. */
export function shortPoints(points: string): string {
  const [whole = '', fraction = ''] = points.split('.');
  if (fraction.length <= 4) return showDecimal(points);
  // Twenty places are all a typed decimal may have; the server sends thirty.
  return `${writeRounded(decimal(`${whole}.${fraction.slice(0, 20)}`), 4, 'half-up')}…`;
}

/** Rows that pass the filters, with the headings above them; a filter on nothing keeps all. */
export function filterRows(rows: readonly SheetRow[], { pillar, state, search }: SheetFilter): SheetRow[] {
  const words = fold(search).split(' ').filter(Boolean);
  const parents = new Map(rows.map(({ code, parent }) => [code, parent]));
  const pillarOf = (code: string): string => {
    const parent = parents.get(code);
    return parent ? pillarOf(parent) : code;
  };
  const kept = rows.filter(
    (row) =>
      row.isItem &&
      (state === 'all' || row.state === state) &&
      (pillar === '' || (row.list === 'tree' ? pillarOf(row.code) : row.list) === pillar) &&
      words.every((word) => fold(`${row.code} ${row.name}`).includes(word)),
  );
  const shown = new Set<string>();
  for (const { code } of kept) {
    for (let at: string | null | undefined = code; at; at = parents.get(at)) shown.add(at);
  }
  return rows.filter(({ code }) => shown.has(code));
}
