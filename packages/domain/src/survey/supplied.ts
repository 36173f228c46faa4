// Inputs of an item that somebody else gives: they are imported like results, one row per agency and input.
import { toText } from '../decimal.ts';
import { type Item, type ItemInput, inputsFromElsewhere } from '../framework/framework.ts';
import { readFigures } from '../scoring/read-figures.ts';
import type { FormulaRule } from '../scoring/rule.ts';

/** Code of one input in a sheet of results: `1.2:a`. */
export function inputCode(item: Pick<Item, 'code'>, name: string): string {
  return `${item.code}:${name}`;
}

/** Any one number. */
const oneNumber: FormulaRule = { kind: 'formula', text: 'value', formula: { kind: 'input', at: 0, name: 'value' } };

/** The input as a line that waits for results of its own. */
export function inputAsItem(item: Item, { name, label, from }: ItemInput): Item & { source: 'survey' | 'external' } {
  return {
    ...item,
    code: inputCode(item, name),
    name: `${item.name}: ${label}`,
    source: from === 'survey' ? 'survey' : 'external',
    inputs: [],
    rule: oneNumber,
  };
}

export function suppliedInputs(item: Item): ItemInput[] {
  return item.inputs.filter(({ from }) => from !== 'agency');
}

/** The imported number of an input; null when there is none or it is no number. */
export function suppliedValue(figures: string | undefined): string | null {
  const reading = figures === undefined ? null : readFigures(oneNumber, figures);
  const value = reading?.ok && reading.figures.kind === 'named' ? reading.figures.values['value'] : undefined;
  return value === undefined ? null : toText(value);
}

/**
 * The agency's own figures with those of others beside them, as one text for the item's rule.
 *
 * @param own      what the agency declared, without the inputs of others
 * @param imported imported figures by code
 * @returns null when the agency has yet to declare its own part, or there is nothing at all
 */
export function withSupplied(item: Item, own: string | null, imported: ReadonlyMap<string, string>): string | null {
  const elsewhere = inputsFromElsewhere(item);
  if (elsewhere.size === 0 || (own !== null && !own.includes('='))) return own;
  if (own === null && item.inputs.some(({ from }) => from === 'agency')) return null;
  const given = [...elsewhere].flatMap((name) => {
    const value = suppliedValue(imported.get(inputCode(item, name)));
    return value === null ? [] : [`${name}=${value}`];
  });
  const parts = [...(own === null ? [] : [own]), ...given];
  return parts.length === 0 ? null : parts.join(';');
}
