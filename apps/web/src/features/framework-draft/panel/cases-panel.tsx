// Worked cases of the draft: what an expert has signed, and whether the engine gives the same.
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { DayInput } from '../../../ui/day-input.tsx';
import { showDecimal } from '../../../ui/format.ts';
import { Icon } from '../../../ui/icons.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { useEditor, useSetField } from '../editor.ts';
import { DecimalField } from '../forms/decimal-field.tsx';
import { codeOf } from '../model/codes.ts';
import { newId } from '../model/new-id.ts';
import { type CaseRun, runDraftCases } from '../model/run-cases.ts';
import { textIn } from '../model/values.ts';
import { text } from '../try-out.vi.ts';
import classes from './panel.module.css';

export function CasesPanel() {
  const { draft, session, selected, readOnly } = useEditor();
  const runs = runDraftCases(draft);
  const passed = runs.filter((run) => run.passed).length;

  function add() {
    const fields = { name: '', item: codeOf(draft, selected), value: '', points: '' };
    const at = { list: 'cases' as const, parent: null, before: null };
    session.change([{ kind: 'insert', at, trees: [{ id: newId(), fields, children: [] }] }]);
  }

  return (
    <div className={classes['form']}>
      <p className={classes['greyed']}>{text.casesHelp}</p>
      {runs.length === 0 ? <p>{text.noCases}</p> : <p role="status">{text.caseCount(passed, runs.length - passed)}</p>}
      <ul className={classes['cases']}>
        {runs.map((run) => (
          <CaseForm key={run.node.id} run={run} />
        ))}
      </ul>
      {!readOnly && (
        <Button size="compact-sm" variant="subtle" leftSection={<Icon name="plus" size={14} />} onClick={add}>
          {text.addCase}
        </Button>
      )}
    </div>
  );
}

function CaseForm({ run }: { run: CaseRun }) {
  const { readOnly, session } = useEditor();
  const setField = useSetField();
  const { id, fields } = run.node;
  const set = (field: string) => (typed: string | null) => setField(id, field, typed === '' ? null : typed);
  const name = textIn(fields['name']);
  const common = { size: 'sm' as const, disabled: readOnly };
  const field = (key: 'name' | 'item' | 'value' | 'signedBy', label: string) => (
    <TextInput
      {...common}
      label={label}
      value={textIn(fields[key])}
      onChange={(event) => set(key)(event.currentTarget.value)}
    />
  );
  return (
    <li className={classes['case']} aria-label={name}>
      <div className={classes['caseHead']}>
        <StatusBadge tone={run.passed ? 'good' : 'wrong'}>{run.passed ? text.passed : text.failed}</StatusBadge>
        <span>{run.passed ? '' : sayActual(run)}</span>
        {!readOnly && (
          <ActionIcon
            variant="subtle"
            aria-label={text.removeCase(name)}
            onClick={() => session.change([{ kind: 'remove', node: id }])}
          >
            <Icon name="dash" size={16} />
          </ActionIcon>
        )}
      </div>
      <div className={classes['caseFields']}>
        {field('name', text.caseName)}
        {field('item', text.item)}
        {field('value', text.value)}
        <PointsField value={textIn(fields['points'])} disabled={readOnly} onValue={set('points')} />
        {field('signedBy', text.signedBy)}
        <DayInput
          {...common}
          description=""
          label={text.signedOn}
          value={textIn(fields['signedOn']) || null}
          onDay={set('signedOn')}
        />
      </div>
    </li>
  );
}

/** Points, or one of the two words that stand for none. */
function PointsField({ value, ...field }: { value: string; disabled: boolean; onValue: (value: string) => void }) {
  const isWord = value === 'missing' || value === 'notApplicable';
  if (!isWord) return <DecimalField {...field} label={text.wanted} value={value} />;
  const words = value === 'missing' ? text.missing : text.notApplicable;
  return (
    <TextInput
      size="sm"
      label={text.wanted}
      disabled={field.disabled}
      value={words}
      onChange={(event) => field.onValue(event.currentTarget.value.replace(words, ''))}
    />
  );
}

function sayActual({ actual, problem, node }: CaseRun): string {
  if (problem === 'noItem') return text.noItem(textIn(node.fields['item']));
  if (problem === 'notComputed' || actual === null) return text.notComputed;
  if (actual === 'missing') return text.gives(text.missing.toLowerCase());
  if (actual === 'notApplicable') return text.gives(text.notApplicable.toLowerCase());
  return text.gives(showDecimal(actual));
}
