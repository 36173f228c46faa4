// Owner, guidance, evidence and legal ground of a node; what it takes from above stands in grey, with where it comes from.
import { Autocomplete, type OptionsFilter, Textarea } from '@mantine/core';
import type { DraftNode } from '@parindex/domain/framework/draft/draft';
import { matches } from '../../../ui/fold.ts';
import { useEditor, useSetField } from '../editor.ts';
import { type InheritedField, inheritedBy } from '../model/node-facts.ts';
import { textIn } from '../model/values.ts';
import { NodeField, Section } from './node-field.tsx';
import { text } from './panel.vi.ts';

const long = ['guidance', 'evidence', 'legalSource'] as const;

export function GuideForm({ node }: { node: DraftNode }) {
  const { draft, readOnly, agencies } = useEditor();
  const setField = useSetField();
  const set = (field: string, typed: string) => setField(node.id, field, typed === '' ? null : typed);
  const inherited = (field: InheritedField) => {
    const above = inheritedBy(draft, node, field);
    if (!above) return '';
    const agency = field === 'owner' ? agencies.find(({ id }) => id === above.value) : undefined;
    return text.inherited(agency?.name ?? above.value, textIn(above.from.fields['code']));
  };
  return (
    <Section title={text.guide}>
      <NodeField node={node} field="owner">
        <Autocomplete
          size="sm"
          label={text.owner}
          disabled={readOnly}
          placeholder={inherited('owner')}
          data={agencies.map(({ id }) => id)}
          renderOption={({ option }) => agencies.find(({ id }) => id === option.value)?.name ?? option.value}
          filter={({ options, search }) => ownersLike(options, search, agencies)}
          limit={30}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          value={textIn(node.fields['owner'])}
          onChange={(typed) => set('owner', typed)}
        />
      </NodeField>
      {long.map((field) => (
        <NodeField key={field} node={node} field={field}>
          <Textarea
            size="sm"
            label={text[field]}
            autosize
            minRows={1}
            maxRows={8}
            disabled={readOnly}
            placeholder={field === 'legalSource' ? '' : inherited(field)}
            value={textIn(node.fields[field])}
            onChange={(event) => set(field, event.currentTarget.value)}
          />
        </NodeField>
      ))}
    </Section>
  );
}

type Names = readonly { readonly id: string; readonly name: string }[];

/** Found by the name of the agency as well as by its id, with or without marks. */
function ownersLike(options: Parameters<OptionsFilter>[0]['options'], search: string, names: Names) {
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return options
    .filter((option) => 'value' in option && matches(`${option.value} ${nameOf.get(option.value) ?? ''}`, search))
    .slice(0, 30);
}
