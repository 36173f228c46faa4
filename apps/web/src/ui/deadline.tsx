// A deadline: the moment in Viet Nam and, always, the days left.
import { useEffect, useState } from 'react';
import classes from './deadline.module.css';
import { daysLeft, showDaysLeft, showMoment } from './format.ts';
import { StatusBadge, type Tone } from './status-badge.tsx';

const soonDays = 7;

export function Deadline({ at }: { at: string }) {
  const now = useNow();
  return (
    <span className={classes['deadline']}>
      <time dateTime={at}>{showMoment(at)}</time>
      <StatusBadge tone={tone(at, now)} icon={Date.parse(at) < now.getTime() ? 'wrong' : 'clock'}>
        {showDaysLeft(at, now)}
      </StatusBadge>
    </span>
  );
}

function tone(at: string, now: Date): Tone {
  if (Date.parse(at) < now.getTime()) return 'wrong';
  return daysLeft(at, now) <= soonDays ? 'warn' : 'quiet';
}

/** A screen left open overnight must not go on saying "còn 1 ngày". */
function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
