// One value under one of two names: “từ 80” or “trên 80”.
import { NativeSelect, TextInput } from '@mantine/core';
import { DayInput } from '../../../ui/day-input.tsx';
import { type Fields, textIn, withKey } from '../model/values.ts';
import { DecimalField } from './decimal-field.tsx';
import type { FieldContext, FieldSpec } from './field-spec.ts';
import classes from './forms.module.css';
import { text } from './forms.vi.ts';

interface EitherFieldProps {
  readonly spec: FieldSpec & { kind: 'either' };
  readonly value: Fields;
  readonly form: Fields;
  readonly onValue: (value: Fields) => void;
  readonly context: FieldContext;
}

export function EitherField({ spec, value, form, onValue, context }: EitherFieldProps) {
  const { keys, none } = spec;
  const used = keys.find((choice) => value[choice.value] !== undefined)?.value;
  const chosen = used ?? (none === undefined ? keys[0]?.value : undefined);
  const own = chosen === undefined ? '' : textIn(value[chosen]);
  const where = context.rowLabel ?? '';
  const labels = { 'aria-label': `${spec.label}, ${where}`, size: 'sm' as const, disabled: context.readOnly };

  function write(key: string | undefined, to: string) {
    const others = keys.reduce(
      (fields, choice) => (choice.value === key ? fields : withKey(fields, choice.value, null)),
      value,
    );
    onValue(key === undefined ? others : withKey(others, key, to));
  }

  return (
    <div className={classes['either']}>
      <NativeSelect
        {...labels}
        aria-label={text.kindOf(spec.label, where)}
        value={chosen ?? ''}
        data={[...(none === undefined ? [] : [{ value: '', label: none }]), ...keys]}
        onChange={(event) => write(event.currentTarget.value || undefined, own)}
      />
      {chosen === undefined ? (
        <TextInput {...labels} disabled value="" readOnly />
      ) : spec.of(form) === 'day' ? (
        <DayInput {...labels} description="" value={own || null} onDay={(day) => write(chosen, day ?? '')} />
      ) : (
        <DecimalField {...labels} value={own} onValue={(typed) => write(chosen, typed)} />
      )}
    </div>
  );
}
