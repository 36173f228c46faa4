// Draft or issued; and whether a framework is only an illustration.
import type { FrameworkSummary } from '@parindex/contract/framework';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { statusNames, text } from './framework.vi.ts';

export function FrameworkStatus({ framework }: { framework: Pick<FrameworkSummary, 'status' | 'illustrative'> }) {
  const { status, illustrative } = framework;
  return (
    <>
      <StatusBadge tone={status === 'issued' ? 'good' : status === 'draft' ? 'warn' : 'quiet'}>
        {statusNames[status]}
      </StatusBadge>{' '}
      {illustrative && <StatusBadge tone="quiet">{text.illustrative}</StatusBadge>}
    </>
  );
}
