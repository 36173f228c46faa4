// Until when proposals are taken, or why they are not.
import type { FrameworkRevision } from '@parindex/contract/framework-revision';
import { showMoment } from '../../ui/format.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { text } from './framework-revision.vi.ts';
import classes from './revision.module.css';

export function CollectingNote({ revision: { window, collecting } }: { revision: FrameworkRevision }) {
  return (
    <div className={classes['head']}>
      {window && <span>{text.window(showMoment(window.opensAt), showMoment(window.closesAt))}</span>}
      {!collecting.allowed && (
        <StatusBadge tone="quiet" icon="lock">
          {collecting.reason}
        </StatusBadge>
      )}
    </div>
  );
}
