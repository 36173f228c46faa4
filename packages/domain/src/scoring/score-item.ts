// Turns the figures of one item into points by the item's rule. Pure; the same on the server, in the browser and in tests.
import {
  compare,
  comparePercent,
  type Decimal,
  hundred,
  larger,
  minus,
  plus,
  smaller,
  times,
  timesRatio,
  whole,
  zero,
} from '../decimal.ts';
import type { Figures } from './figures.ts';
import { type Hit, missing, type Outcome } from './outcome.ts';
import type {
  ChoiceRule,
  LowerEdge,
  PerItemRule,
  ProportionalRule,
  ScoringRule,
  SurveyRule,
  TiersRule,
} from './rule.ts';
import { scoreChecklist, scoreDeductions, scoreFormula, scoreLowerLevel, scoreYearOnYear } from './score-named.ts';

// Hits that say nothing of the figures are shared: a round of the whole country has a million of them.
const given: Hit = { kind: 'given' };
const answeredYes: Hit = { kind: 'answer', yes: true };
const answeredNo: Hit = { kind: 'answer', yes: false };
const inProportion: Hit = { kind: 'proportion', capped: false };
const cappedProportion: Hit = { kind: 'proportion', capped: true };
const plainShare: Hit = { kind: 'share', answers: null };

/**
 * Scores one item.
 *
 * @param rule    how the item earns points
 * @param max     highest points of the item (điểm tối đa), > 0
 * @param figures what was declared, already read for this rule; null = nothing declared
 * @returns points from 0 to max, exact; `missing` with the reason, never 0, where the figures give none.
 *   `zeroDenominator` is for the caller to settle by the item's not-applicable policy.
 */
export function scoreItem(rule: ScoringRule, max: Decimal, figures: Figures | null): Outcome {
  if (figures === null) return missing('noFigures');
  switch (rule.kind) {
    case 'boolean': {
      const yes = figures.kind === 'answer' && figures.yes;
      return scored(yes ? (rule.yes ?? max) : rule.no, figures, yes ? answeredYes : answeredNo);
    }
    case 'choice':
      return scoreChoice(rule, max, figures);
    case 'tiers':
      return scoreTiers(rule, figures);
    case 'proportional':
      return scoreProportional(rule, max, figures);
    case 'manual':
      return scored(amountOf(figures), figures, given);
    case 'perItem':
      return scorePerItem(rule, max, figures);
    case 'externalIndex': {
      const value = amountOf(figures);
      return scored(timesRatio(value, max, rule.scale), figures, { kind: 'index', value, scale: rule.scale });
    }
    case 'satisfaction':
      return scoreShare(max, figures);
    case 'survey':
      return figures.kind === 'votes' ? scoreVotes(rule, max, figures) : scoreShare(max, figures);
    case 'deductPerEvent':
      return scoreDeductions(rule, max, figures);
    case 'checklist':
      return scoreChecklist(rule, max, figures);
    case 'yearOnYear':
      return scoreYearOnYear(rule, max, figures);
    case 'lowerLevel':
      return scoreLowerLevel(rule, max, figures);
    case 'formula':
      return scoreFormula(rule, max, figures);
  }
}

/** Does `value` reach the edge: from it on (`from`), or strictly above it (`above`)? */
export function reaches(value: Decimal, edge: LowerEdge): boolean {
  return isReached(compare(value, edge.at), edge);
}

function isReached(order: number, edge: LowerEdge): boolean {
  return edge.inclusive ? order >= 0 : order > 0;
}

function scoreChoice(rule: ChoiceRule, max: Decimal, figures: Figures): Outcome {
  const option = figures.kind === 'option' && rule.options.find(({ label }) => label === figures.label);
  if (!option) return missing('noFigures');
  const points = option.points ?? timesRatio(max, option.percent ?? hundred, hundred);
  return scored(points, figures, { kind: 'option', label: option.label, percent: option.percent });
}

function scoreTiers(rule: TiersRule, figures: Figures): Outcome {
  if (figures.kind === 'named') return missing('inputsAwaited');
  if (hasZeroDenominator(figures)) return missing('zeroDenominator');
  const tier = rule.tiers.find(({ edge }) => isReached(compareFigures(figures, edge.at), edge));
  if (tier) return scored(tier.points, figures, { kind: 'tier', edge: tier.edge });
  const lowest = rule.tiers.at(-1)?.edge ?? { at: zero, inclusive: true };
  return scored(rule.below, figures, { kind: 'belowTiers', lowest });
}

/** b × max ÷ a in one division: a percentage in between would be rounded once more. */
function scoreProportional(rule: ProportionalRule, max: Decimal, figures: Figures): Outcome {
  if (figures.kind === 'named') return missing('inputsAwaited');
  if (hasZeroDenominator(figures)) return missing('zeroDenominator');
  if (rule.floor !== null && compareFigures(figures, rule.floor) < 0) {
    return scored(zero, figures, { kind: 'belowFloor', floor: rule.floor });
  }
  const capped = compareFigures(figures, rule.cap) > 0;
  const exact = capped ? timesRatio(rule.cap, max, hundred) : shareOf(figures, max);
  return scored(smaller(exact, max), figures, capped ? cappedProportion : inProportion);
}

function scorePerItem(rule: PerItemRule, max: Decimal, figures: Figures): Outcome {
  const count = amountOf(figures);
  if (rule.minimum !== null && compare(count, whole(rule.minimum)) < 0) {
    return scored(zero, figures, { kind: 'tooFewThings', count, minimum: rule.minimum });
  }
  const exact = times(count, rule.each);
  const cap = rule.cap === null ? max : smaller(rule.cap, max);
  return scored(smaller(exact, cap), figures, {
    kind: 'perThing',
    count,
    each: rule.each,
    capped: compare(exact, cap) > 0,
  });
}

function scoreShare(max: Decimal, figures: Figures): Outcome {
  if (figures.kind === 'named') return missing('inputsAwaited');
  if (hasZeroDenominator(figures)) return missing('zeroDenominator');
  return scored(smaller(shareOf(figures, max), max), figures, plainShare);
}

/** Σ(count × weight) ÷ Σ count × max, over the options that carry a weight. */
function scoreVotes(rule: SurveyRule, max: Decimal, figures: Figures & { kind: 'votes' }): Outcome {
  let weighted = zero;
  let answers = zero;
  for (const [option, weight] of Object.entries(rule.weights)) {
    const count = figures.counts[option];
    if (count === undefined || weight === null) continue;
    weighted = plus(weighted, times(count, weight));
    answers = plus(answers, count);
  }
  if (answers === zero) return missing('zeroDenominator');
  if (compare(answers, whole(rule.minAnswers)) < 0) return missing('tooFewAnswers');
  const points = timesRatio(weighted, max, times(answers, hundred));
  return scored(points, figures, { kind: 'share', answers });
}

function hasZeroDenominator(figures: Figures): boolean {
  return figures.kind === 'ratio' && figures.a === zero;
}

/** Sign of the figures − edge, where a ratio counts in percent. */
function compareFigures(figures: Figures, edge: Decimal): number {
  return figures.kind === 'ratio' ? comparePercent(figures.b, figures.a, edge) : compare(amountOf(figures), edge);
}

function shareOf(figures: Figures, max: Decimal): Decimal {
  return figures.kind === 'ratio' ? timesRatio(figures.b, max, figures.a) : timesRatio(amountOf(figures), max, hundred);
}

/** The one number of the figures. Figures were read for this very rule, so another shape is a bug of the caller. */
function amountOf(figures: Figures): Decimal {
  if (figures.kind === 'amount' || figures.kind === 'day') return figures.value;
  throw new TypeError(`figures of kind ${figures.kind} where a number was read`);
}

function scored(points: Decimal, figures: Figures, hit: Hit): Outcome {
  return { outcome: 'scored', points, figures, hit };
}

/** Points given by a person stay between 0 and the maximum and on the step; returns what is wrong, or null. */
export function pointsProblem(points: Decimal, max: Decimal, step: Decimal | null): 'range' | 'step' | null {
  if (larger(points, max) !== max || points < zero) return 'range';
  if (step === null || step === zero) return null;
  return minus(points, ((points / step) * step) as Decimal) === zero ? null : 'step';
}
