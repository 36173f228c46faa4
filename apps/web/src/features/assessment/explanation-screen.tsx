// Explanation (giải trình): item by item, agree or dispute, saved by itself; the head sends.
import { Textarea } from '@mantine/core';
import { type ExplanationRow, explainedItemSchema } from '@parindex/contract/assessment';
import type { DecisionOnWire } from '@parindex/contract/wire';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../app/session.ts';
import { SaveState } from '../../ui/autosave/save-state.tsx';
import { saveSummary } from '../../ui/autosave/save-summary.ts';
import { useAutosave } from '../../ui/autosave/use-autosave.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Deadline } from '../../ui/deadline.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { showMoment } from '../../ui/format.ts';
import { Points } from '../../ui/points.tsx';
import { Screen } from '../../ui/screen.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { explanationQuery, sendExplainedItem, useSendExplanation } from './assessment.queries.ts';
import { text as sheetText, explanationText as text } from './assessment.vi.ts';
import { type Answer, ExplanationConflict, StanceField } from './explanation-parts.tsx';
import { ItemEvidence } from './item-evidence.tsx';
import classes from './sheet.module.css';

export function ExplanationScreen() {
  const { assessmentId = '' } = useParams({ strict: false });
  const { sheet, autosave, answer, answerOf } = useExplanation(assessmentId);
  const send = useSendExplanation(assessmentId);
  const open = sheet.rows.filter((row) => answerOf(row).stance === null).length;
  const { unsaved } = saveSummary(autosave.snapshot);
  return (
    <Screen
      title={text.title(sheet.agencyName)}
      breadcrumb={[{ label: sheetText.home, to: '/' }]}
      help={text.help}
      actions={
        <>
          <SaveState snapshot={autosave.snapshot} />
          {sheet.may.send.allowed && (
            <ConfirmButton
              label={text.send}
              disabled={unsaved}
              consequence={text.sendConsequence(open)}
              onConfirm={() => send.mutateAsync()}
              busy={send.isPending}
              problem={send.error}
            />
          )}
        </>
      }
    >
      <dl className={classes['facts']}>
        <div>
          <dt>{sheet.roundTitle}</dt>
          <dd>
            <Link to="/ho-so/$assessmentId" params={{ assessmentId }}>
              {text.sheet}
            </Link>
          </dd>
        </div>
        <div>
          <dt>{text.deadline}</dt>
          <dd>{sheet.closesAt ? <Deadline at={sheet.closesAt} /> : sheetText.noDeadline}</dd>
        </div>
        {sheet.sentAt && (
          <div>
            <dt>{sheetText.state}</dt>
            <dd>
              <StatusBadge tone="good">{text.sent(showMoment(sheet.sentAt))}</StatusBadge>
            </dd>
          </div>
        )}
      </dl>
      {!sheet.sentAt && !sheet.may.explain.allowed && !sheet.may.send.allowed && (
        <p className={classes['locked']}>{sheet.may.explain.reason}</p>
      )}
      {sheet.rows.length === 0 && <EmptyState title={text.emptyTitle}>{text.emptyBody}</EmptyState>}
      {sheet.rows.map((row) => (
        <ExplainedItem
          key={row.code}
          place={{ assessmentId, agencyId: sheet.agencyId }}
          row={row}
          answer={answerOf(row)}
          may={sheet.may.explain}
          onAnswer={(given, rest) => answer(row.code, given, rest)}
        />
      ))}
      <ExplanationConflict fields={autosave.snapshot.fields} onDecide={autosave.decide} />
    </Screen>
  );
}

function useExplanation(id: string) {
  const { accountId } = useSession();
  const queryClient = useQueryClient();
  const query = explanationQuery(id);
  const { data: sheet } = useSuspenseQuery(query);
  const autosave = useAutosave<Answer>({
    owner: accountId,
    name: `explanation.${id}`,
    send: async (code, { stance, text: words }, { key, stands }) => {
      if (stance === null) return;
      const seen = explainedItemSchema.pick({ revision: true }).safeParse(stands);
      const known = queryClient.getQueryData(query.queryKey)?.rows.find((row) => row.code === code)?.revision ?? 0;
      const revision = seen.success ? seen.data.revision : known;
      const saved = await sendExplainedItem(id, code, { stance, text: words || null, revision }, key);
      queryClient.setQueryData(
        query.queryKey,
        (before) =>
          before && { ...before, rows: before.rows.map((row) => (row.code === code ? { ...row, ...saved } : row)) },
      );
    },
  });
  // An answer is saved once it is whole: a dispute without its reason waits here and is not called saved.
  const [incomplete, setIncomplete] = useState<ReadonlyMap<string, Answer>>(new Map());
  const answer = (code: string, given: Answer, rest?: number) => {
    const others = [...incomplete].filter(([other]) => other !== code);
    setIncomplete(new Map(isWhole(given) ? others : [...others, [code, given]]));
    if (isWhole(given)) autosave.change(code, given, rest);
  };
  const answerOf = (row: ExplanationRow): Answer =>
    incomplete.get(row.code) ??
    autosave.snapshot.fields.get(row.code)?.value ?? { stance: row.stance, text: row.text ?? '' };
  return { sheet, autosave, answer, answerOf };
}

function isWhole({ stance, text: words }: Answer): boolean {
  return stance === 'agree' || (stance === 'dispute' && words.trim() !== '');
}

interface ExplainedItemProps {
  readonly place: { readonly assessmentId: string; readonly agencyId: string };
  readonly row: ExplanationRow;
  readonly answer: Answer;
  readonly may: DecisionOnWire;
  readonly onAnswer: (answer: Answer, rest?: number) => void;
}

function ExplainedItem({ place, row, answer, may, onAnswer }: ExplainedItemProps) {
  const isBare = answer.stance === 'dispute' && answer.text.trim() === '';
  return (
    <section className={classes['explained']} aria-label={`${row.code} ${row.name}`}>
      <h2 className={classes['panelTitle']}>
        {row.code} {row.name}
      </h2>
      <p className={classes['itemFacts']}>
        <span>
          {text.self}: <Points value={row.selfPoints} max={row.maxPoints} />
        </span>
        <span>
          {text.appraised}: <Points value={row.appraisedPoints} max={row.maxPoints} />
        </span>
        {row.asked && <StatusBadge tone="warn">{text.asked}</StatusBadge>}
      </p>
      {row.appraisalReason && (
        <p>
          {text.reason}: {row.appraisalReason}
        </p>
      )}
      <StanceField
        code={row.code}
        stance={answer.stance}
        disabled={!may.allowed}
        onStance={(stance) => onAnswer({ ...answer, stance }, 0)}
      />
      <Textarea
        label={text.text}
        rows={3}
        maxLength={5000}
        disabled={!may.allowed}
        error={isBare && text.textNeeded}
        value={answer.text}
        onChange={({ currentTarget: { value } }) => onAnswer({ ...answer, text: value })}
      />
      <ItemEvidence {...place} code={row.code} evidence={row.evidence} may={may} layer="explanation" />
    </section>
  );
}
