// Reads the `rule` of an item: the closed set of rule kinds with their parameters.
import { type Decimal, hundred, zero } from '../decimal.ts';
import { dayNumber } from '../scoring/figures.ts';
import type { ScoringRule, TierInput, TiersRule } from '../scoring/rule.ts';
import type { Mapping } from './document.ts';
import { documentText } from './document.vi.ts';
import { frameworkText } from './framework.vi.ts';
import { readLowerEdge } from './read-edge.ts';
import {
  readChecklistRule,
  readDeductPerEvent,
  readFormulaRule,
  readLowerLevelRule,
  readYearOnYear,
} from './read-named-rule.ts';

const tierInputs = ['ratio', 'count', 'delta', 'date'] as const;

/** @param inputs names of the inputs the item declares */
type Reader = (rule: Mapping, inputs: readonly string[]) => ScoringRule | null;

const readers: { readonly [K in ScoringRule['kind']]: Reader } = {
  boolean(rule) {
    rule.takes(['kind', 'yes', 'no']);
    return { kind: 'boolean', yes: rule.decimal('yes'), no: rule.decimal('no') ?? zero };
  },
  choice(rule) {
    rule.takes(['kind', 'options']);
    const options = rule.mappings('options').map((option) => {
      option.takes(['label', 'points', 'percent']);
      if (option.has('points') === option.has('percent')) option.fail(null, frameworkText.pointsOrPercent);
      return {
        label: option.text('label', 'required') ?? '',
        points: option.decimal('points'),
        percent: option.decimal('percent'),
      };
    });
    if (options.length < 2) rule.fail('options', frameworkText.twoOptions);
    return { kind: 'choice', options };
  },
  tiers: readTiers,
  proportional(rule) {
    rule.takes(['kind', 'input', 'floor', 'cap']);
    return { kind: 'proportional', floor: rule.decimal('floor'), cap: rule.decimal('cap') ?? hundred };
  },
  manual(rule) {
    rule.takes(['kind', 'step']);
    return { kind: 'manual', step: rule.decimal('step') };
  },
  perItem(rule) {
    rule.takes(['kind', 'each', 'cap', 'minimum']);
    const each = rule.decimal('each', 'required');
    return each === null
      ? null
      : { kind: 'perItem', each, cap: rule.decimal('cap'), minimum: rule.integer('minimum', 1, 100_000) };
  },
  deductPerEvent: readDeductPerEvent,
  checklist: readChecklistRule,
  yearOnYear: readYearOnYear,
  lowerLevel: readLowerLevelRule,
  formula: readFormulaRule,
  externalIndex(rule) {
    rule.takes(['kind', 'index', 'scale']);
    return { kind: 'externalIndex', index: rule.text('index'), scale: rule.decimal('scale') ?? hundred };
  },
  satisfaction(rule) {
    rule.takes(['kind']);
    return { kind: 'satisfaction' };
  },
  survey(rule) {
    rule.takes(['kind', 'weights', 'minAnswers']);
    const weights = readWeights(rule);
    return { kind: 'survey', weights, minAnswers: rule.integer('minAnswers', 1, 100_000) ?? 1 };
  },
};

/** The rule kinds this engine knows, in the order they are offered. */
export const ruleKinds = Object.keys(readers) as ScoringRule['kind'][];

/** @returns null, with findings, when there is no rule or it cannot be used */
export function readRule(item: Mapping, inputs: readonly string[] = []): ScoringRule | null {
  if (!item.has('rule')) return item.fail('rule', documentText.absent('rule'));
  const rule = item.mapping('rule');
  if (!rule) return null;
  if (!rule.has('kind')) return rule.fail('kind', documentText.absent('kind'));
  const kind = rule.oneOf('kind', ruleKinds);
  return kind && readers[kind](rule, inputs);
}

function readTiers(rule: Mapping): TiersRule {
  rule.takes(['kind', 'input', 'tiers', 'below']);
  const input: TierInput = rule.oneOf('input', tierInputs) ?? 'ratio';
  const tiers = rule.mappings('tiers').flatMap((tier) => {
    tier.takes(['from', 'above', 'points']);
    const edge = readLowerEdge(tier, (key) => (input === 'date' ? readDayEdge(tier, key) : tier.decimal(key)));
    const points = tier.decimal('points', 'required');
    return edge && points !== null ? [{ edge, points }] : [];
  });
  if (!rule.has('tiers')) rule.fail('tiers', documentText.absent('tiers'));
  return { kind: 'tiers', input, tiers, below: rule.decimal('below') ?? zero };
}

function readDayEdge(tier: Mapping, key: string): Decimal | null {
  const text = tier.text(key, 'required');
  if (text === null) return null;
  return dayNumber(text) ?? tier.fail(key, frameworkText.notADay(text));
}

function readWeights(rule: Mapping): Record<string, Decimal | null> {
  const entries = rule.entries('weights');
  if (entries.length === 0) rule.fail('weights', documentText.absent('weights'));
  const weights = rule.mapping('weights');
  return Object.fromEntries(entries.map(([option]) => [option.normalize('NFC'), weights?.decimal(option) ?? null]));
}
