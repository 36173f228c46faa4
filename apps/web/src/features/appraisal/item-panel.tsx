// Everything about one item beside the sheet: the decision, what was declared and why it came to its points, proof, history.
import { Button } from '@mantine/core';
import type { AppraisalRow } from '@parindex/contract/appraisal';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { showDecimal, showMoment } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import classes from './appraisal.module.css';
import { historyQuery } from './appraisal.queries.ts';
import { type DecisionKind, text } from './appraisal.vi.ts';
import { type Decision, subjectOfRow } from './decision-draft.ts';
import { DecisionForm } from './decision-form.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { OutcomePoints } from './sheet-table.tsx';
import type { Pending } from './use-decisions.ts';

interface ItemPanelProps {
  readonly assessmentId: string;
  readonly row: AppraisalRow;
  readonly pending: Pending;
  readonly begin: DecisionKind | 'asIs' | null;
  readonly onSave: (decision: Decision) => void;
  readonly onBack: () => void;
}

export function ItemPanel({ assessmentId, row, pending, begin, onSave, onBack }: ItemPanelProps) {
  const subject = subjectOfRow(row);
  const revision = row.appraisal?.revision ?? 0;
  return (
    <>
      <div className={classes['panelHead']}>
        <h2>{text.panel(row.code)}</h2>
        <Button size="compact-sm" variant="default" className={classes['back'] ?? ''} onClick={onBack}>
          {text.back}
        </Button>
      </div>
      <p className={classes['panelName']}>
        {row.name} <span className={classes['soft']}>({showDecimal(row.maxPoints)})</span>
      </p>
      {subject && (
        <DecisionForm
          key={`${row.code}.${revision}.${begin ?? ''}.${pending?.refused ?? ''}`}
          subject={subject}
          pending={pending}
          begin={begin}
          onSave={onSave}
          onCancel={onBack}
        />
      )}
      <SecondPass row={row} />
      <Declared row={row} />
      <Part title={text.evidenceLong}>
        <EvidenceList evidence={row.evidence} />
      </Part>
      {row.ruleText && <Part title={text.rule}>{row.ruleText}</Part>}
      {row.guidance && <Part title={text.guidance}>{row.guidance}</Part>}
      {row.evidenceWanted && <Part title={text.evidenceWanted}>{row.evidenceWanted}</Part>}
      <History key={row.code} assessmentId={assessmentId} code={row.code} />
    </>
  );
}

/** What pass 2 looks back on: the first decision and what the agency says to it. */
function SecondPass({ row: { pass1, pass1Reason, pass1Asked, explanation } }: { row: AppraisalRow }) {
  if (pass1 === null) return null;
  return (
    <>
      <Part title={text.explanation}>
        {explanation === null && <span className={classes['soft']}>{text.agrees}</span>}
        {explanation !== null && (
          <>
            <strong>{explanation.stance === 'dispute' ? text.disputes : text.agrees}</strong>
            {explanation.text && <p>{explanation.text}</p>}
          </>
        )}
      </Part>
      <Part title={text.pass1}>
        <OutcomePoints outcome={pass1} />
        {pass1Reason && <p>{pass1Reason}</p>}
        {pass1Asked && <p className={classes['soft']}>{text.pass1Asked}</p>}
      </Part>
    </>
  );
}

function Declared({ row: { entry, self, pass1, appraised } }: { row: AppraisalRow }) {
  return (
    <>
      <Part title={text.why}>
        <p>
          {text.whySelf} {self?.why}
        </p>
        {pass1 && pass1.why !== self?.why && (
          <p>
            {text.whyPass1} {pass1.why}
          </p>
        )}
        {appraised && appraised.why !== (pass1 ?? self)?.why && (
          <p>
            {text.whyNow} {appraised.why}
          </p>
        )}
      </Part>
      {entry?.notApplicableGround && <Part title={text.ground}>{entry.notApplicableGround}</Part>}
      {entry?.explanation && <Part title={text.note}>{entry.explanation}</Part>}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes['part']}>
      <h3>{title}</h3>
      <div>{children}</div>
    </section>
  );
}

/** Asked for only when it is opened. */
function History({ assessmentId, code }: { assessmentId: string; code: string }) {
  const [opened, setOpened] = useState(false);
  const { data, error } = useQuery({ ...historyQuery(assessmentId, code), enabled: opened });
  return (
    <details className={classes['part']} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{text.history}</summary>
      <ProblemAlert problem={error} />
      {data?.changes.length === 0 && <p className={classes['soft']}>{text.noHistory}</p>}
      <ol className={classes['history']}>
        {data?.changes.map(({ at, by, layer, from, to, reason }) => (
          <li key={`${at} ${layer} ${to ?? ''}`}>
            <small>
              {showMoment(at)} · {by} · {text.layers[layer]}
            </small>
            <p>{text.change(from, to)}</p>
            {reason && <p className={classes['soft']}>{reason}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}
