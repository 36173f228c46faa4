// The figures of an item one by one, as a form asks for them: name, label, unit, kind, and who gives each.
import type { ScoringRule } from '../scoring/rule.ts';
import type { InputOrigin, Item } from './framework.ts';
import { frameworkText } from './framework.vi.ts';
import { namesOf } from './lint-inputs.ts';

export interface FigureField {
  readonly name: string;
  readonly label: string;
  readonly unit: string | null;
  readonly kind: 'number' | 'count' | 'yesNo';
  readonly from: InputOrigin;
  readonly by: string | null;
  /** The number that the other gave, once it is known. */
  readonly supplied: string | null;
}

/**
 * @returns one field per named figure; empty where the rule takes one answer, option, day or number, or a ratio whose
 *   two sides the framework does not name
 */
export function figureFields({ rule, inputs }: Pick<Item, 'rule' | 'inputs'>): FigureField[] {
  const declared = new Map(inputs.map((input) => [input.name, input]));
  const isAlwaysNamed = rule.kind === 'yearOnYear' || rule.kind === 'checklist' || rule.kind === 'formula';
  const hasKinds = rule.kind === 'deductPerEvent';
  const isNamed = isAlwaysNamed || hasKinds || (takesRatio(rule) && inputs.length > 0);
  if (!isNamed) return [];
  return namesOf(rule).map((name) => {
    const { label = labelOf(rule, name), unit = null, from = 'agency', by = null } = declared.get(name) ?? {};
    return { name, label, unit, kind: kindOf(rule, name), from, by, supplied: null };
  });
}

function takesRatio(rule: ScoringRule): boolean {
  return (
    rule.kind === 'proportional' || rule.kind === 'satisfaction' || (rule.kind === 'tiers' && rule.input === 'ratio')
  );
}

function kindOf(rule: ScoringRule, name: string): FigureField['kind'] {
  if (rule.kind === 'checklist') return 'yesNo';
  if (rule.kind !== 'deductPerEvent') return 'number';
  return rule.events.some((event) => event.name === name && event.each === null) ? 'number' : 'count';
}

function labelOf(rule: ScoringRule, name: string): string {
  if (rule.kind === 'checklist') return rule.parts.find((part) => part.name === name)?.label ?? name;
  if (rule.kind === 'deductPerEvent') return rule.events.find((event) => event.name === name)?.label ?? name;
  return rule.kind === 'yearOnYear' ? frameworkText.years[name === 'now' ? 'now' : 'before'] : name;
}
