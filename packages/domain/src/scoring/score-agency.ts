// Rolls the items of one agency up: pillars, parts, bonus, penalty, its own maximum, its index.
import { type Decimal, hundred, minus, plus, smaller, sum, timesRatio, zero } from '../decimal.ts';
import { type Framework, type FrameworkNode, type Item, itemsOf } from '../framework/framework.ts';
import type { AgencyEntries } from './entry.ts';
import type { ItemScore } from './item-score.ts';
import type { Outcome } from './outcome.ts';
import { runUp, sumsOf } from './roll-up.ts';
import { type PreparedItem, prepareItem, scoreEntry } from './score-entry.ts';

/** Points of a pillar or criterion: the sum of the leaves below it, and how many of them are missing. */
export interface BranchScore {
  readonly code: string;
  readonly points: Decimal;
  readonly maxPoints: Decimal;
  readonly missing: number;
}

export interface Part {
  readonly points: Decimal;
  readonly maxPoints: Decimal;
}

export interface AgencyScore {
  readonly agency: string;
  readonly group: string;
  readonly items: readonly ItemScore[];
  readonly bonusItems: readonly ItemScore[];
  readonly penaltyItems: readonly ItemScore[];
  readonly branches: readonly BranchScore[];
  /** The part that is assessed and appraised, and the part that surveys give: always shown beside the total. */
  readonly parts: { readonly appraised: Part; readonly survey: Part };
  /** After the yearly caps. */
  readonly bonus: Decimal;
  readonly penalty: Decimal;
  /** Items + bonus − penalty. */
  readonly points: Decimal;
  /** The agency's own maximum: items that leave the sum are not in it. */
  readonly maxPoints: Decimal;
  /** Percent, exact; null when nothing applies to the agency at all. */
  readonly index: Decimal | null;
  /** An applicable item is missing and the framework does not count missing as zero. */
  readonly provisional: boolean;
  readonly missing: number;
  readonly fullItems: number;
}

/** A framework made ready to score many agencies. */
export interface PreparedFramework {
  readonly framework: Framework;
  readonly items: readonly PreparedItem[];
  readonly bonus: readonly PreparedItem[];
  readonly penalty: readonly PreparedItem[];
  /** Every branch with the range of leaves below it: leaves of a branch are neighbours in document order. */
  readonly branches: readonly (Range & { readonly code: string })[];
  readonly whole: Range;
  readonly hasSurvey: boolean;
}

interface Range {
  readonly from: number;
  readonly to: number;
  /** What the leaves of the range are worth when all of them apply. */
  readonly fullMax: Decimal;
}

export function prepareFramework(framework: Framework): PreparedFramework {
  const items = itemsOf(framework);
  const byCode = new Map(items.map((item) => [item.code, item]));
  const prepare = (item: Item) => prepareItem(item, byCode);
  const branches: (Range & { code: string })[] = [];
  let position = 0;
  const walk = (node: FrameworkNode) => {
    if (node.kind === 'item') {
      position += 1;
      return;
    }
    const from = position;
    const place = branches.push({ code: node.code, from, to: from, fullMax: zero }) - 1;
    node.items.forEach(walk);
    branches[place] = { code: node.code, from, to: position, fullMax: maxOf(items.slice(from, position)) };
  };
  framework.items.forEach(walk);
  return {
    framework,
    items: items.map(prepare),
    bonus: framework.bonus.map(prepare),
    penalty: framework.penalty.map(prepare),
    branches,
    whole: { from: 0, to: items.length, fullMax: maxOf(items) },
    hasSurvey: items.some(({ source }) => source === 'survey'),
  };
}

function maxOf(items: readonly Item[]): Decimal {
  return sum(items.map(({ max }) => max));
}

/** Scores one agency on its own; ranks and bands need the others and come after. */
export function scoreAgency(prepared: PreparedFramework, agency: AgencyEntries): AgencyScore {
  const { settings } = prepared.framework;
  const rescaled = settings.surveyAbsent === 'rescale' && hasNoSurvey(prepared, agency);
  const score = (item: PreparedItem) => scoreOne(item, agency, prepared);
  const items = prepared.items.map((item) => (rescaled && item.item.source === 'survey' ? leftOut(item) : score(item)));
  const bonusItems = prepared.bonus.map(score);
  const penaltyItems = prepared.penalty.map(score);
  const bonus = capped(bonusItems, settings.bonusCap);
  const penalty = capped(penaltyItems, settings.penaltyCap);
  const running = runUp(items);
  const total = sumsOf(running, prepared.whole);
  const points = minus(plus(total.points, bonus), penalty);
  return {
    agency: agency.agency,
    group: agency.group,
    items,
    bonusItems,
    penaltyItems,
    branches: prepared.branches.map((branch) => ({ code: branch.code, ...sumsOf(running, branch) })),
    parts: partsOf(prepared, items, total),
    bonus,
    penalty,
    points,
    maxPoints: total.maxPoints,
    index: indexOf(points, total.maxPoints, settings.indexCap),
    provisional: total.missing > 0 && settings.missing === 'unranked',
    missing: total.missing,
    fullItems: running.fullItems,
  };
}

/** (items + bonus − penalty) ÷ own maximum × 100, at most `indexCap`. */
export function indexOf(points: Decimal, maxPoints: Decimal, indexCap: Decimal | null): Decimal | null {
  if (maxPoints === zero) return null;
  const index = timesRatio(points, hundred, maxPoints);
  return indexCap === null ? index : smaller(index, indexCap);
}

/** Not one survey item has a result: nobody was asked about this agency. */
function hasNoSurvey({ items }: PreparedFramework, { entries }: AgencyEntries): boolean {
  return items.every(({ item }) => item.source !== 'survey' || !entries.has(item.code));
}

function leftOut({ item }: PreparedItem): ItemScore {
  const outcome: Outcome = { outcome: 'notApplicable', ground: { by: 'noSurvey' }, policy: 'exclude', points: null };
  return { item, outcome, points: null, maxPoints: zero };
}

function scoreOne(prepared: PreparedItem, agency: AgencyEntries, { framework }: PreparedFramework): ItemScore {
  const outcome = scoreEntry(prepared, agency, framework.settings.rounding);
  const { item } = prepared;
  switch (outcome.outcome) {
    case 'scored':
      return { item, outcome, points: outcome.points, maxPoints: item.max };
    case 'notApplicable':
      return { item, outcome, points: outcome.points, maxPoints: outcome.points === null ? zero : item.max };
    case 'missing':
      return { item, outcome, points: framework.settings.missing === 'zero' ? zero : null, maxPoints: item.max };
  }
}

/** A line nobody claimed is nothing: bonus and penalty never make an agency provisional. */
function capped(items: readonly ItemScore[], cap: Decimal | null): Decimal {
  const total = sum(items.map(({ points }) => points ?? zero));
  return cap === null ? total : smaller(total, cap);
}

function partsOf({ hasSurvey }: PreparedFramework, items: readonly ItemScore[], total: Part): AgencyScore['parts'] {
  const whole = { points: total.points, maxPoints: total.maxPoints };
  if (!hasSurvey) return { appraised: whole, survey: { points: zero, maxPoints: zero } };
  const asked = items.filter(({ item }) => item.source === 'survey');
  const survey = {
    points: sum(asked.map(({ points }) => points ?? zero)),
    maxPoints: sum(asked.map(({ maxPoints }) => maxPoints)),
  };
  const appraised = {
    points: minus(whole.points, survey.points),
    maxPoints: minus(whole.maxPoints, survey.maxPoints),
  };
  return { appraised, survey };
}
