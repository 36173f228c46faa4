// What concerns the framework as a whole: its name, how an index is made of points, and the maximum each kind of agency has.
import { Button, MultiSelect, TextInput } from '@mantine/core';
import { toText } from '@parindex/domain/decimal';
import { rootId } from '@parindex/domain/framework/draft/draft';
import { kindsIn, maximumByKind } from '@parindex/domain/framework/own-maximum';
import { showDecimal } from '../../../ui/format.ts';
import { useEditor, useSetField } from '../editor.ts';
import { sayIssue } from '../field-words.ts';
import { DecimalField } from '../forms/decimal-field.tsx';
import { rankKeyChoices, settingsForm } from '../forms/settings-form.vi.ts';
import { SpecFields } from '../forms/spec-fields.tsx';
import { type DraftIssue, issuesAt } from '../model/check-draft.ts';
import { sumBelow } from '../model/node-facts.ts';
import { fieldsIn, listIn, orNothing, textIn, withKey } from '../model/values.ts';
import { IssueLines } from './issue-lines.tsx';
import { Section } from './node-field.tsx';
import classes from './panel.module.css';
import { text } from './panel.vi.ts';

export function SettingsPanel() {
  const { draft, readOnly, checking } = useEditor();
  const setField = useSetField();
  const settings = fieldsIn(draft.fields['settings']);
  const ofSettings = issuesAt(checking.issues, rootId, 'settings');
  const ranking = fieldsIn(settings['ranking']);
  const put = (changed: typeof settings) => setField(rootId, 'settings', orNothing(changed));
  return (
    <div className={classes['form']}>
      <FrameworkForm />
      {settingsForm.map(({ title, fields }) => (
        <Section key={title} title={title}>
          <SpecFields specs={fields} value={settings} onValue={put} context={{ readOnly, names: [] }} />
          {fields.some(({ key }) => key === 'ranking') && ranking['ties'] === 'consecutive' && (
            <MultiSelect
              size="sm"
              label={text.rankKeys}
              disabled={readOnly}
              data={rankKeyChoices}
              value={listIn(ranking['keys']).map(textIn)}
              onChange={(keys) =>
                put(withKey(settings, 'ranking', withKey(ranking, 'keys', keys.length === 0 ? null : keys)))
              }
            />
          )}
          {fields.some(({ key }) => key === 'bands') && (
            <BandLines issues={ofSettings} bands={listIn(settings['bands'])} />
          )}
        </Section>
      ))}
      <IssueLines issues={ofSettings} />
      <MaximumByKind />
    </div>
  );
}

function BandLines({ issues, bands }: { issues: readonly DraftIssue[]; bands: readonly unknown[] }) {
  return bands.length > 0 && issues.length === 0 ? <p className={classes['reads']}>{text.bandsGood}</p> : null;
}

const labelFirst: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

function FrameworkForm() {
  const { draft, readOnly, checking } = useEditor();
  const setField = useSetField();
  const set = (field: string, typed: string) => setField(rootId, field, typed === '' ? null : typed);
  const sum = sumBelow(draft, rootId);
  const max = textIn(draft.fields['max']);
  const common = (field: string) => ({
    size: 'sm' as const,
    disabled: readOnly,
    inputWrapperOrder: labelFirst,
    value: textIn(draft.fields[field]),
    error:
      issuesAt(checking.issues, rootId, field)
        .map((issue) => sayIssue(issue.message))
        .join('; ') || false,
  });
  return (
    <Section title={text.framework}>
      <div className={classes['pair']}>
        <TextInput
          {...common('title')}
          label={text.title}
          onChange={(event) => set('title', event.currentTarget.value)}
        />
        <TextInput
          {...common('id')}
          label={text.frameworkId}
          description={text.frameworkIdHint}
          onChange={(event) => set('id', event.currentTarget.value)}
        />
        <TextInput
          {...common('year')}
          label={text.year}
          inputMode="numeric"
          onChange={(event) => setField(rootId, 'year', asYear(event.currentTarget.value))}
        />
        <DecimalField
          {...common('max')}
          label={text.totalMax}
          placeholder={sum === null ? '' : showDecimal(sum)}
          onValue={(typed) => set('max', typed)}
        />
        {(max !== '' || textIn(draft.fields['maxNote']) !== '') && (
          <TextInput
            {...common('maxNote')}
            label={text.maxNote}
            onChange={(event) => set('maxNote', event.currentTarget.value)}
          />
        )}
      </div>
      {sum !== null && max !== '' && max !== sum && !readOnly && (
        <p className={classes['sum']}>
          {text.sum(showDecimal(sum))}
          <Button size="compact-xs" variant="light" onClick={() => set('max', sum)}>
            {text.setToSum}
          </Button>
        </p>
      )}
    </Section>
  );
}

function asYear(typed: string): string | number | null {
  if (typed === '') return null;
  return /^\d{1,4}$/.test(typed) ? Number(typed) : typed;
}

function MaximumByKind() {
  const { framework } = useEditor().checking;
  const kinds = framework ? kindsIn(framework) : [];
  const names: Readonly<Record<string, string>> = text.agencyKinds;
  const known = Object.keys(names);
  return (
    <Section title={text.byKind}>
      <p className={classes['greyed']}>{framework ? text.byKindHelp : text.byKindNotYet}</p>
      {framework && (
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{text.kind}</th>
              <th scope="col" data-align="end">
                {text.max}
              </th>
            </tr>
          </thead>
          <tbody>
            {maximumByKind(framework, [...new Set([...known, ...kinds])]).map(({ kind, maxPoints }) => (
              <tr key={kind}>
                <td>{names[kind] ?? kind}</td>
                <td data-align="end">{showDecimal(toText(maxPoints))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
