// Points as they are printed: `7,50 / 10`. Missing is said, never shown as zero.
import { showDecimal } from './format.ts';
import classes from './points.module.css';
import { text } from './ui.vi.ts';

interface PointsProps {
  /** Wire form, already rounded by the server; null = missing. */
  readonly value: string | null;
  readonly max?: string;
  readonly notApplicable?: boolean;
}

export function Points({ value, max, notApplicable = false }: PointsProps) {
  if (notApplicable) return <span className={classes['none']}>{text.notApplicable}</span>;
  return (
    <span className={classes['points']}>
      {value === null ? <span className={classes['none']}>{text.missing}</span> : showDecimal(value)}
      {max !== undefined && <span className={classes['max']}> / {showDecimal(max)}</span>}
    </span>
  );
}
