// One field for each figure of an item; what somebody else gives is shown and cannot be typed.
import { Input, NativeSelect, Stack, TextInput } from '@mantine/core';
import type { FigureField } from '@parindex/contract/assessment';
import type { TypedFigures } from './named-figures.ts';
import { text } from './named-figures.vi.ts';

interface FigureFieldsProps {
  readonly fields: readonly FigureField[];
  readonly typed: TypedFigures;
  readonly error: string | undefined;
  readonly disabled: boolean;
  readonly size: 'xs' | 'sm';
  readonly onChange: (typed: TypedFigures) => void;
  /** The focus leaves a field, or Enter is pressed in it. */
  readonly onCommit: () => void;
}

export function FigureFields({ fields, typed, error, disabled, size, onChange, onCommit }: FigureFieldsProps) {
  return (
    <Stack gap="xs">
      {fields.map(({ name, label, unit, kind, from, by }) => {
        const shared = {
          size,
          label: unit === null ? label : `${label} (${unit})`,
          description: from === 'agency' ? undefined : text.origin(from, by),
          disabled: disabled || from !== 'agency',
          value: typed[name] ?? '',
        };
        return kind === 'yesNo' ? (
          <NativeSelect
            key={name}
            {...shared}
            data={[
              { value: '', label: text.choose },
              { value: 'yes', label: text.yes },
              { value: 'no', label: text.no },
            ]}
            onChange={({ currentTarget: { value } }) => onChange({ ...typed, [name]: value })}
            onBlur={onCommit}
          />
        ) : (
          <TextInput
            key={name}
            {...shared}
            inputMode={kind === 'count' ? 'numeric' : 'decimal'}
            onChange={({ currentTarget: { value } }) => onChange({ ...typed, [name]: value })}
            onBlur={onCommit}
            onKeyDown={({ key }) => key === 'Enter' && onCommit()}
          />
        );
      })}
      {error !== undefined && <Input.Error size={size}>{error}</Input.Error>}
    </Stack>
  );
}
