// The sheet of one agency: a dense table walked by the arrows; what is chosen opens beside it.
import type { AppraisalRow } from '@parindex/contract/appraisal';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { showDecimal } from '../../ui/format.ts';
import { Icon } from '../../ui/icons.tsx';
import classes from './appraisal.module.css';
import { type DecisionKind, decisionName, text } from './appraisal.vi.ts';
import { acceptance, canAccept, type Decision, subjectOfRow } from './decision-draft.ts';
import { showFigures } from './figures-text.ts';
import { isDiffering, isUndecided } from './sheet-rules.ts';
import { type Decisions, type Pending, pendingOf } from './use-decisions.ts';

interface SheetTableProps {
  readonly caption: string;
  readonly rows: readonly AppraisalRow[];
  readonly pass: number;
  readonly chosen: string | null;
  /** Count up to move the focus to the chosen row. */
  readonly focusCount: number;
  readonly decisions: Decisions;
  readonly onChoose: (code: string) => void;
  /** Chosen by hand: on a phone the item then covers the table. */
  readonly onShow: (code: string) => void;
  readonly onDecide: (code: string, decision: Decision) => void;
  /** Open the form of the chosen row with this decision. */
  readonly onOpen: (code: string, begin: DecisionKind | 'asIs') => void;
}

const keys: Readonly<Record<string, DecisionKind>> = { p: 'points', f: 'figures', n: 'notApplicable' };

export function SheetTable(props: SheetTableProps) {
  const { caption, rows, chosen, focusCount, decisions, onChoose, onShow, onDecide, onOpen } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const items = rows.filter(({ isItem }) => isItem);
  const focusable = items.some(({ code }) => code === chosen) ? chosen : (items[0]?.code ?? null);

  useEffect(() => {
    if (focusCount > 0) body.current?.querySelector<HTMLElement>('tr[aria-current="true"]')?.focus();
  }, [focusCount]);

  function onKeyDown(event: KeyboardEvent<HTMLTableRowElement>, row: AppraisalRow) {
    // Keys inside a button of a cell are its own; keys with Ctrl or Alt are the browser's.
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const subject = subjectOfRow(row);
    const kind = keys[key];
    if (key === 'arrowdown' || key === 'arrowup') walk(row.code, key === 'arrowdown' ? 1 : -1);
    else if (key === 'enter') onOpen(row.code, 'asIs');
    else if (key === 'a' && subject && canAccept(subject)) onDecide(row.code, acceptance);
    else if (kind !== undefined && subject?.mayAppraise.allowed) onOpen(row.code, kind);
    else return;
    event.preventDefault();
  }

  function walk(code: string, by: number) {
    const next = items[items.findIndex((row) => row.code === code) + by];
    if (next) body.current?.querySelector<HTMLElement>(`tr[data-code="${CSS.escape(next.code)}"]`)?.focus();
  }

  return (
    <section className={classes['box']} aria-label={caption}>
      <table className={classes['table']}>
        <caption className="unseen">{caption}</caption>
        <SheetHead />
        <tbody ref={body}>
          {rows.map((row) =>
            row.isItem ? (
              <tr
                key={row.code}
                data-code={row.code}
                data-quiet={row.mayAppraise?.allowed === false || undefined}
                aria-current={row.code === chosen ? 'true' : undefined}
                tabIndex={row.code === focusable ? 0 : -1}
                onFocus={(event) => {
                  if (event.target === event.currentTarget) onChoose(row.code);
                }}
                onClick={() => onShow(row.code)}
                onDoubleClick={() => onOpen(row.code, 'asIs')}
                onKeyDown={(event) => onKeyDown(event, row)}
              >
                <ItemCells {...props} row={row} pending={pendingOf(decisions, row.code)} />
              </tr>
            ) : (
              <tr key={row.code} className={classes['branch']} data-level={row.level}>
                <BranchCells row={row} />
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}

function SheetHead() {
  return (
    <thead>
      <tr>
        <th scope="col">{text.code}</th>
        <th scope="col" data-wide="true">
          {text.criterion}
        </th>
        <th scope="col" data-align="end">
          {text.max}
        </th>
        <th scope="col">{text.figures}</th>
        <th scope="col" data-align="end">
          {text.selfPoints}
        </th>
        <th scope="col" data-align="end">
          <abbr title={text.evidenceLong}>{text.evidence}</abbr>
        </th>
        <th scope="col" data-decision="true">
          {text.decision}
        </th>
        <th scope="col" data-align="end">
          {text.points}
        </th>
      </tr>
    </thead>
  );
}

function BranchCells({ row }: { row: AppraisalRow }) {
  return (
    <>
      <td>{row.code}</td>
      <th scope="row">{row.name}</th>
      <td data-align="end">{showDecimal(row.maxPoints)}</td>
      <td />
      <td data-align="end">
        <OutcomePoints outcome={row.self} />
      </td>
      <td />
      <td />
      <td data-align="end">
        <OutcomePoints outcome={row.appraised} />
      </td>
    </>
  );
}

function ItemCells({ row, pass, pending, onDecide }: SheetTableProps & { row: AppraisalRow; pending: Pending }) {
  const subject = subjectOfRow(row);
  const offersAccept = isUndecided(row) && pending === null && subject !== null && canAccept(subject);
  return (
    <>
      <td>{row.code}</td>
      <th scope="row">{row.name}</th>
      <td data-align="end" data-title={text.max}>
        {showDecimal(row.maxPoints)}
      </td>
      <td data-title={text.figures}>{declaredText(row)}</td>
      <td data-align="end" data-title={text.selfPoints}>
        <OutcomePoints outcome={row.self} />
      </td>
      <td data-align="end" data-title={text.evidence}>
        {row.evidence.length > 0 ? row.evidence.length : '–'}
      </td>
      <td data-title={text.decision}>
        <span className={classes['decision']}>
          <DecisionWords row={row} pass={pass} pending={pending} />
          {offersAccept && (
            <button
              type="button"
              tabIndex={-1}
              className={classes['accept']}
              aria-label={text.acceptOf(decisionName('accepted', pass), row.code)}
              title={decisionName('accepted', pass)}
              onClick={(event) => {
                event.stopPropagation();
                onDecide(row.code, acceptance);
              }}
            >
              <Icon name="good" size={14} />
            </button>
          )}
        </span>
      </td>
      <td data-align="end" data-title={text.points} data-differs={isDiffering(row) || undefined}>
        <OutcomePoints outcome={row.appraised} />
      </td>
    </>
  );
}

function DecisionWords({ row, pass, pending }: { row: AppraisalRow; pass: number; pending: Pending }) {
  if (pending !== null) {
    return (
      <>
        <span>{decisionName(pending.decision.decision, pass)}</span>
        <span data-tone={pending.refused ? 'wrong' : 'quiet'} className={classes['mark']}>
          {pending.refused ? text.notSaved : text.saving}
        </span>
      </>
    );
  }
  const decision = row.appraisal?.decision ?? null;
  const asks = row.appraisal?.asksExplanation === true || (row.pass1Asked && decision === null);
  return (
    <>
      {decision !== null && <span>{decisionName(decision, pass)}</span>}
      {decision === null && <Undecided row={row} pass={pass} />}
      {asks && (
        <span className={classes['mark']} data-tone="accent">
          {text.asksMark}
        </span>
      )}
      {row.explanation?.stance === 'dispute' && (
        <span className={classes['mark']} data-tone="warn">
          {text.disputedMark}
        </span>
      )}
    </>
  );
}

function Undecided({ row, pass }: { row: AppraisalRow; pass: number }) {
  if (row.mustDecide) {
    return (
      <span className={classes['mark']} data-tone="warn">
        {text.undecidedMark}
      </span>
    );
  }
  const isAppraised = row.source === 'self' || row.source === 'appraiser';
  return <span className={classes['soft']}>{isAppraised && pass === 2 ? text.keepsPass1 : text.notAppraised}</span>;
}

/** Missing is said, never shown as zero. */
export function OutcomePoints({ outcome }: { outcome: AppraisalRow['self'] }) {
  if (outcome === null) return null;
  if (outcome.points !== null) return <>{showDecimal(outcome.points)}</>;
  return (
    <span className={classes['soft']}>{outcome.outcome === 'notApplicable' ? text.notApplicable : text.none}</span>
  );
}

function declaredText(row: AppraisalRow): string {
  if (row.entry?.notApplicableGround) return text.notApplicable;
  if (row.entry?.figures) return showFigures(row, row.entry.figures);
  return row.source === 'self' && row.entry?.points === null ? text.notDeclared : '';
}
