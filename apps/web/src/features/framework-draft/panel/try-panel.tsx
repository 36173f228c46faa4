// Tries the chosen item: figures in, points and the sentence behind them out, at once, by the engine itself.
import { Button, TextInput } from '@mantine/core';
import { toText } from '@parindex/domain/decimal';
import type { DraftNode } from '@parindex/domain/framework/draft/draft';
import { type ItemTrial, type ReadyItem, readyItem, tryItem } from '@parindex/domain/framework/draft/try-item';
import { useState } from 'react';
import { useSession } from '../../../app/session.ts';
import { dayOf, showDecimal } from '../../../ui/format.ts';
import { useEditor } from '../editor.ts';
import { figureFields, writeFigure } from '../model/figure-form.ts';
import { newId } from '../model/new-id.ts';
import { nodeLabel } from '../model/tree-edits.ts';
import { fieldsIn, listIn, textIn } from '../model/values.ts';
import { text } from '../try-out.vi.ts';
import { FigureInputs } from './figure-inputs.tsx';
import classes from './panel.module.css';

export function TryPanel() {
  const { draft, selected } = useEditor();
  const node = draft.nodes[selected];
  if (!node || node.children.length > 0) return <p className={classes['hint']}>{text.pick}</p>;
  const ready = readyItem(draft, selected);
  return (
    <div className={classes['form']}>
      <h3 className={classes['subject']}>{nodeLabel(draft, selected)}</h3>
      {ready ? <Trial key={node.id} node={node} ready={ready} /> : <p className={classes['hint']}>{text.notReady}</p>}
    </div>
  );
}

function Trial({ node, ready }: { node: DraftNode; ready: ReadyItem }) {
  const { readOnly } = useEditor();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const fields = figureFields(fieldsIn(node.fields['rule']), listIn(node.fields['inputs']));
  const value = writeFigure(fields, values);
  const trial = tryItem(ready, value);
  return (
    <>
      <p className={classes['reads']}>
        {text.rule}: {ready.ruleText}
      </p>
      <FigureInputs fields={fields} values={values} onValues={setValues} />
      <Result trial={trial} max={toText(ready.item.max)} />
      {!readOnly && trial.ok && <SaveCase key={value} node={node} value={value} trial={trial} />}
    </>
  );
}

export function Result({ trial, max }: { trial: ItemTrial; max: string }) {
  if (!trial.ok) {
    return (
      <p role="status" className={classes['issue']} data-severity="error">
        {trial.message}
      </p>
    );
  }
  const words = { scored: '', missing: text.missing, notApplicable: text.notApplicable }[trial.outcome];
  return (
    <div role="status" className={classes['result']}>
      <strong>
        {trial.points === null ? words : text.outcome(showDecimal(toText(trial.points)), showDecimal(max))}
      </strong>
      <p>{trial.why}</p>
    </div>
  );
}

interface SaveCaseProps {
  readonly node: DraftNode;
  readonly value: string | null;
  readonly trial: Extract<ItemTrial, { ok: true }>;
}

/** What was just seen becomes a case; whoever keeps it signs it. */
function SaveCase({ node, value, trial }: SaveCaseProps) {
  const { session, tell } = useEditor();
  const { name: signedBy } = useSession();
  const [name, setName] = useState('');
  const item = textIn(node.fields['code']);

  function save() {
    const fields = {
      name: name.trim() || `${item} ${value ?? text.none}`,
      item,
      ...(value === null ? {} : { value }),
      points: trial.points === null ? trial.outcome : toText(trial.points),
      signedBy,
      signedOn: dayOf(new Date()),
    };
    const at = { list: 'cases' as const, parent: null, before: null };
    session.change([{ kind: 'insert', at, trees: [{ id: newId(), fields, children: [] }] }]);
    setName('');
    tell(text.saved, true);
  }

  return (
    <div className={classes['saveCase']}>
      <TextInput
        size="sm"
        label={text.caseName}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button size="sm" variant="light" onClick={save}>
        {text.saveCase}
      </Button>
    </div>
  );
}
