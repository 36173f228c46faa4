// A day typed as Vietnamese write it. The browser's own date field follows the browser's language, not ours.
import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { parseDay, showDay } from './format.ts';
import { text } from './ui.vi.ts';

interface DayInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** `yyyy-mm-dd`, or null for none. */
  readonly value: string | null;
  /** Called when the field is left with a readable day, or with nothing. */
  readonly onDay: (day: string | null) => void;
}

export function DayInput({ value, onDay, error, ...input }: DayInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const parsed = typed === null ? null : parseDay(typed);
  const unreadable = parsed?.outcome === 'unreadable' ? parsed.reason : undefined;

  function commit() {
    if (parsed === null || parsed.outcome === 'unreadable') return;
    onDay(parsed.outcome === 'read' ? parsed.value : null);
    setTyped(null);
  }

  return (
    <TextInput
      {...input}
      inputMode="numeric"
      placeholder="dd/mm/yyyy"
      description={input.description ?? text.dayExample}
      value={typed ?? showDay(value)}
      error={error ?? unreadable}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}
