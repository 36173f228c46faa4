// Reads the rules whose figures have names: deductions, checklists, this year against last, lower levels, formulas.
import { zero } from '../decimal.ts';
import { formulaText } from '../scoring/formula/formula.vi.ts';
import { parseFormula } from '../scoring/formula/parse-formula.ts';
import {
  type ChecklistRule,
  checklistLogics,
  type DeductionEvent,
  type DeductPerEventRule,
  type FormulaRule,
  type LowerLevelRule,
  type YearOnYearRule,
} from '../scoring/rule.ts';
import type { Mapping } from './document.ts';
import { documentText } from './document.vi.ts';
import { frameworkText } from './framework.vi.ts';
import { readPlainTiers } from './read-edge.ts';

/** A name figures can stand under: `now=105;before=100`. */
export function isName(text: string): boolean {
  return /^[A-Za-z_]\w{0,39}$/.test(text);
}

export function readDeductPerEvent(rule: Mapping): DeductPerEventRule {
  rule.takes(['kind', 'start', 'floor', 'each', 'events']);
  if (rule.has('each') === rule.has('events')) rule.fail(null, frameworkText.eachOrEvents);
  const each = rule.decimal('each');
  const events = rule.has('events') ? rule.mappings('events').map(readEvent) : [];
  return {
    kind: 'deductPerEvent',
    start: rule.decimal('start'),
    floor: rule.decimal('floor') ?? zero,
    events: each === null ? events : [{ name: 'events', label: frameworkText.events, each, step: null }],
  };
}

function readEvent(event: Mapping): DeductionEvent {
  event.takes(['name', 'label', 'each', 'step']);
  if (event.has('each') && event.has('step')) event.fail('step', frameworkText.stepOfFreeDeduction);
  return { ...readNameAndLabel(event), each: event.decimal('each'), step: event.decimal('step') };
}

export function readChecklistRule(rule: Mapping): ChecklistRule {
  rule.takes(['kind', 'logic', 'parts', 'tiers', 'below']);
  const logic = rule.oneOf('logic', checklistLogics);
  if (!rule.has('logic')) rule.fail('logic', documentText.absent('logic'));
  if (!rule.has('parts')) rule.fail('parts', documentText.absent('parts'));
  if (logic === 'count' && !rule.has('tiers')) rule.fail('tiers', documentText.absent('tiers'));
  if (logic !== 'count' && rule.has('tiers')) rule.fail('tiers', frameworkText.tiersOfCount);
  const parts = rule.mappings('parts').map((part) => {
    part.takes(['name', 'label', 'points']);
    if (!part.has('points') && (logic === 'sum' || logic === 'any')) part.fail('points', documentText.absent('points'));
    return { ...readNameAndLabel(part), points: part.decimal('points') };
  });
  return {
    kind: 'checklist',
    logic: logic ?? 'all',
    parts,
    tiers: readPlainTiers(rule),
    below: rule.decimal('below') ?? zero,
  };
}

export function readYearOnYear(rule: Mapping): YearOnYearRule {
  rule.takes(['kind', 'better', 'improved', 'equal', 'worse']);
  return {
    kind: 'yearOnYear',
    better: rule.oneOf('better', ['higher', 'lower']) ?? 'higher',
    improved: rule.decimal('improved'),
    equal: rule.decimal('equal') ?? zero,
    worse: rule.decimal('worse') ?? zero,
  };
}

export function readLowerLevelRule(rule: Mapping): LowerLevelRule {
  rule.takes(['kind', 'take', 'atLeast']);
  const take = rule.oneOf('take', ['mean', 'share']) ?? 'mean';
  const atLeast = rule.decimal('atLeast');
  if (take === 'share' && atLeast === null) rule.fail('atLeast', documentText.absent('atLeast'));
  if (take === 'mean' && atLeast !== null) rule.fail('atLeast', frameworkText.atLeastOfShare);
  return { kind: 'lowerLevel', take, atLeast };
}

/** @param inputs names the item declares: the formula may read nothing else */
export function readFormulaRule(rule: Mapping, inputs: readonly string[]): FormulaRule | null {
  rule.takes(['kind', 'formula']);
  const text = rule.text('formula', 'required');
  if (text === null) return null;
  const reading = parseFormula(text, inputs);
  if (!reading.ok) return rule.fail('formula', formulaText.place(reading.message, reading.at));
  return { kind: 'formula', text, formula: reading.formula };
}

function readNameAndLabel(mapping: Mapping): { name: string; label: string } {
  const name = mapping.text('name', 'required') ?? '';
  if (name !== '' && !isName(name)) mapping.fail('name', frameworkText.inputName(name));
  return { name, label: mapping.text('label', 'required') ?? '' };
}
