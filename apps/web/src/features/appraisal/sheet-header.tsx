// Running totals of the sheet: self against appraised, what is still open, until when.
import type { AppraisalSheet } from '@parindex/contract/appraisal';
import { decimal, toFixedText } from '@parindex/domain/decimal';
import { Deadline } from '../../ui/deadline.tsx';
import { showDecimal, showMoment } from '../../ui/format.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';
import classes from './appraisal.module.css';
import { text } from './appraisal.vi.ts';

export function SheetHeader({ sheet }: { sheet: AppraisalSheet }) {
  const { selfTotal, appraisedTotal, undecided, closesAt, completedAt, groupName } = sheet;
  return (
    <dl className={classes['totals']} aria-label={text.totals}>
      <div>
        <dt>{text.group}</dt>
        <dd>{groupName}</dd>
      </div>
      <div>
        <dt>{text.selfTotal}</dt>
        <dd>
          <Total total={selfTotal} />
        </dd>
      </div>
      <div>
        <dt>{text.appraisedTotal}</dt>
        <dd>
          <Total total={appraisedTotal} />
        </dd>
      </div>
      <div>
        <dt>{text.undecided}</dt>
        <dd>{text.undecidedCount(undecided)}</dd>
      </div>
      <div>
        {completedAt !== null ? (
          <StatusBadge tone="good">{text.completedAt(showMoment(completedAt))}</StatusBadge>
        ) : (
          closesAt !== null && (
            <>
              <dt>{text.closes}</dt>
              <dd>
                <Deadline at={closesAt} />
              </dd>
            </>
          )
        )}
      </div>
    </dl>
  );
}

/** Rounded for reading only; the exact value stays with the server. */
function Total({ total: { points, maxPoints } }: { total: AppraisalSheet['selfTotal'] }) {
  return (
    <>
      <strong>{showDecimal(toFixedText(decimal(points), 2))}</strong> / {showDecimal(maxPoints)}
    </>
  );
}
