// Several figures of one item between the wire (`now=105.5;before=100`) and what people type and read. Pure.
import type { FigureField } from '@parindex/contract/assessment';
import { editDecimal, type Parsed, parseDecimal, showDecimal } from '../format.ts';
import { text } from './named-figures.vi.ts';

/** Text by name, as it stands in the fields. */
export type TypedFigures = Readonly<Record<string, string>>;

/** The fields an agency fills; the others are given by somebody else. */
export function ownFields(fields: readonly FigureField[]): FigureField[] {
  return fields.filter(({ from }) => from === 'agency');
}

/** @param number how a decimal of the wire is written; for reading or for editing */
export function typedFigures(
  fields: readonly FigureField[],
  wire: string | null,
  number: (wire: string) => string = editDecimal,
): TypedFigures {
  const parts = new Map(
    (wire ?? '').split(';').map((part) => [part.split('=', 1)[0] ?? '', part.split('=', 2)[1] ?? '']),
  );
  return Object.fromEntries(
    fields.map(({ name, kind, supplied }) => {
      const value = parts.get(name) ?? supplied ?? '';
      return [name, kind === 'yesNo' || value === '' ? value : number(value)];
    }),
  );
}

/** Empty when nothing is typed; unreadable, with what is missing, until every own field stands. */
export function readFigureFields(fields: readonly FigureField[], typed: TypedFigures): Parsed {
  const own = ownFields(fields);
  const given = own.filter(({ name }) => (typed[name] ?? '').trim() !== '');
  if (given.length === 0) return { outcome: 'empty' };
  const missing = own.filter((field) => !given.includes(field));
  if (missing.length > 0) {
    return { outcome: 'unreadable', reason: text.missing(missing.map(({ label }) => label)) };
  }
  const parts: string[] = [];
  for (const { name, label, kind } of own) {
    const read = kind === 'yesNo' ? readYesNo(typed[name] ?? '') : parseDecimal(typed[name] ?? '');
    if (read.outcome !== 'read') return { outcome: 'unreadable', reason: text.unreadable(label, typed[name] ?? '') };
    parts.push(`${name}=${read.value}`);
  }
  return { outcome: 'read', value: parts.join(';') };
}

/** One line for a cell: `105,5; 100`, `có; không`. */
export function showFigureFields(fields: readonly FigureField[], wire: string | null): string {
  if (wire === null && fields.every(({ supplied }) => supplied === null)) return '';
  if (wire !== null && !wire.includes('=')) return showDecimal(wire);
  const typed = typedFigures(fields, wire, showDecimal);
  return fields
    .map(({ name, kind }) => (kind === 'yesNo' ? text.answers[typed[name] ?? ''] : typed[name]) || text.nothing)
    .join('; ');
}

/** The same line typed into a cell, one value per field in their order. */
export function readFigureLine(fields: readonly FigureField[], line: string): Parsed {
  const own = ownFields(fields);
  const values = line.split(';').map((part) => part.trim());
  if (line.trim() === '') return { outcome: 'empty' };
  if (values.length !== own.length) {
    return { outcome: 'unreadable', reason: text.line(own.map(({ label }) => label)) };
  }
  return readFigureFields(fields, Object.fromEntries(own.map(({ name }, index) => [name, values[index] ?? ''])));
}

function readYesNo(typed: string): Parsed {
  const word = typed.trim().toLowerCase();
  if (['yes', 'có', 'co', 'x'].includes(word)) return { outcome: 'read', value: 'yes' };
  if (['no', 'không', 'khong'].includes(word)) return { outcome: 'read', value: 'no' };
  return { outcome: 'unreadable', reason: '' };
}
