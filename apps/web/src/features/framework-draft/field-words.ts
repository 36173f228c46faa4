// Names of fields and whole values in words, for sentences about a conflict.
import type { Value } from '@parindex/domain/framework/draft/tree';
import type { FieldSpec } from './forms/field-spec.ts';
import { inputRows, ruleForms } from './forms/rule-forms.vi.ts';
import { settingsForm } from './forms/settings-form.vi.ts';
import { fieldsIn, textIn } from './model/values.ts';
import { text } from './panel/panel.vi.ts';
import { text as caseText } from './try-out.vi.ts';

const names: Readonly<Record<string, string>> = {
  code: text.code,
  name: text.name,
  max: text.max,
  maxNote: text.maxNote,
  source: text.source,
  rule: text.rule,
  inputs: text.inputs,
  owner: text.owner,
  guidance: text.guidance,
  evidence: text.evidence,
  legalSource: text.legalSource,
  notApplicable: text.notApplicable,
  except: text.exceptions,
  id: text.frameworkId,
  title: text.title,
  year: text.year,
  settings: text.framework,
  item: caseText.item,
  value: caseText.value,
  points: caseText.wanted,
  signedBy: caseText.signedBy,
  signedOn: caseText.signedOn,
};

export function fieldName(field: string): string {
  return names[field] ?? field;
}

const labels = new Map<string, string>();
for (const { fields } of Object.values(ruleForms)) collect(fields);
for (const { fields } of settingsForm) collect(fields);
collect([inputRows]);

function collect(fields: readonly FieldSpec[]): void {
  for (const field of fields) {
    labels.set(field.key, field.label);
    if (field.kind === 'rows') collect(field.rows.columns);
    if (field.kind === 'group') collect(field.fields);
    if (field.kind === 'either') for (const { value, label } of field.keys) labels.set(value, label);
  }
}

/** `Bậc thang; Các bậc: từ 100, Điểm 2; …`: a rule, a list or settings as one line to compare by. */
export function ruleInWords(value: Value): string {
  if (Array.isArray(value)) return value.map(ruleInWords).join('; ');
  if (typeof value !== 'object' || value === null) return textIn(value);
  const { kind, ...rest } = fieldsIn(value);
  const parts = Object.entries(rest).map(
    ([key, entry]) => `${labels.get(key) ?? names[key] ?? key}: ${ruleInWords(entry)}`,
  );
  const label = ruleForms[textIn(kind)]?.label;
  return [...(label ? [label] : []), ...parts].join(', ');
}

/** What the lint says, with the words of the forms in place of the keys of the file: `thiếu “max”` → `thiếu “Điểm tối đa”`. */
export function sayIssue(message: string): string {
  const wordsOf = (key: string) => ruleForms[key]?.label ?? names[key] ?? labels.get(key);
  return (
    message
      // `chưa có hướng dẫn chấm (“guidance”)` has said it in words already.
      .replaceAll(/ \(“([a-zA-Z]+)”\)/g, (bracket, key: string) => (wordsOf(key) === undefined ? bracket : ''))
      .replaceAll(/“([a-zA-Z]+)”/g, (quoted, key: string) => `“${wordsOf(key) ?? quoted.slice(1, -1)}”`)
  );
}
