// Worked cases (ca mẫu): what an expert has signed for an item must be what the engine gives.
import { compare, parseDecimal, toText } from '../decimal.ts';
import type { Finding } from '../finding.ts';
import type { AgencyEntries } from '../scoring/entry.ts';
import type { ItemScore } from '../scoring/item-score.ts';
import { readScores } from '../scoring/read-scores.ts';
import { prepareFramework, scoreAgency } from '../scoring/score-agency.ts';
import { whyItem } from '../scoring/why.vi.ts';
import { casesText } from './cases.vi.ts';
import { type Mapping, openMapping } from './document.ts';
import type { Framework } from './framework.ts';

/** One line of `cases.yaml`. */
export interface WorkedCase {
  readonly name: string;
  /** Code of the item. */
  readonly item: string;
  /** As in a scores file; null = nothing declared. */
  readonly value: string | null;
  /** Points, `missing`, or `notApplicable` where the item leaves the sum. */
  readonly points: string;
  readonly signedBy: string | null;
  readonly signedOn: string | null;
}

export interface CasesReading {
  /** In the order of the document; null where a finding says why the case cannot be read. */
  readonly cases: readonly (WorkedCase | null)[];
  readonly findings: readonly Finding[];
}

export interface CaseOutcome {
  readonly case: WorkedCase;
  readonly passed: boolean;
  readonly expected: string;
  /** In the same words as `expected`; null when the item or the value cannot be read. */
  readonly actual: string | null;
  /** Vietnamese: what the case wants, what the engine gives, and why. */
  readonly sentence: string;
}

/**
 * Reads worked cases, already parsed from YAML or JSON: `{ signedBy, signedOn, cases: [{ name, item, value, points }] }`.
 * A case may carry a signature of its own.
 */
export function readCases(document: unknown): CasesReading {
  const findings: Finding[] = [];
  const root = openMapping(document, [], findings);
  if (!root) return { cases: [], findings };
  root.takes(['signedBy', 'signedOn', 'cases']);
  const signature = { signedBy: root.text('signedBy'), signedOn: root.text('signedOn') };
  const cases = root.mappings('cases').map((one) => {
    const before = findings.length;
    const read = readCase(one, signature);
    return findings.length > before ? null : read;
  });
  return { cases, findings };
}

function readCase(one: Mapping, signature: Pick<WorkedCase, 'signedBy' | 'signedOn'>): WorkedCase {
  one.takes(['name', 'item', 'value', 'points', 'signedBy', 'signedOn']);
  const item = one.text('item', 'required') ?? '';
  const points = one.text('points', 'required') ?? '';
  if (points !== '' && !isExpectation(points)) one.fail('points', casesText.points(points));
  return {
    name: one.text('name') ?? item,
    item,
    value: one.text('value'),
    points,
    signedBy: one.text('signedBy') ?? signature.signedBy,
    signedOn: one.text('signedOn') ?? signature.signedOn,
  };
}

function isExpectation(points: string): boolean {
  return points === 'missing' || points === 'notApplicable' || parseDecimal(points) !== null;
}

/** Lets the engine score every case, each as the one entry of an agency of its own. */
export function runCases(framework: Framework, cases: readonly WorkedCase[]): CaseOutcome[] {
  const prepared = prepareFramework(framework);
  return cases.map((one) => {
    const { agency, problem } = entriesOf(framework, one);
    if (agency === null) return outcomeOf(one, null, problem);
    const result = scoreAgency(prepared, agency);
    const scores = [...result.items, ...result.bonusItems, ...result.penaltyItems];
    const score = scores.find(({ item }) => item.code === one.item);
    if (!score) return outcomeOf(one, null, casesText.noItem(one.item));
    return outcomeOf(one, actualOf(score), whyItem(score, framework.settings));
  });
}

function entriesOf(
  framework: Framework,
  { item, value }: WorkedCase,
): { agency: AgencyEntries | null; problem: string } {
  const row = { row: 1, agency: 'A', group: 'g', item, points: '', value: value ?? '', status: '' };
  const { agencies, findings } = readScores(framework, [row]);
  return { agency: agencies?.[0] ?? null, problem: findings.map(({ message }) => message).join('; ') };
}

function actualOf({ points, outcome }: ItemScore): string {
  return points === null ? outcome.outcome : toText(points);
}

function outcomeOf(one: WorkedCase, actual: string | null, why: string): CaseOutcome {
  const passed = actual !== null && isSame(one.points, actual);
  const sentence = passed ? casesText.passed(one, why) : casesText.failed(one, actual, why);
  return { case: one, passed, expected: one.points, actual, sentence };
}

/** `0.50` and `0.5` are the same points. */
function isSame(expected: string, actual: string): boolean {
  const [left, right] = [parseDecimal(expected), parseDecimal(actual)];
  return left && right ? compare(left, right) === 0 : expected === actual;
}
