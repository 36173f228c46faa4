// The figures a rule asks for when it is tried, field by field, and as the one line of text that the engine reads.
import type { Value } from '@parindex/domain/framework/draft/tree';
import { text } from '../try-out.vi.ts';
import { type Fields, fieldsIn, listIn, textIn } from './values.ts';

export interface FigureField {
  /** Null: the only figure, written without a name. */
  readonly name: string | null;
  readonly label: string;
  readonly kind: 'decimal' | 'day' | 'choice' | 'text';
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** @param inputs the declared inputs of the item: they give names and labels of their own */
export function figureFields(rule: Fields, inputs: readonly Value[]): FigureField[] {
  switch (rule['kind']) {
    case 'boolean':
      return [choice(null, text.answer, text.yesNo)];
    case 'choice': {
      const labels = listIn(rule['options']).map((option) => textIn(fieldsIn(option)['label']));
      return [
        choice(
          null,
          text.option,
          labels.map((label) => ({ value: label, label })),
        ),
      ];
    }
    case 'tiers':
      if (rule['input'] === 'date') return [{ ...decimal(null, text.day), kind: 'day' }];
      return rule['input'] === 'count' || rule['input'] === 'delta' ? [decimal(null, text.number)] : ratio(inputs);
    case 'proportional':
    case 'satisfaction':
      return ratio(inputs);
    case 'survey':
      return Object.keys(fieldsIn(rule['weights'])).map((option) => decimal(option, text.votes(option)));
    case 'deductPerEvent':
      return namedOr(listIn(rule['events']), (name, label) => decimal(name, label), decimal(null, text.events));
    case 'checklist':
      return namedOr(listIn(rule['parts']), (name, label) => choice(name, label, text.yesNo), null);
    case 'yearOnYear':
      return [decimal('now', text.now), decimal('before', text.before)];
    case 'formula':
      return namedOr(inputs, (name, label) => decimal(name, label), null);
    case 'lowerLevel':
      return [{ ...decimal(null, text.lowerLevel), kind: 'text' }];
    case 'externalIndex':
      return [decimal(null, textIn(rule['index']) || text.index)];
    case 'perItem':
      return [decimal(null, text.count)];
    case 'manual':
      return [decimal(null, text.points)];
    default:
      return [];
  }
}

/** @returns null while nothing is filled in: that is missing, not zero */
export function writeFigure(fields: readonly FigureField[], values: Readonly<Record<string, string>>): string | null {
  const given = fields.filter((field) => (values[keyOf(field)] ?? '') !== '');
  if (given.length === 0) return null;
  const [first] = given;
  // Only the percentage, instead of both numbers.
  const isPercent = given.length === 1 && first?.name === 'b' && fields.length === 2 && fields[1]?.name === 'a';
  if (first && (first.name === null || isPercent)) return values[keyOf(first)] ?? null;
  return given.map((field) => `${field.name}=${values[keyOf(field)]}`).join(';');
}

/** The values of a line of figures, as the fields take them: a stored case is opened with them. */
export function readFigure(fields: readonly FigureField[], line: string): Record<string, string> {
  const [first] = fields;
  if (!line.includes('=') || first?.name === null) return first ? { [keyOf(first)]: line } : {};
  return Object.fromEntries(
    line.split(';').map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=', 2);
      return [name.trim(), value.trim()];
    }),
  );
}

export function keyOf({ name }: FigureField): string {
  return name ?? 'value';
}

function ratio(inputs: readonly Value[]): FigureField[] {
  const labels = new Map(inputs.map((input) => [textIn(fieldsIn(input)['name']), textIn(fieldsIn(input)['label'])]));
  return [decimal('b', labels.get('b') || text.part), decimal('a', labels.get('a') || text.whole)];
}

function namedOr(
  rows: readonly Value[],
  field: (name: string, label: string) => FigureField,
  otherwise: FigureField | null,
): FigureField[] {
  const fields = rows.map((row) => {
    const { name, label } = fieldsIn(row);
    return field(textIn(name), textIn(label) || textIn(name));
  });
  return fields.length > 0 || otherwise === null ? fields : [otherwise];
}

function decimal(name: string | null, label: string): FigureField {
  return { name, label, kind: 'decimal', choices: [] };
}

function choice(name: string | null, label: string, choices: FigureField['choices']): FigureField {
  return { name, label, kind: 'choice', choices };
}
