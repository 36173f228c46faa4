// A suggested rule in the Vietnamese sentence that the tree of a framework shows for it.
import { parseDecimal, zero } from '../../decimal.ts';
import type { Finding } from '../../finding.ts';
import { ruleText } from '../../scoring/rule-text.vi.ts';
import { openMapping } from '../document.ts';
import { readRule } from '../read-rule.ts';
import type { RuleSuggestion } from './annex.ts';

/** @returns null where the rule cannot be read by the engine */
export function suggestionInWords({ rule }: RuleSuggestion, max: string | null): string | null {
  const findings: Finding[] = [];
  const node = openMapping({ rule }, [], findings);
  const read = node && readRule(node);
  if (!read || findings.some(({ severity }) => severity === 'error')) return null;
  return ruleText({ rule: read, max: parseDecimal(max ?? '') ?? zero });
}
