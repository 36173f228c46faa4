// The form of one decision: accept, points, corrected figures or not applicable, with its reason and its question.
import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { ownFields } from '../../ui/figures/named-figures.ts';
import { showDecimal, showMoment } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import classes from './appraisal.module.css';
import { type DecisionKind, decisionName, text } from './appraisal.vi.ts';
import {
  canAccept,
  type Decision,
  type Draft,
  type DraftProblems,
  draftOf,
  readDraft,
  type Subject,
  wantsPoints,
} from './decision-draft.ts';
import { editFigures, figuresInput } from './figures-text.ts';
import type { Pending } from './use-decisions.ts';

interface DecisionFormProps {
  readonly subject: Subject;
  readonly pending: Pending;
  /** Opened by a key: begins with this decision and takes the focus. */
  readonly begin: DecisionKind | 'asIs' | null;
  readonly onSave: (decision: Decision) => void;
  readonly onCancel: () => void;
  readonly saveLabel?: string;
}

const kinds: readonly DecisionKind[] = ['accepted', 'points', 'figures', 'notApplicable'];

/** Give it a key of item and revision: it begins anew when either changes. */
export function DecisionForm({ subject, pending, begin, onSave, onCancel, saveLabel = text.save }: DecisionFormProps) {
  const [draft, setDraft] = useState<Draft>(() => {
    const stands = draftOf(subject, pending?.decision ?? null);
    return begin === null || begin === 'asIs' ? stands : { ...stands, decision: begin };
  });
  const [problems, setProblems] = useState<DraftProblems>({});
  const { mayAppraise, entry, item } = subject;
  const set = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));

  function save() {
    const reading = readDraft(subject, draft);
    if ('problems' in reading) setProblems(reading.problems);
    else {
      setProblems({});
      onSave(reading.decision);
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onCancel();
    // Enter saves from anywhere but a button; Shift+Enter breaks the line of the reason.
    if (event.key !== 'Enter' || event.shiftKey || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    save();
  }

  if (!mayAppraise.allowed) return <p className={classes['locked']}>{mayAppraise.reason}</p>;
  return (
    <form className={classes['form']} onSubmit={(event) => event.preventDefault()} onKeyDown={onKeyDown}>
      <KindButtons
        subject={subject}
        draft={draft}
        focus={begin === 'asIs'}
        onChoose={(decision) => set({ decision })}
      />
      {problems.decision && <p className={classes['error']}>{problems.decision}</p>}
      {wantsPoints(item, draft.decision) && (
        <TextInput
          size="xs"
          label={text.pointsLabel(showDecimal(item.maxPoints))}
          description={item.step === null ? undefined : text.stepHint(showDecimal(item.step))}
          inputMode="decimal"
          autoFocus={begin === 'points' || begin === 'notApplicable'}
          value={draft.points}
          error={problems.points}
          onChange={(event) => set({ points: event.currentTarget.value })}
        />
      )}
      {draft.decision === 'figures' && (
        <FiguresField
          subject={subject}
          draft={draft}
          error={problems.figures}
          focus={begin === 'figures'}
          onChange={set}
        />
      )}
      <Textarea
        size="xs"
        label={text.reason}
        description={text.reasonHint}
        autosize
        minRows={2}
        autoFocus={begin === 'notApplicable' && !wantsPoints(item, begin)}
        value={draft.reason}
        error={problems.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
      <Checkbox
        size="xs"
        label={text.asks}
        checked={draft.asksExplanation}
        onChange={(event) => set({ asksExplanation: event.currentTarget.checked })}
      />
      <ProblemAlert problem={pending?.refused ? pending.error : null} />
      <div className={classes['formFoot']}>
        <Button size="xs" onClick={save}>
          {saveLabel}
        </Button>
        {entry.savedBy !== null && entry.savedAt !== null && (
          <small>{text.savedBy(entry.savedBy, showMoment(entry.savedAt))}</small>
        )}
      </div>
    </form>
  );
}

interface KindButtonsProps {
  readonly subject: Subject;
  readonly draft: Draft;
  readonly focus: boolean;
  readonly onChoose: (decision: DecisionKind) => void;
}

function KindButtons({ subject, draft, focus, onChoose }: KindButtonsProps) {
  const { item } = subject;
  const possible: Record<DecisionKind, boolean> = {
    accepted: canAccept(subject),
    points: true,
    figures: item.ruleKind !== 'manual',
    notApplicable: item.notApplicablePolicy !== 'forbidden',
  };
  const offered = kinds.filter((kind) => possible[kind]);
  const focused = draft.decision !== null && possible[draft.decision] ? draft.decision : offered[0];
  return (
    <fieldset className={classes['kinds']}>
      <legend>{text.formTitle}</legend>
      {offered.map((kind) => (
        <label key={kind}>
          <input
            type="radio"
            name="decision"
            value={kind}
            checked={draft.decision === kind}
            autoFocus={focus && kind === focused}
            onChange={() => onChoose(kind)}
          />
          {decisionName(kind, subject.pass1 === null ? 1 : 2)}
        </label>
      ))}
    </fieldset>
  );
}

interface FiguresFieldProps {
  readonly subject: Subject;
  readonly draft: Draft;
  readonly error: string | undefined;
  readonly focus: boolean;
  readonly onChange: (changes: Partial<Draft>) => void;
}

function FiguresField({ subject, draft, error, focus, onChange }: FiguresFieldProps) {
  const { item, declaredFigures } = subject;
  const input = figuresInput(item);
  const shared = { size: 'xs', label: text.figuresLabel, error, autoFocus: focus, value: draft.figures } as const;
  if (input === 'answer' || input === 'option') {
    const options =
      input === 'answer'
        ? [
            { value: 'yes', label: text.yes },
            { value: 'no', label: text.no },
          ]
        : item.options;
    return (
      <NativeSelect
        {...shared}
        data={[{ value: '', label: '' }, ...options]}
        onChange={(event) => onChange({ figures: event.currentTarget.value })}
      />
    );
  }
  return (
    <>
      <TextInput
        {...shared}
        description={
          input === 'named'
            ? ownFields(item.inputs)
                .map(({ label }) => label)
                .join('; ')
            : text.figuresHints[input]
        }
        onChange={(event) => onChange({ figures: event.currentTarget.value })}
      />
      {declaredFigures !== null && (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => onChange({ figures: editFigures(item, declaredFigures) })}
        >
          {text.fromAgency}
        </Button>
      )}
    </>
  );
}
