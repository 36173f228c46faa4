// What “không áp dụng” counts, and whom a node does not concern: kinds, groups, agencies, or an answer elsewhere, each with its ground.
import { ActionIcon, Button, MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { DraftNode } from '@parindex/domain/framework/draft/draft';
import { walkDraft } from '@parindex/domain/framework/draft/draft';
import type { Value } from '@parindex/domain/framework/draft/tree';
import { useState } from 'react';
import { Icon } from '../../../ui/icons.tsx';
import { SearchMultiSelect } from '../../../ui/search-select.tsx';
import { useEditor, useSetField } from '../editor.ts';
import { inheritedBy, inheritedExceptions } from '../model/node-facts.ts';
import { nodeLabel } from '../model/tree-edits.ts';
import { type Fields, fieldsIn, listIn, orNothing, textIn, withKey } from '../model/values.ts';
import { NodeField, Section } from './node-field.tsx';
import classes from './panel.module.css';
import { text } from './panel.vi.ts';

const policies: Readonly<Record<string, string>> = text.policies;

export function ApplicabilityForm({ node }: { node: DraftNode }) {
  const { draft, readOnly } = useEditor();
  const setField = useSetField();
  const above = inheritedBy(draft, node, 'notApplicable');
  const exceptions = listIn(node.fields['except']);
  const put = (next: readonly Value[]) => setField(node.id, 'except', next.length === 0 ? null : next);
  const asAbove = above ? text.asAbove(policies[above.value] ?? above.value) : text.standard;
  return (
    <Section title={text.applicability}>
      <NodeField node={node} field="notApplicable">
        <NativeSelect
          size="sm"
          label={text.notApplicable}
          disabled={readOnly}
          value={textIn(node.fields['notApplicable'])}
          data={[
            { value: '', label: asAbove },
            ...Object.entries(policies).map(([value, label]) => ({ value, label })),
          ]}
          onChange={(event) => setField(node.id, 'notApplicable', event.currentTarget.value || null)}
        />
      </NodeField>
      <NodeField node={node} field="except">
        <div className={classes['label']}>{text.exceptions}</div>
        {inheritedExceptions(draft, node).map(({ exception, from }, index) => (
          <p key={String(index)} className={classes['greyed']}>
            {text.fromAbove(textIn(from.fields['code']))}: {textIn(fieldsIn(exception)['ground'])}
          </p>
        ))}
        {exceptions.length === 0 && <p className={classes['greyed']}>{text.noExceptions}</p>}
        {exceptions.map((exception, index) => (
          <ExceptionForm
            key={String(index)}
            number={index + 1}
            value={fieldsIn(exception)}
            onValue={(changed) => put(exceptions.with(index, changed))}
            onRemove={() => put(exceptions.toSpliced(index, 1))}
          />
        ))}
        {!readOnly && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<Icon name="plus" size={14} />}
            onClick={() => put([...exceptions, { ground: '' }])}
          >
            {text.addException}
          </Button>
        )}
      </NodeField>
    </Section>
  );
}

interface ExceptionFormProps {
  readonly number: number;
  readonly value: Fields;
  readonly onValue: (value: Fields) => void;
  readonly onRemove: () => void;
}

function ExceptionForm({ number, value, onValue, onRemove }: ExceptionFormProps) {
  const { draft, readOnly, agencies } = useEditor();
  const texts = (key: string) => listIn(value[key]).map(textIn);
  const setTexts = (key: string, chosen: readonly string[]) =>
    onValue(withKey(value, key, chosen.length === 0 ? null : chosen));
  const when = fieldsIn(value['when']);
  const setWhen = (key: string, to: string) =>
    onValue(withKey(value, 'when', orNothing(withKey(when, key, to === '' ? null : to))));
  const items = walkDraft(draft, ['items']).filter(({ children }) => children.length === 0);
  const common = { size: 'sm' as const, disabled: readOnly };
  return (
    <fieldset className={classes['exception']} aria-label={text.exception(number)}>
      <MultiSelect
        {...common}
        label={text.kinds}
        data={Object.entries(text.agencyKinds).map(([kind, label]) => ({ value: kind, label }))}
        value={texts('kinds')}
        onChange={(chosen) => setTexts('kinds', chosen)}
      />
      <ListField {...common} label={text.groups} value={texts('groups')} onValue={(list) => setTexts('groups', list)} />
      <SearchMultiSelect
        {...common}
        label={text.agencies}
        options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        value={texts('agencies')}
        onChoose={(chosen) => setTexts('agencies', chosen)}
      />
      <div className={classes['when']}>
        <NativeSelect
          {...common}
          label={text.whenItem}
          value={textIn(when['item'])}
          data={[
            { value: '', label: '' },
            ...items.map(({ id, fields }) => ({ value: textIn(fields['code']), label: nodeLabel(draft, id) })),
          ]}
          onChange={(event) => setWhen('item', event.currentTarget.value)}
        />
        <TextInput
          {...common}
          label={text.whenIs}
          value={textIn(when['is'])}
          onChange={(event) => setWhen('is', event.currentTarget.value)}
        />
      </div>
      <Textarea
        {...common}
        className={classes['ground'] ?? ''}
        label={text.ground}
        autosize
        minRows={1}
        value={textIn(value['ground'])}
        onChange={(event) => onValue(withKey(value, 'ground', event.currentTarget.value))}
      />
      {!readOnly && (
        <ActionIcon variant="subtle" aria-label={text.removeException(number)} onClick={onRemove}>
          <Icon name="dash" size={16} />
        </ActionIcon>
      )}
    </fieldset>
  );
}

interface ListFieldProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly size: 'sm';
  readonly value: readonly string[];
  readonly onValue: (list: string[]) => void;
}

/** Several words between commas; the comma being typed is not taken away. */
function ListField({ value, onValue, ...input }: ListFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const split = (words: string) =>
    words
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean);
  const isMine = typed !== null && split(typed).join() === value.join();
  return (
    <TextInput
      {...input}
      description={text.groupsHint}
      value={isMine ? typed : value.join(', ')}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onValue(split(event.currentTarget.value));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
