// The head of the sheet: how far it is, until when, why it is locked, and what still stands against handing in.
import { Alert, Anchor, Progress } from '@mantine/core';
import type { Assessment } from '@parindex/contract/assessment';
import { Deadline } from '../../ui/deadline.tsx';
import { showDecimal, showMoment } from '../../ui/format.ts';
import { Icon } from '../../ui/icons.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { text } from './assessment.vi.ts';
import classes from './sheet.module.css';
import { shortPoints } from './sheet-rules.ts';

const tones = { draft: 'accent', withHead: 'warn', submitted: 'good' } as const;

export function SheetHeader({ sheet, onItem }: { sheet: Assessment; onItem: (code: string) => void }) {
  const { totals, status } = sheet;
  return (
    <>
      <dl className={classes['facts']}>
        <div>
          <dt>{sheet.roundTitle}</dt>
          <dd>
            {sheet.groupName} · {sheet.frameworkTitle}
            {sheet.illustrative && <StatusBadge tone="quiet">{text.illustrative}</StatusBadge>}
          </dd>
        </div>
        <div>
          <dt>{text.deadline}</dt>
          <dd>{sheet.closesAt ? <Deadline at={sheet.closesAt} /> : text.noDeadline}</dd>
        </div>
        <div>
          <dt>{text.progress}</dt>
          <dd>
            {text.filled(totals.filled, totals.toFill)}
            <Progress
              aria-label={text.filled(totals.filled, totals.toFill)}
              value={totals.toFill === 0 ? 100 : (totals.filled / totals.toFill) * 100}
            />
          </dd>
        </div>
        <div>
          <dt>{text.pointsSoFar}</dt>
          <dd>
            <strong>{shortPoints(totals.points)}</strong> / {showDecimal(totals.maxPoints)}
          </dd>
        </div>
        <div>
          <dt>{text.state}</dt>
          <dd>
            <StatusBadge tone={tones[status]}>{text.status[status]}</StatusBadge>
          </dd>
        </div>
      </dl>
      <Notices sheet={sheet} />
      {sheet.blockers.length > 0 && (
        <details className={classes['blockers']}>
          <summary>{text.blockers(sheet.blockers.length)}</summary>
          <ul>
            {sheet.blockers.map(({ item, message }) => (
              <li key={item}>
                <Anchor component="button" type="button" size="sm" onClick={() => onItem(item)}>
                  {item}: {message}
                </Anchor>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Notices({ sheet }: { sheet: Assessment }) {
  const { may, status } = sheet;
  return (
    <>
      {sheet.returnedReason !== null && (
        <Alert mb="sm" color="yellow" icon={<Icon name="info" />} title={text.returned}>
          {sheet.returnedReason}
        </Alert>
      )}
      {!may.fill.allowed && (
        <Alert mb="sm" color="gray" icon={<Icon name="lock" />} title={text.lockedTitle}>
          {status === 'submitted' && sheet.submittedAt
            ? text.submittedBy(sheet.submittedBy ?? '', showMoment(sheet.submittedAt))
            : may.fill.reason}
        </Alert>
      )}
    </>
  );
}
