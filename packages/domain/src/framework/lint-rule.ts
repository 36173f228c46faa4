// What the rule of one item may get wrong against the item's own maximum.
import {
  compare,
  type Decimal,
  hundred,
  larger,
  smaller,
  sum,
  times,
  timesRatio,
  toText,
  whole,
  zero,
} from '../decimal.ts';
import type { Note, Path } from '../finding.ts';
import type { ChecklistRule, ChoiceRule, PerItemRule, ScoringRule, SurveyRule, TiersRule } from '../scoring/rule.ts';
import type { Item } from './framework.ts';
import { frameworkText } from './framework.vi.ts';
import { lintNamedRule } from './lint-named-rule.ts';
import { lintPoints, lintTierOrder } from './lint-points.ts';

export function lintRule(item: Item, path: Path, note: Note): void {
  const { rule, max } = item;
  switch (rule.kind) {
    case 'boolean':
      lintPoints(rule.no, max, [...path, 'no'], note);
      if (rule.yes !== null) lintPoints(rule.yes, max, [...path, 'yes'], note);
      break;
    case 'choice':
      lintOptions(rule, max, path, note);
      break;
    case 'tiers':
      lintTiers(rule, max, path, note);
      break;
    case 'proportional':
      if (compare(rule.cap, zero) <= 0) note([...path, 'cap'], frameworkText.positive('cap', toText(rule.cap)));
      if (rule.floor !== null && compare(rule.floor, rule.cap) > 0) {
        note([...path, 'floor'], frameworkText.floorAboveCap(toText(rule.floor), toText(rule.cap)));
      }
      break;
    case 'manual':
      if (rule.step !== null && (compare(rule.step, zero) <= 0 || compare(rule.step, max) > 0)) {
        note([...path, 'step'], frameworkText.stepTooBig(toText(rule.step), toText(max)));
      }
      break;
    case 'externalIndex':
      if (compare(rule.scale, zero) <= 0) note([...path, 'scale'], frameworkText.positive('scale', toText(rule.scale)));
      break;
    case 'perItem':
      if (compare(rule.each, zero) <= 0) note([...path, 'each'], frameworkText.positive('each', toText(rule.each)));
      if (rule.cap !== null) lintPoints(rule.cap, max, [...path, 'cap'], note);
      lintMinimum(rule, max, path, note);
      break;
    case 'deductPerEvent':
    case 'checklist':
    case 'yearOnYear':
    case 'lowerLevel':
    case 'formula':
      lintNamedRule(rule, max, path, note);
      break;
    case 'survey':
      lintWeights(rule, path, note);
      break;
    case 'satisfaction':
      break;
  }
  const reachable = highestPoints(rule, max);
  if (compare(reachable, max) < 0) {
    note(path, frameworkText.maxUnreachable(toText(reachable), toText(max)), 'warning');
  }
}

/** The most points that the rule can give: below the maximum, the framework promises what nobody can reach. */
export function highestPoints(rule: ScoringRule, max: Decimal): Decimal {
  switch (rule.kind) {
    case 'boolean':
      return larger(rule.yes ?? max, rule.no);
    case 'choice':
      return rule.options.reduce((most, option) => larger(most, optionPoints(option, max)), zero);
    case 'tiers':
      return rule.tiers.reduce((most, tier) => larger(most, tier.points), rule.below);
    case 'proportional':
      return timesRatio(max, smaller(rule.cap, hundred), hundred);
    case 'perItem':
      return rule.cap ?? max;
    case 'deductPerEvent':
      return rule.start ?? max;
    case 'checklist':
      return mostOfChecklist(rule, max);
    case 'yearOnYear':
      return [rule.equal, rule.worse].reduce(larger, rule.improved ?? max);
    case 'survey': {
      const weights = Object.values(rule.weights).filter((weight) => weight !== null);
      return weights.reduce((most, weight) => larger(most, timesRatio(max, weight, hundred)), zero);
    }
    default:
      return max;
  }
}

function optionPoints(option: ChoiceRule['options'][number], max: Decimal): Decimal {
  return option.points ?? timesRatio(max, option.percent ?? hundred, hundred);
}

/** So many things are asked for that the cap is passed before they are there. */
function lintMinimum({ minimum, each, cap }: PerItemRule, max: Decimal, path: Path, note: Note): void {
  if (minimum === null || minimum === 1) return;
  const capped = Array.from({ length: minimum - 1 }, (_, index) => index + 1).find(
    (count) => compare(times(whole(count), each), cap ?? max) >= 0,
  );
  if (capped !== undefined) {
    note([...path, 'minimum'], frameworkText.minimumAboveCap(minimum, String(capped)), 'warning');
  }
}

function mostOfChecklist({ logic, parts, tiers, below }: ChecklistRule, max: Decimal): Decimal {
  const points = parts.map((part) => part.points).filter((each) => each !== null);
  switch (logic) {
    case 'all':
      return points.length === 0 ? max : sum(points);
    case 'sum':
      return sum(points);
    case 'any':
      return points.reduce(larger, zero);
    case 'count':
      return tiers.reduce((most, tier) => larger(most, tier.points), below);
  }
}

function lintPercent(percent: Decimal, path: Path, note: Note): void {
  if (compare(percent, zero) < 0 || compare(percent, hundred) > 0) {
    note(path, frameworkText.percentRange(toText(percent)));
  }
}

function lintOptions(rule: ChoiceRule, max: Decimal, path: Path, note: Note): void {
  const labels = new Set<string>();
  rule.options.forEach((option, index) => {
    const at = [...path, 'options', index];
    const label = option.label.toLowerCase();
    if (labels.has(label)) note([...at, 'label'], frameworkText.duplicateOption(option.label));
    labels.add(label);
    if (option.points !== null) lintPoints(option.points, max, [...at, 'points'], note);
    if (option.percent !== null) lintPercent(option.percent, [...at, 'percent'], note);
  });
}

function lintTiers(rule: TiersRule, max: Decimal, path: Path, note: Note): void {
  if (rule.tiers.length === 0) note([...path, 'tiers'], frameworkText.noTiers);
  lintPoints(rule.below, max, [...path, 'below'], note);
  lintTierOrder(rule.tiers, max, [...path, 'tiers'], note);
  // A share or a count is never negative, so a tier down to 0 leaves nothing below it.
  rule.tiers.forEach((tier, index) => {
    const isBelowAll = rule.input === 'ratio' || rule.input === 'count' ? compare(tier.edge.at, zero) < 0 : false;
    if (isBelowAll) note([...path, 'tiers', index], frameworkText.unreachableTier(toText(tier.edge.at)), 'warning');
  });
}

function lintWeights(rule: SurveyRule, path: Path, note: Note): void {
  for (const [option, weight] of Object.entries(rule.weights)) {
    if (weight !== null) lintPercent(weight, [...path, 'weights', option], note);
  }
  if (Object.values(rule.weights).every((weight) => weight === null)) {
    note([...path, 'weights'], frameworkText.allWithoutWeight);
  }
}
