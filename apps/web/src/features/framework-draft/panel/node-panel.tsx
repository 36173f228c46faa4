// Everything of one node, as a form: names and points, rule, inputs, guidance, whom it does not concern.
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { DraftNode } from '@parindex/domain/framework/draft/draft';
import { useEffect, useRef } from 'react';
import { showDecimal } from '../../../ui/format.ts';
import { type Editor, useEditor, useSetField } from '../editor.ts';
import { DecimalField } from '../forms/decimal-field.tsx';
import { sumBelow } from '../model/node-facts.ts';
import { textIn } from '../model/values.ts';
import { listOf } from '../tree/tree-places.ts';
import { ApplicabilityForm } from './applicability-form.tsx';
import { GuideForm } from './guide-form.tsx';
import { NodeField, Section } from './node-field.tsx';
import classes from './panel.module.css';
import { text } from './panel.vi.ts';
import { RuleForm } from './rule-form.tsx';

/** @param focus the field to go to, when a finding led here; a new object each time */
export function NodePanel({ focus }: { focus: { readonly field: string | null } | null }) {
  const { draft, selected } = useEditor();
  const box = useRef<HTMLDivElement>(null);
  const node = draft.nodes[selected];
  useEffect(() => {
    if (focus) focusField(box.current, focus.field);
  }, [focus]);
  const list = listOf(selected);
  if (!node) return <p className={classes['hint']}>{list ? text.listHelp[list] : text.empty}</p>;
  const isItem = node.children.length === 0;
  return (
    <div ref={box} className={classes['form']} key={node.id}>
      <NamesForm node={node} isItem={isItem} />
      {isItem && <RuleForm node={node} />}
      <GuideForm node={node} />
      <ApplicabilityForm node={node} />
    </div>
  );
}

/** The first control of the section that holds the field; findings of a whole rule lead to its kind. */
function focusField(box: HTMLElement | null, field: string | null): void {
  const place = field === null ? null : box?.querySelector(`[data-field="${CSS.escape(field)}"]`);
  const control = place?.querySelector<HTMLElement>('input, select, textarea, button') ?? null;
  control?.focus();
  (place ?? box)?.scrollIntoView({ block: 'nearest' });
}

function NamesForm({ node, isItem }: { node: DraftNode; isItem: boolean }) {
  const editor = useEditor();
  const setField = useSetField();
  const disabled = editor.readOnly;
  const set = (field: string) => (typed: string) => setField(node.id, field, typed === '' ? null : typed);
  const { code, name, max, maxNote, source } = node.fields;
  const sources = Object.entries(text.sources).map(([value, label]) => ({ value, label }));
  const standardSource = node.list === 'items' ? 'self' : 'appraiser';
  return (
    <Section title={text.names}>
      <div className={classes['names']}>
        <NodeField node={node} field="code">
          <TextInput
            size="sm"
            label={text.code}
            disabled={disabled}
            value={textIn(code)}
            onChange={(event) => set('code')(event.currentTarget.value)}
          />
        </NodeField>
        <NodeField node={node} field="name">
          <Textarea
            size="sm"
            label={text.name}
            autosize
            minRows={1}
            disabled={disabled}
            value={textIn(name)}
            onChange={(event) => set('name')(event.currentTarget.value)}
          />
        </NodeField>
        <NodeField node={node} field="max">
          <DecimalField label={text.max} disabled={disabled} value={textIn(max)} onValue={set('max')} />
        </NodeField>
        {isItem && (
          <NodeField node={node} field="source">
            <NativeSelect
              size="sm"
              label={text.source}
              disabled={disabled}
              data={sources}
              value={textIn(source) || standardSource}
              onChange={(event) => set('source')(event.currentTarget.value)}
            />
          </NodeField>
        )}
      </div>
      {!isItem && <SumLine editor={editor} node={node} onUse={set('max')} />}
      {(!isItem || textIn(maxNote) !== '') && (
        <NodeField node={node} field="maxNote">
          <TextInput
            size="sm"
            label={text.maxNote}
            disabled={disabled}
            value={textIn(maxNote)}
            onChange={(event) => set('maxNote')(event.currentTarget.value)}
          />
        </NodeField>
      )}
    </Section>
  );
}

interface SumLineProps {
  readonly editor: Editor;
  readonly node: DraftNode;
  readonly onUse: (sum: string) => void;
}

function SumLine({ editor: { draft, readOnly }, node, onUse }: SumLineProps) {
  const sum = sumBelow(draft, node.id);
  if (sum === null) return null;
  return (
    <p className={classes['sum']}>
      {text.sum(showDecimal(sum))}
      {!readOnly && sum !== textIn(node.fields['max']) && (
        <Button size="compact-xs" variant="light" onClick={() => onUse(sum)}>
          {text.setToSum}
        </Button>
      )}
    </p>
  );
}
