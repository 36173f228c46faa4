// What one field of a form asks for: rules, settings and lists of rows are described, not programmed one by one.
import type { Value } from '@parindex/domain/framework/draft/tree';
import type { Fields } from '../model/values.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Base {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  /** What holds while nothing is typed, shown in grey. */
  readonly standard?: string;
  /** Asked only where the rest of the mapping says so. */
  readonly shownFor?: (fields: Fields, form: Fields) => boolean;
  /** Width of the column in a table of rows. */
  readonly width?: string;
}

export type FieldSpec =
  | (Base & { readonly kind: 'text' | 'decimal' | 'whole' | 'day' | 'formula' })
  | (Base & { readonly kind: 'choice'; readonly choices: readonly Choice[] })
  /** One value under one of two keys: `from` (từ) or `above` (trên). `none`: neither may be given. */
  | (Base & {
      readonly kind: 'either';
      readonly keys: readonly Choice[];
      readonly none?: string;
      readonly of: (form: Fields) => 'decimal' | 'day';
    })
  | (Base & { readonly kind: 'rows'; readonly rows: RowsSpec })
  /** Options of a survey with their weights, as a mapping. */
  | (Base & { readonly kind: 'weights' })
  /** Fields of a mapping below this key. */
  | (Base & { readonly kind: 'group'; readonly fields: readonly FieldSpec[] });

export interface RowsSpec {
  readonly columns: readonly FieldSpec[];
  /** Words of the button that adds a row. */
  readonly add: string;
  readonly empty: string;
  readonly newRow: (rows: readonly Value[]) => Fields;
  /** Order means nothing: rows cannot be moved. */
  readonly unordered?: boolean;
}

export interface FieldContext {
  /** Nothing can be typed: the person may only look. */
  readonly readOnly: boolean;
  /** Names of declared inputs, for formulas. */
  readonly names: readonly string[];
  /** Set inside a table of rows: the label is in its head, and this is said of the field instead. */
  readonly rowLabel?: string;
}

export interface SpecFieldProps {
  readonly spec: FieldSpec;
  /** The mapping the field is in. */
  readonly value: Fields;
  /** The mapping of the whole form: a row's columns may depend on it. */
  readonly form: Fields;
  readonly onValue: (value: Fields) => void;
  readonly context: FieldContext;
}

/** What has a value is always shown: nobody should look for the cause of a finding in a field that is hidden. */
export function isAsked(spec: FieldSpec, value: Fields, form: Fields): boolean {
  if (!spec.shownFor || (value[spec.key] !== undefined && value[spec.key] !== '')) return true;
  return spec.shownFor(value, form);
}
