// Figures between the wire (`b=18;a=20`, `yes`, `2025-11-30`) and what appraisers read and type (`18/20`, `Có`, `30/11/2025`).
import type { GridRow } from '@parindex/contract/assessment';
import { ownFields, readFigureLine, showFigureFields, typedFigures } from '../../ui/figures/named-figures.ts';
import { editDecimal, type Parsed, parseDay, parseDecimal, showDay, showDecimal } from '../../ui/format.ts';
import { text } from './appraisal.vi.ts';

type Rule = Pick<GridRow, 'ruleKind' | 'tierInput' | 'options' | 'inputs'>;

/** How figures of a rule are typed: each by its name, chosen from a list, as a day, as a ratio, or as one number. */
export function figuresInput(rule: Rule): 'named' | 'answer' | 'option' | 'day' | 'ratio' | 'number' {
  const { ruleKind, tierInput } = rule;
  if (rule.inputs.length > 0) return 'named';
  if (ruleKind === 'boolean') return 'answer';
  if (ruleKind === 'choice') return 'option';
  if (ruleKind === 'tiers' && tierInput === 'date') return 'day';
  const isRatio = ruleKind === 'proportional' || ruleKind === 'satisfaction' || tierInput === 'ratio';
  return isRatio ? 'ratio' : 'number';
}

/** `b=18;a=20` → `18/20`. */
export function showFigures(rule: Rule, wire: string | null): string {
  return writeFigures(rule, wire, showDecimal);
}

/** What an editor opens with: without groups of thousands, so that it reads back without doubt. */
export function editFigures(rule: Rule, wire: string | null): string {
  const input = figuresInput(rule);
  if (input === 'answer' || input === 'option') return wire ?? '';
  if (input === 'named') return Object.values(typedFigures(ownFields(rule.inputs), wire)).join('; ');
  return writeFigures(rule, wire, editDecimal);
}

/** Reads what was typed; the server has the last word on whether the rule takes it. */
export function parseFigures(rule: Rule, typed: string): Parsed {
  const plain = typed.trim();
  if (plain === '') return { outcome: 'empty' };
  switch (figuresInput(rule)) {
    case 'named':
      return readFigureLine(rule.inputs, plain);
    case 'answer':
    case 'option':
      return { outcome: 'read', value: plain };
    case 'day':
      return parseDay(plain);
    case 'ratio':
      return plain.includes('/') ? parseRatio(plain) : parseDecimal(plain);
    case 'number':
      return parseDecimal(plain);
  }
}

function parseRatio(typed: string): Parsed {
  const [b, a, ...more] = typed.split('/').map(parseDecimal);
  if (b?.outcome === 'unreadable') return b;
  if (a?.outcome === 'unreadable') return a;
  if (b?.outcome !== 'read' || a?.outcome !== 'read' || more.length > 0) {
    return { outcome: 'unreadable', reason: text.figuresHints.ratio };
  }
  return { outcome: 'read', value: `b=${b.value};a=${a.value}` };
}

function writeFigures(rule: Rule, wire: string | null, number: (wire: string) => string): string {
  if (wire === null) return '';
  if (rule.inputs.length > 0) return showFigureFields(rule.inputs, wire);
  if (rule.ruleKind === 'boolean') return wire === 'yes' ? text.yes : text.no;
  if (rule.ruleKind === 'choice') return wire;
  const ratio = /^b=([^;]+);a=([^;]+)$/.exec(wire);
  if (ratio) return `${number(ratio[1] ?? '')}/${number(ratio[2] ?? '')}`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(wire)) return showDay(wire);
  return /^-?\d+(\.\d+)?$/.test(wire) ? number(wire) : wire;
}
