// The dates of every step, in order: for the form of a round and for later changes.
import { stepNames } from '@parindex/domain/access/access.vi';
import { type RoundStep, roundSteps } from '@parindex/domain/round/round';
import { MomentInput } from './moment-input.tsx';
import classes from './round.module.css';
import { text } from './round.vi.ts';

/** Dates half typed: null where nothing is given yet. */
export type TypedDates = Readonly<
  Record<RoundStep, { readonly opensAt: string | null; readonly closesAt: string | null }>
>;

export function StepDates({ dates, onChange }: { dates: TypedDates; onChange: (dates: TypedDates) => void }) {
  return (
    <div>
      {roundSteps.map((step) => (
        <fieldset key={step} className={classes['stepDates']}>
          <legend>{text.capital(stepNames[step])}</legend>
          <MomentInput
            label={text.opens}
            value={dates[step].opensAt}
            usualTime="08:00"
            onMoment={(opensAt) => onChange({ ...dates, [step]: { ...dates[step], opensAt } })}
          />
          <MomentInput
            label={text.closes}
            value={dates[step].closesAt}
            usualTime="17:00"
            onMoment={(closesAt) => onChange({ ...dates, [step]: { ...dates[step], closesAt } })}
          />
        </fieldset>
      ))}
    </div>
  );
}
