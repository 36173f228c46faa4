// A moment in the time of Viet Nam: the day as it is written here, and the hour.
import { TextInput } from '@mantine/core';
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
  readonly error?: string | undefined;
}

export function MomentInput({ label, value, usualTime, onMoment, error }: MomentInputProps) {
  const day = value === null ? null : dayOf(new Date(value));
  const time = value === null ? usualTime : timeOf(new Date(value));
  return (
    <div className={classes['moment']}>
      <DayInput
        label={label}
        value={day}
        error={error}
        onDay={(chosen) => onMoment(chosen === null ? null : momentOf(chosen, time))}
      />
      <TextInput
        type="time"
        label={text.time}
        aria-label={`${label}: ${text.time}`}
        value={time}
        disabled={day === null}
        onChange={(event) => day && event.currentTarget.value && onMoment(momentOf(day, event.currentTarget.value))}
      />
    </div>
  );
}

/** Viet Nam keeps UTC+7 the whole year. */
export function momentOf(day: string, time: string): string {
  return new Date(`${day}T${time}:00+07:00`).toISOString();
}
