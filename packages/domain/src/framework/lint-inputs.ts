// The inputs an item declares against the names its rule reads.
import type { Note, Path } from '../finding.ts';
import { inputNamesIn } from '../scoring/formula/formula.ts';
import type { ScoringRule } from '../scoring/rule.ts';
import type { Item } from './framework.ts';
import { frameworkText } from './framework.vi.ts';

export function lintInputs({ inputs, rule }: Item, path: Path, note: Note): void {
  const read = namesOf(rule);
  const seen = new Set<string>();
  inputs.forEach(({ name, from, by }, index) => {
    const at = [...path, 'inputs', index];
    if (seen.has(name)) note([...at, 'name'], frameworkText.duplicateInput(name));
    seen.add(name);
    if (rule.kind === 'formula') {
      if (!read.includes(name)) note([...at, 'name'], frameworkText.unusedInput(name), 'warning');
    } else if (!read.includes(name)) note([...at, 'name'], frameworkText.unknownInput(name, read));
    if ((from === 'otherAgency' || from === 'external') && by === null) {
      note([...at, 'by'], frameworkText.inputBy(from));
    }
  });
}

/** The names under which a rule reads its figures; none where the figure is one answer, number or day. */
export function namesOf(rule: ScoringRule): readonly string[] {
  switch (rule.kind) {
    case 'proportional':
    case 'satisfaction':
      return ['b', 'a'];
    case 'tiers':
      return rule.input === 'ratio' ? ['b', 'a'] : ['value'];
    case 'externalIndex':
    case 'perItem':
      return ['value'];
    case 'yearOnYear':
      return ['now', 'before'];
    case 'deductPerEvent':
      return rule.events.map(({ name }) => name);
    case 'checklist':
      return rule.parts.map(({ name }) => name);
    case 'formula':
      return inputNamesIn(rule.formula);
    case 'boolean':
    case 'choice':
    case 'manual':
    case 'survey':
    case 'lowerLevel':
      return [];
  }
}
