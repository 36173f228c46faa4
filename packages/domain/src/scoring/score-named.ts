// Points from figures that have names: deductions, checklists, this year against last, the agencies below, formulas.
import {
  compare,
  type Decimal,
  dividedBy,
  hundred,
  larger,
  minus,
  smaller,
  sum,
  times,
  timesRatio,
  whole,
  zero,
} from '../decimal.ts';
import type { Figures } from './figures.ts';
import { evaluate, withinPoints } from './formula/evaluate.ts';
import { inputNamesIn, maxPointsName } from './formula/formula.ts';
import { type Hit, missing, type Outcome } from './outcome.ts';
import type { ChecklistRule, DeductPerEventRule, FormulaRule, LowerLevelRule, YearOnYearRule } from './rule.ts';

type Values = Readonly<Record<string, Decimal>>;

/** start − Σ(count × each) − free deductions, never below the floor nor above the maximum. */
export function scoreDeductions(rule: DeductPerEventRule, max: Decimal, figures: Figures): Outcome {
  const values = valuesOf(figures, rule.events[0]?.name ?? '');
  if (rule.events.some(({ name }) => !values[name] && values[name] !== zero)) return missing('inputsAwaited');
  const deducted = sum(
    rule.events.map(({ name, each }) => {
      const value = values[name] ?? zero;
      return each === null ? value : times(value, each);
    }),
  );
  const start = rule.start ?? max;
  const left = minus(start, deducted);
  const floored = compare(left, rule.floor) < 0;
  const points = smaller(floored ? rule.floor : left, max);
  return scored(points, figures, { kind: 'deducted', start, deducted, floored });
}

export function scoreChecklist(rule: ChecklistRule, max: Decimal, figures: Figures): Outcome {
  if (figures.kind !== 'parts') throw new TypeError(`figures of kind ${figures.kind} where parts were read`);
  const met = rule.parts.filter(({ name }) => figures.met[name] === true);
  const hit = (edge: Extract<Hit, { kind: 'checked' }>['edge'] = null): Hit => {
    return { kind: 'checked', met: met.length, of: rule.parts.length, edge };
  };
  switch (rule.logic) {
    case 'all':
      return scored(met.length === rule.parts.length ? wholeOf(rule, max) : zero, figures, hit());
    case 'any':
      return scored(
        smaller(
          met.reduce((best, { points }) => larger(best, points ?? max), zero),
          max,
        ),
        figures,
        hit(),
      );
    case 'sum':
      return scored(smaller(sum(met.map(({ points }) => points ?? zero)), max), figures, hit());
    case 'count': {
      const count = whole(met.length);
      const tier = rule.tiers.find(({ edge }) => {
        const order = compare(count, edge.at);
        return edge.inclusive ? order >= 0 : order > 0;
      });
      return scored(tier?.points ?? rule.below, figures, hit(tier?.edge ?? null));
    }
  }
}

/** All or nothing is worth the sum of the parts where they carry points, else the maximum. */
function wholeOf({ parts }: ChecklistRule, max: Decimal): Decimal {
  const points = parts.map((part) => part.points).filter((each) => each !== null);
  return points.length === 0 ? max : smaller(sum(points), max);
}

export function scoreYearOnYear(rule: YearOnYearRule, max: Decimal, figures: Figures): Outcome {
  const { now, before } = valuesOf(figures, 'now');
  if (now === undefined || before === undefined) return missing('inputsAwaited');
  const order = compare(now, before) * (rule.better === 'higher' ? 1 : -1);
  if (order === 0) return scored(rule.equal, figures, { kind: 'against', change: 'equal' });
  return order > 0
    ? scored(rule.improved ?? max, figures, { kind: 'against', change: 'improved' })
    : scored(rule.worse, figures, { kind: 'against', change: 'worse' });
}

/** No agency below is like a zero denominator: the item's policy says what it counts. */
export function scoreLowerLevel(rule: LowerLevelRule, max: Decimal, figures: Figures): Outcome {
  if (figures.kind === 'amount') {
    const hit: Hit = { kind: 'lower', percent: figures.value, reached: null, of: null };
    return scored(timesRatio(figures.value, max, hundred), figures, hit);
  }
  const indexes = Object.values(valuesOf(figures, ''));
  if (indexes.length === 0) return missing('zeroDenominator');
  const of = whole(indexes.length);
  if (rule.take === 'mean') {
    const total = sum(indexes);
    const hit: Hit = { kind: 'lower', percent: dividedBy(total, of), reached: null, of: indexes.length };
    return scored(timesRatio(total, max, times(of, hundred)), figures, hit);
  }
  const reached = indexes.filter((index) => compare(index, rule.atLeast ?? zero) >= 0).length;
  const hit: Hit = {
    kind: 'lower',
    percent: timesRatio(whole(reached), hundred, of),
    reached,
    of: indexes.length,
  };
  return scored(timesRatio(whole(reached), max, of), figures, hit);
}

export function scoreFormula({ formula }: FormulaRule, max: Decimal, figures: Figures): Outcome {
  const names = inputNamesIn(formula);
  const values = valuesOf(figures, names[0] ?? '');
  if (names.some((name) => values[name] === undefined)) return missing('inputsAwaited');
  const value = evaluate(formula, { ...values, [maxPointsName]: max });
  if (value === null) return missing('zeroDenominator');
  const { points, held } = withinPoints(value, max);
  return scored(points, figures, { kind: 'computed', value, held });
}

/** A number without a name is the first one's. */
function valuesOf(figures: Figures, first: string): Values & { now?: Decimal; before?: Decimal } {
  if (figures.kind === 'amount') return { [first]: figures.value };
  if (figures.kind !== 'named') throw new TypeError(`figures of kind ${figures.kind} where named numbers were read`);
  return figures.values;
}

function scored(points: Decimal, figures: Figures, hit: Hit): Outcome {
  return { outcome: 'scored', points, figures, hit };
}
