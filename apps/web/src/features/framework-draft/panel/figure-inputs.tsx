// The figures of a trial, field by field, as its rule asks for them.
import { NativeSelect, TextInput } from '@mantine/core';
import { DayInput } from '../../../ui/day-input.tsx';
import { DecimalField } from '../forms/decimal-field.tsx';
import { type FigureField, keyOf } from '../model/figure-form.ts';
import { text } from '../try-out.vi.ts';
import classes from './panel.module.css';

interface FigureInputsProps {
  readonly fields: readonly FigureField[];
  readonly values: Readonly<Record<string, string>>;
  readonly onValues: (values: Readonly<Record<string, string>>) => void;
}

export function FigureInputs({ fields, values, onValues }: FigureInputsProps) {
  return (
    <div className={classes['pair']}>
      {fields.map((field) => {
        const key = keyOf(field);
        const value = values[key] ?? '';
        const set = (to: string) => onValues({ ...values, [key]: to });
        switch (field.kind) {
          case 'choice':
            return (
              <NativeSelect
                key={key}
                size="sm"
                label={field.label}
                value={value}
                data={[{ value: '', label: text.none }, ...field.choices]}
                onChange={(event) => set(event.currentTarget.value)}
              />
            );
          case 'day':
            return (
              <DayInput key={key} size="sm" label={field.label} value={value || null} onDay={(day) => set(day ?? '')} />
            );
          case 'text':
            return (
              <TextInput
                key={key}
                size="sm"
                label={field.label}
                value={value}
                onChange={(event) => set(event.currentTarget.value)}
              />
            );
          case 'decimal':
            return <DecimalField key={key} label={field.label} value={value} onValue={set} />;
        }
      })}
    </div>
  );
}
