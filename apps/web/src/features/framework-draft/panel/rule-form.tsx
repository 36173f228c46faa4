// The rule of an item by form, never as text: the kind first, then what that kind asks; below, how the engine reads it.
import { NativeSelect } from '@mantine/core';
import type { DraftNode } from '@parindex/domain/framework/draft/draft';
import { readyItem } from '@parindex/domain/framework/draft/try-item';
import { useDeferredValue } from 'react';
import { useEditor, useSetField } from '../editor.ts';
import { inputRows, ruleForms, ruleStarts } from '../forms/rule-forms.vi.ts';
import { SpecFields } from '../forms/spec-fields.tsx';
import { fieldsIn, listIn, textIn } from '../model/values.ts';
import { NodeField, Section } from './node-field.tsx';
import classes from './panel.module.css';
import { text } from './panel.vi.ts';

export function RuleForm({ node }: { node: DraftNode }) {
  const { draft, readOnly } = useEditor();
  const setField = useSetField();
  const rule = fieldsIn(node.fields['rule']);
  const kind = textIn(rule['kind']);
  const form = ruleForms[kind];
  const names = listIn(node.fields['inputs']).map((input) => textIn(fieldsIn(input)['name']));
  const seen = useDeferredValue(draft);
  const ready = readyItem(seen, node.id);
  const kinds = Object.entries(ruleForms).map(([value, { label }]) => ({ value, label }));
  return (
    <Section title={text.rule}>
      <NodeField node={node} field="rule">
        <NativeSelect
          size="sm"
          label={text.ruleKind}
          description={form?.use}
          disabled={readOnly}
          value={kind}
          data={[...(form ? [] : [{ value: kind, label: kind || text.pickRule }]), ...kinds]}
          onChange={(event) => setField(node.id, 'rule', startOf(event.currentTarget.value))}
        />
        {form && form.fields.length > 0 && (
          <div className={classes['below']}>
            <SpecFields
              specs={form.fields}
              value={rule}
              onValue={(changed) => setField(node.id, 'rule', changed)}
              context={{ readOnly, names }}
            />
          </div>
        )}
      </NodeField>
      {ready && <p className={classes['reads']}>{text.reads(ready.ruleText)}</p>}
      <NodeField node={node} field="inputs">
        <SpecFields
          specs={[inputRows]}
          value={node.fields}
          onValue={({ inputs }) => setField(node.id, 'inputs', inputs ?? null)}
          context={{ readOnly, names }}
        />
      </NodeField>
    </Section>
  );
}

function startOf(kind: string) {
  return kind === '' ? null : { kind, ...ruleStarts[kind] };
}
