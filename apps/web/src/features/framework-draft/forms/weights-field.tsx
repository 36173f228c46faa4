// The options of a survey with their weights in percent; an option without weight leaves the denominator.
import type { Value } from '@parindex/domain/framework/draft/tree';
import type { ComponentType } from 'react';
import { type Fields, fieldsIn, listIn, textIn } from '../model/values.ts';
import type { FieldSpec, SpecFieldProps } from './field-spec.ts';
import { text } from './forms.vi.ts';
import { RowsField } from './rows-field.tsx';

interface WeightsFieldProps {
  readonly field: ComponentType<SpecFieldProps>;
  readonly label: string;
  readonly value: Fields;
  readonly onValue: (weights: Value) => void;
  readonly readOnly: boolean;
}

export function WeightsField({ field, label, value, onValue, readOnly }: WeightsFieldProps) {
  const spec: FieldSpec & { kind: 'rows' } = {
    key: 'weights',
    kind: 'rows',
    label,
    rows: {
      unordered: true,
      add: text.addOption,
      empty: text.noOptions,
      newRow: (rows) => ({ option: freeOption(rows) }),
      columns: [
        { key: 'option', kind: 'text', label: text.option },
        { key: 'weight', kind: 'decimal', label: text.weight, standard: text.noWeight, width: '9rem' },
      ],
    },
  };
  const rows = Object.entries(value).map(
    ([option, weight]): Fields => ({ option, ...(textIn(weight) === '' ? {} : { weight }) }),
  );
  return (
    <RowsField
      field={field}
      spec={spec}
      value={rows}
      form={value}
      onValue={(changed) => onValue(toWeights(listIn(changed)))}
      context={{ readOnly, names: [] }}
    />
  );
}

/** Two options of one name would be one: the later keeps a mark until it is named otherwise. */
function toWeights(rows: readonly Value[]): Value {
  const weights: Record<string, Value> = {};
  for (const row of rows) {
    const { option, weight } = fieldsIn(row);
    let name = textIn(option);
    while (Object.hasOwn(weights, name)) name += '*';
    // A mapping keeps no absent key, and an empty weight is an option that does not count.
    weights[name] = weight ?? '';
  }
  return rows.length === 0 ? null : weights;
}

function freeOption(rows: readonly Value[]): string {
  const names = new Set(rows.map((row) => textIn(fieldsIn(row)['option'])));
  let number = rows.length + 1;
  while (names.has(text.newOption(number))) number++;
  return text.newOption(number);
}
