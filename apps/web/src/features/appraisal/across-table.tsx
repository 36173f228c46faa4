// One row per agency: figures, points and proof, with the decision made in place.
import { Button } from '@mantine/core';
import type { ItemAcross } from '@parindex/contract/appraisal';
import { Fragment, type KeyboardEvent, useState } from 'react';
import classes from './appraisal.module.css';
import { decisionName, text } from './appraisal.vi.ts';
import { acceptance, canAccept, type Decision, subjectAcross } from './decision-draft.ts';
import { DecisionForm } from './decision-form.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { showFigures } from './figures-text.ts';
import { OutcomePoints } from './sheet-table.tsx';
import { type Decisions, pendingOf } from './use-decisions.ts';

type Row = ItemAcross['rows'][number];

interface AcrossTableProps {
  readonly across: ItemAcross;
  readonly pass: number;
  readonly decisions: Decisions;
}

export function AcrossTable({ across, pass, decisions }: AcrossTableProps) {
  const [edited, setEdited] = useState<string | null>(null);
  const { item, rows } = across;
  const caption = text.acrossTable(item.code);
  const columns = [text.agency, text.figures, text.selfPoints, text.evidenceLong, text.decision, text.points];

  function save(id: string, decision: Decision) {
    decisions.save(id, decision);
    setEdited(null);
  }

  return (
    <section className={classes['box']} aria-label={caption} tabIndex={0}>
      <table className={classes['table']} data-wide="true">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.assessmentId}>
              <AcrossRow
                pass={pass}
                item={item}
                row={row}
                decisions={decisions}
                isEdited={edited === row.assessmentId}
                onEdit={(isEdited) => setEdited(isEdited ? row.assessmentId : null)}
                onSave={(decision) => save(row.assessmentId, decision)}
              />
              {edited === row.assessmentId && (
                <tr>
                  <td colSpan={columns.length} className={classes['editor']}>
                    <Second row={row} />
                    <DecisionForm
                      key={row.appraisal.revision}
                      subject={subjectAcross(item, row)}
                      pending={pendingOf(decisions, row.assessmentId)}
                      begin="asIs"
                      saveLabel={text.saveHere}
                      onSave={(decision) => save(row.assessmentId, decision)}
                      onCancel={() => setEdited(null)}
                    />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface AcrossRowProps {
  readonly pass: number;
  readonly item: ItemAcross['item'];
  readonly row: Row;
  readonly decisions: Decisions;
  readonly isEdited: boolean;
  readonly onEdit: (isEdited: boolean) => void;
  readonly onSave: (decision: Decision) => void;
}

function AcrossRow({ pass, item, row, decisions, isEdited, onEdit, onSave }: AcrossRowProps) {
  const subject = subjectAcross(item, row);
  const pending = pendingOf(decisions, row.assessmentId);
  const decision = pending?.decision.decision ?? row.appraisal.decision;
  const mayAccept = decision === null && row.mustDecide && canAccept(subject);
  function onKeyDown(event: KeyboardEvent) {
    if (event.key.toLowerCase() !== 'a' || !mayAccept || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onSave(acceptance);
  }
  return (
    <tr data-quiet={!row.mayAppraise.allowed || undefined}>
      <th scope="row">{row.agencyName}</th>
      <td data-title={text.figures}>
        {row.figures === null ? (
          <span className={classes['soft']}>{text.notDeclared}</span>
        ) : (
          showFigures(item, row.figures)
        )}
        {row.note && <small className={classes['note']}>{row.note}</small>}
      </td>
      <td data-title={text.selfPoints}>
        <OutcomePoints outcome={row.self} />
      </td>
      <td data-title={text.evidenceLong}>{row.evidence.length > 0 ? <EvidenceList evidence={row.evidence} /> : '–'}</td>
      <td data-title={text.decision}>
        {/* A is heard on the buttons of the row: they are what the keyboard reaches. */}
        <span className={classes['decision']} onKeyDown={onKeyDown}>
          {decision !== null && <span>{decisionName(decision, pass)}</span>}
          {pending !== null && (
            <span className={classes['mark']} data-tone={pending.refused ? 'wrong' : 'quiet'}>
              {pending.refused ? text.notSaved : text.saving}
            </span>
          )}
          {mayAccept && (
            <Button size="compact-xs" variant="default" onClick={() => onSave(acceptance)}>
              {decisionName('accepted', pass)}
            </Button>
          )}
          {row.mayAppraise.allowed ? (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-expanded={isEdited}
              aria-label={text.editOf(row.agencyName)}
              onClick={() => onEdit(!isEdited)}
            >
              {isEdited ? text.closeEditor : text.edit}
            </Button>
          ) : (
            decision === null && <span className={classes['soft']}>{row.mayAppraise.reason}</span>
          )}
        </span>
      </td>
      <td data-title={text.points}>
        <OutcomePoints outcome={row.appraised} />
      </td>
    </tr>
  );
}

/** In pass 2: what the first pass said and what the agency answers. */
function Second({ row: { pass1Reason, explanation } }: { row: Row }) {
  if (pass1Reason === null && explanation === null) return null;
  return (
    <div className={classes['part']}>
      {pass1Reason && (
        <p>
          <strong>{text.pass1}:</strong> {pass1Reason}
        </p>
      )}
      {explanation && (
        <p>
          <strong>{explanation.stance === 'dispute' ? text.disputes : text.agrees}:</strong> {explanation.text}
        </p>
      )}
    </div>
  );
}
