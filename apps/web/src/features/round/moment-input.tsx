// A moment in the time of Viet Nam: the day as it is written here, and the hour on the 24-hour clock.
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { dayOf, timeOf } from '../../ui/format.ts';
import classes from './round.module.css';
import { text } from './round.vi.ts';

interface MomentInputProps {
  readonly label: string;
  /** ISO moment; null = none yet. */
  readonly value: string | null;
  /** The hour a day begins with when no moment was there. */
  readonly usualTime: string;
  readonly onMoment: (moment: string | null) => void;
}

export function MomentInput({ label, value, usualTime, onMoment }: MomentInputProps) {
  const day = value === null ? null : dayOf(new Date(value));
  const time = value === null ? usualTime : timeOf(new Date(value));
  return (
    <div className={classes['moment']}>
      <DayInput
        label={label}
        value={day}
        onDay={(chosen) => onMoment(chosen === null ? null : momentOf(chosen, time))}
      />
      <TimeInput label={label} value={time} onTime={(chosen) => day !== null && onMoment(momentOf(day, chosen))} />
    </div>
  );
}

/** The browser's own time field follows the browser's language (08:00 AM), not ours. */
function TimeInput({ label, value, onTime }: { label: string; value: string; onTime: (time: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const read = /^(\d{1,2})[:hg.]?(\d{2})$/i.exec(typed?.trim() ?? '');
  const isReadable = read !== null && Number(read[1]) < 24 && Number(read[2]) < 60;

  function commit() {
    if (!isReadable) return;
    onTime(`${read[1]?.padStart(2, '0')}:${read[2]}`);
    setTyped(null);
  }

  return (
    <TextInput
      label={text.time}
      aria-label={`${label}: ${text.time}`}
      inputMode="numeric"
      value={typed ?? value}
      error={typed !== null && !isReadable ? text.timeExample : undefined}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}

/** Viet Nam keeps UTC+7 the whole year. */
export function momentOf(day: string, time: string): string {
  return new Date(`${day}T${time}:00+07:00`).toISOString();
}
