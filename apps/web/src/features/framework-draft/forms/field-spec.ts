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
