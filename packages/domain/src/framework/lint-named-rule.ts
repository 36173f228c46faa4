// What the rules with named figures may get wrong against the item's own maximum.
import { compare, type Decimal, hundred, sum, toText, whole, zero } from '../decimal.ts';
import type { Note, Path } from '../finding.ts';
import type {
  ChecklistRule,
  DeductPerEventRule,
  FormulaRule,
  LowerLevelRule,
  YearOnYearRule,
} from '../scoring/rule.ts';
import { frameworkText } from './framework.vi.ts';
import { lintPoints, lintTierOrder } from './lint-points.ts';

type NamedRule = DeductPerEventRule | ChecklistRule | YearOnYearRule | LowerLevelRule | FormulaRule;

export function lintNamedRule(rule: NamedRule, max: Decimal, path: Path, note: Note): void {
  switch (rule.kind) {
    case 'deductPerEvent':
      return lintDeductions(rule, max, path, note);
    case 'checklist':
      return lintChecklist(rule, max, path, note);
    case 'yearOnYear':
      for (const key of ['improved', 'equal', 'worse'] as const) {
        const points = rule[key];
        if (points !== null) lintPoints(points, max, [...path, key], note);
      }
      return undefined;
    case 'lowerLevel':
      if (rule.atLeast !== null && (compare(rule.atLeast, zero) < 0 || compare(rule.atLeast, hundred) > 0)) {
        note([...path, 'atLeast'], frameworkText.percentRange(toText(rule.atLeast)));
      }
      return undefined;
    case 'formula':
      return undefined;
  }
}

function lintDeductions(rule: DeductPerEventRule, max: Decimal, path: Path, note: Note): void {
  if (rule.events.length === 0) note([...path, 'events'], frameworkText.noEvents);
  if (rule.start !== null) lintPoints(rule.start, max, [...path, 'start'], note);
  lintPoints(rule.floor, rule.start ?? max, [...path, 'floor'], note);
  lintNames(rule.events, [...path, 'events'], note);
  rule.events.forEach(({ each, step }, index) => {
    const at = [...path, 'events', index];
    if (each !== null && compare(each, zero) <= 0) note([...at, 'each'], frameworkText.positive('each', toText(each)));
    if (step !== null && (compare(step, zero) <= 0 || compare(step, max) > 0)) {
      note([...at, 'step'], frameworkText.stepTooBig(toText(step), toText(max)));
    }
  });
}

function lintChecklist(rule: ChecklistRule, max: Decimal, path: Path, note: Note): void {
  if (rule.parts.length < 2) note([...path, 'parts'], frameworkText.fewParts);
  lintNames(rule.parts, [...path, 'parts'], note);
  rule.parts.forEach(({ points }, index) => {
    if (points !== null) lintPoints(points, max, [...path, 'parts', index, 'points'], note);
  });
  const points = rule.parts.map((part) => part.points).filter((each) => each !== null);
  if (rule.logic === 'all' || rule.logic === 'sum') lintPoints(sum(points), max, [...path, 'parts'], note);
  if (rule.logic !== 'count') return;
  lintPoints(rule.below, max, [...path, 'below'], note);
  lintTierOrder(rule.tiers, max, [...path, 'tiers'], note);
  rule.tiers.forEach(({ edge }, index) => {
    const order = compare(edge.at, whole(rule.parts.length));
    const isOutOfReach = order > 0 || (order === 0 && !edge.inclusive);
    if (isOutOfReach) note([...path, 'tiers', index], frameworkText.unreachableTier(toText(edge.at)));
  });
}

function lintNames(named: readonly { readonly name: string }[], path: Path, note: Note): void {
  const seen = new Set<string>();
  named.forEach(({ name }, index) => {
    if (seen.has(name)) note([...path, index, 'name'], frameworkText.duplicateInput(name));
    seen.add(name);
  });
}
