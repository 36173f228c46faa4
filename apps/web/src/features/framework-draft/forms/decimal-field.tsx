// A number typed the Vietnamese way (0,25) and stored with a point. What cannot be read is told, and kept as typed.
import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { editDecimal, parseDecimal } from '../../../ui/format.ts';

interface DecimalFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** As it is stored; empty = nothing. */
  readonly value: string;
  readonly onValue: (value: string) => void;
}

export function DecimalField({ value, onValue, error, ...input }: DecimalFieldProps) {
  const [typed, setTyped] = useState<{ text: string; stored: string } | null>(null);
  // A value changed from elsewhere (undo, somebody else) goes before what was typed here.
  const shown = typed !== null && typed.stored === value ? typed.text : editDecimal(value);
  const parsed = parseDecimal(shown);

  function type(text: string) {
    const now = parseDecimal(text);
    const stored = now.outcome === 'read' ? now.value : now.outcome === 'empty' ? '' : value;
    setTyped({ text, stored });
    if (stored !== value) onValue(stored);
  }

  function leave() {
    if (typed !== null && parsed.outcome === 'unreadable' && shown !== value) onValue(shown);
    setTyped(null);
  }

  return (
    <TextInput
      size="sm"
      inputMode="decimal"
      autoComplete="off"
      {...input}
      value={shown}
      error={parsed.outcome === 'unreadable' ? parsed.reason : error}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
    />
  );
}
