// Draws the fields of a description over one mapping: what is emptied leaves the mapping.
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { Value } from '@parindex/domain/framework/draft/tree';
import { DayInput } from '../../../ui/day-input.tsx';
import { type Fields, fieldsIn, orNothing, textIn, withKey } from '../model/values.ts';
import { DecimalField } from './decimal-field.tsx';
import { EitherField } from './either-field.tsx';
import { type FieldContext, type FieldSpec, isAsked, type SpecFieldProps } from './field-spec.ts';
import classes from './forms.module.css';
import { text } from './forms.vi.ts';
import { FormulaField } from './formula-field.tsx';
import { RowsField } from './rows-field.tsx';
import { WeightsField } from './weights-field.tsx';

interface SpecFieldsProps {
  readonly specs: readonly FieldSpec[];
  readonly value: Fields;
  readonly onValue: (value: Fields) => void;
  readonly context: FieldContext;
}

export function SpecFields({ specs, value, onValue, context }: SpecFieldsProps) {
  return (
    <div className={classes['fields']}>
      {specs.map((spec) =>
        isAsked(spec, value, value) ? (
          <div key={spec.key} className={isWide(spec) ? classes['wide'] : undefined}>
            <SpecField spec={spec} value={value} form={value} onValue={onValue} context={context} />
          </div>
        ) : null,
      )}
    </div>
  );
}

function isWide({ kind }: FieldSpec): boolean {
  return kind === 'rows' || kind === 'weights' || kind === 'formula' || kind === 'group';
}

/** A hint below its control keeps the controls of a line level. */
const labelFirst: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

export function SpecField({ spec, value, form, onValue, context }: SpecFieldProps) {
  const set = (to: Value) => onValue(withKey(value, spec.key, to === '' ? null : to));
  const own = value[spec.key];
  const { readOnly, rowLabel } = context;
  const common = {
    size: 'sm' as const,
    disabled: readOnly,
    inputWrapperOrder: labelFirst,
    placeholder: spec.standard ?? '',
    ...(rowLabel === undefined
      ? { label: spec.label, ...(spec.hint === undefined ? {} : { description: spec.hint }) }
      : { 'aria-label': `${spec.label}, ${rowLabel}` }),
  };
  switch (spec.kind) {
    case 'text':
      return rowLabel === undefined ? (
        <TextInput {...common} value={textIn(own)} onChange={(event) => set(event.currentTarget.value)} />
      ) : (
        <Textarea
          {...common}
          autosize
          minRows={1}
          value={textIn(own)}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
    case 'decimal':
      return <DecimalField {...common} value={textIn(own)} onValue={set} />;
    case 'whole':
      return <DecimalField {...common} value={textIn(own)} onValue={(typed) => set(asWhole(typed))} />;
    case 'day':
      return <DayInput {...common} value={textIn(own) || null} onDay={set} description="" />;
    case 'choice':
      return (
        <NativeSelect
          {...common}
          value={textIn(own) || (spec.choices[0]?.value ?? '')}
          data={[...spec.choices]}
          onChange={(event) => set(event.currentTarget.value)}
        />
      );
    case 'formula':
      return <FormulaField {...common} value={textIn(own)} names={context.names} onValue={set} />;
    case 'either':
      return <EitherField spec={spec} value={value} form={form} onValue={onValue} context={context} />;
    case 'rows':
      return (
        <RowsField field={SpecField} spec={spec} value={own ?? null} form={form} onValue={set} context={context} />
      );
    case 'weights':
      return (
        <WeightsField field={SpecField} label={spec.label} value={fieldsIn(own)} onValue={set} readOnly={readOnly} />
      );
    case 'group':
      return (
        <fieldset className={classes['group']} aria-label={text.group(spec.label)}>
          <SpecFields
            specs={spec.fields}
            value={fieldsIn(own)}
            onValue={(group) => set(orNothing(group))}
            context={context}
          />
        </fieldset>
      );
  }
}

/** Whole numbers are numbers in the file; what is not whole stays as typed and is told by the lint. */
function asWhole(typed: string): Value {
  return /^\d{1,9}$/.test(typed) ? Number(typed) : typed;
}
