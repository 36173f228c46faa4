// Recognises how an item is scored in the words of an annex. Only suggestions: a person accepts or rejects each.
import { compare, type Decimal, hundred, minus, parseDecimal, timesRatio, toText, zero } from '../../decimal.ts';
import { fold, writeDecimal } from '../../vietnamese.ts';
import type { Value } from '../draft/tree.ts';
import type { RuleSuggestion } from './annex.ts';
import { annexText } from './annex.vi.ts';
import { type Clause, clausesOf, isMore, type PointClause, readClause } from './clauses.ts';
import {
  capText,
  deductText,
  eachText,
  floorText,
  negative,
  perItemText,
  proportionalText,
  satisfactionText,
  surveyText,
} from './patterns.vi.ts';
import { readNumber } from './points.ts';
import { recogniseTiers } from './recognise-tiers.ts';

export interface RuleText {
  /** What the annex says of the scoring; its lines and clauses. */
  readonly text: string;
  /** Name, source, note, evidence: where it is said that people are asked. */
  readonly around: string;
  /** Wire form. */
  readonly max: string | null;
  readonly isPenalty: boolean;
}

interface Reading {
  readonly rule: Readonly<Record<string, Value>>;
  readonly source?: 'survey';
  readonly doubts?: readonly string[];
}

type Recogniser = (asked: { clauses: readonly Clause[]; folded: string; max: Decimal | null }) => Reading | null;

/** @returns null where nothing was recognised */
export function recogniseRule({ text, around, max: stated, isPenalty }: RuleText): RuleSuggestion | null {
  const max = stated === null ? null : parseDecimal(stated);
  const clauses = clausesOf(text);
  const asked = { clauses, folded: clauses.map(({ folded }) => folded).join('; '), max };
  const survey = recogniseSurvey(fold(`${around}\n${text}`));
  if (survey) return { rule: survey.rule, source: 'survey', from: text === '' ? around : text, doubts: [] };
  for (const recognise of isPenalty ? [penaltyPerItem, ...recognisers] : recognisers) {
    const reading = recognise(asked);
    if (reading) return { rule: reading.rule, source: null, from: text, doubts: reading.doubts ?? [] };
  }
  return null;
}

function recogniseSurvey(folded: string): Reading | null {
  if (!surveyText.test(folded)) return null;
  return { source: 'survey', rule: satisfactionText.test(folded) ? { kind: 'satisfaction' } : { kind: 'manual' } };
}

/** Points of a penalty line are those taken away: “mỗi lần trừ 0,25” counts them. */
const penaltyPerItem: Recogniser = ({ folded }) => {
  const each = readNumber(deductText.exec(folded)?.[1] ?? '');
  if (each === null) return null;
  const cap = readNumber(capText.exec(folded)?.[1] ?? '');
  return { rule: { kind: 'perItem', each: toText(each), ...(cap === null ? {} : { cap: toText(cap) }) } };
};

const deductPerEvent: Recogniser = ({ clauses, folded, max }) => {
  const found = deductText.exec(folded);
  const each = readNumber(found?.[1] ?? '');
  // Points of other clauses are the maximum or nothing; else the rule is more than this.
  const others = pointClauses(
    clauses.filter((clause) => !deductText.test(clause.folded)),
    max,
  );
  if (each === null || others.some(({ points }) => points !== '0' && !isSame(points, max))) return null;
  const most = readNumber(capText.exec(folded.slice(found?.index ?? 0))?.[1] ?? '');
  const isCapped = most !== null && max !== null && compare(most, max) < 0;
  return {
    rule: {
      kind: 'deductPerEvent',
      each: toText(each),
      ...(isCapped ? { floor: toText(minus(max, most)) } : {}),
    },
  };
};

const perItem: Recogniser = ({ clauses, folded, max }) => {
  const each = readNumber(perItemText.exec(folded)?.[1] ?? '');
  const others = pointClauses(
    clauses.filter((clause) => !perItemText.test(clause.folded)),
    max,
  );
  if (each === null || others.some(({ points }) => points !== '0' && !isSame(points, max))) return null;
  const cap = readNumber(capText.exec(folded)?.[1] ?? '');
  const doubts = cap !== null && max !== null && compare(cap, max) > 0 ? [above(toText(cap), max)] : [];
  return { rule: { kind: 'perItem', each: toText(each), ...(cap === null ? {} : { cap: toText(cap) }) }, doubts };
};

const proportional: Recogniser = ({ clauses, folded, max }) => {
  const found = proportionalText.map((pattern) => pattern.exec(folded)).find((match) => match !== null);
  if (!found || pointClauses(clauses, max).some(({ points }) => points !== '0')) return null;
  const factor = readNumber(found[1] ?? '');
  const floor = readNumber(floorText.exec(folded)?.[1] ?? '');
  const isOther = factor !== null && max !== null && compare(factor, max) !== 0;
  return {
    rule: { kind: 'proportional', ...(floor === null ? {} : { floor: toText(floor) }) },
    doubts: isOther ? [annexText.factor(writeDecimal(factor), writeDecimal(max))] : [],
  };
};

/** Tiers, yes or no, one of several: rules whose every clause gives points. A line that ends in a colon only leads in. */
const byClauses: Recogniser = ({ clauses, max }) => {
  const asked = clauses.filter(({ text }) => !text.endsWith(':'));
  const read = pointClauses(asked, max);
  const isPerThing = asked.some(({ folded }) => eachText.test(folded));
  if (isPerThing || read.length < 2 || read.length < asked.length) return null;
  const tiers = recogniseTiers(read);
  const rule = tiers?.rule ?? yesOrNo(read) ?? oneOf(read);
  return { rule: { ...rule }, doubts: [...(tiers?.doubts ?? []), ...pointDoubts(read, max)] };
};

const recognisers: readonly Recogniser[] = [deductPerEvent, proportional, perItem, byClauses];

function yesOrNo(clauses: readonly PointClause[]): Record<string, Value> | null {
  const [yes, no] = clauses;
  if (clauses.length !== 2 || !yes || !no || yes.isPercent || no.isPercent) return null;
  const [right, wrong] = isMore(yes.points, no.points) ? [yes, no] : [no, yes];
  // “Không có vi phạm: 1; có vi phạm: 0” stays a choice: there yes would mean no.
  if (!negative.test(wrong.sought) || negative.test(right.sought) || right.points === wrong.points) return null;
  return { kind: 'boolean', yes: right.points, no: wrong.points };
}

function oneOf(clauses: readonly PointClause[]): Record<string, Value> {
  const options = clauses.map(({ label, points, isPercent }) => ({
    label,
    ...(isPercent ? { percent: points } : { points }),
  }));
  return { kind: 'choice', options };
}

function pointClauses(clauses: readonly Clause[], max: Decimal | null): PointClause[] {
  return clauses.map((clause) => readClause(clause, max)).filter((clause) => clause !== null);
}

function pointDoubts(clauses: readonly PointClause[], max: Decimal | null): string[] {
  if (max === null) return [];
  const given = clauses.map(({ points, isPercent }) => {
    const value = parseDecimal(points) ?? zero;
    return isPercent ? timesRatio(max, value, hundred) : value;
  });
  const highest = given.reduce((most, value) => (compare(value, most) > 0 ? value : most), zero);
  const order = compare(highest, max);
  if (order > 0) return [above(toText(highest), max)];
  return order < 0 ? [annexText.maxNotReached(writeDecimal(highest), writeDecimal(max))] : [];
}

function above(points: string, max: Decimal): string {
  return annexText.pointsAboveMax(writeDecimal(parseDecimal(points) ?? zero), writeDecimal(max));
}

function isSame(points: string, max: Decimal | null): boolean {
  return max !== null && parseDecimal(points) === max;
}
