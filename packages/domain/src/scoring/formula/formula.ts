// A formula as data: what was parsed, with the place of every part in the text, so that an error can point at it.
import type { Decimal } from '../../decimal.ts';

export type Operator = '+' | '-' | '*' | '/';
export type Comparison = '<' | '<=' | '>' | '>=' | '=' | '!=';

export interface Test {
  readonly comparison: Comparison;
  readonly left: Formula;
  readonly right: Formula;
}

/** `at` counts characters from 0. */
export type Formula =
  | { readonly kind: 'number'; readonly at: number; readonly value: Decimal }
  | { readonly kind: 'input'; readonly at: number; readonly name: string }
  | { readonly kind: 'negated'; readonly at: number; readonly of: Formula }
  | {
      readonly kind: 'operation';
      readonly at: number;
      readonly operator: Operator;
      readonly left: Formula;
      readonly right: Formula;
    }
  | { readonly kind: 'least' | 'most'; readonly at: number; readonly of: readonly Formula[] }
  | { readonly kind: 'rounded'; readonly at: number; readonly of: Formula; readonly decimals: number }
  | { readonly kind: 'if'; readonly at: number; readonly test: Test; readonly yes: Formula; readonly no: Formula };

/** The item's maximum, under this name in every formula. */
export const maxPointsName = 'maxPoints';

/** Every input the formula reads, each once, without `maxPoints`. */
export function inputNamesIn(formula: Formula): string[] {
  return [...new Set(namesIn(formula))].filter((name) => name !== maxPointsName);
}

function namesIn(formula: Formula): string[] {
  switch (formula.kind) {
    case 'number':
      return [];
    case 'input':
      return [formula.name];
    case 'negated':
    case 'rounded':
      return namesIn(formula.of);
    case 'operation':
      return [...namesIn(formula.left), ...namesIn(formula.right)];
    case 'least':
    case 'most':
      return formula.of.flatMap(namesIn);
    case 'if':
      return [formula.test.left, formula.test.right, formula.yes, formula.no].flatMap(namesIn);
  }
}
