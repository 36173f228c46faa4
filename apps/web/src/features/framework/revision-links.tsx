// From an issued framework to its yearly revision: agencies propose, the standing agency gathers.
import type { FrameworkDetail } from '@parindex/contract/framework';
import { useSession } from '../../app/session.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { text } from './framework.vi.ts';

export function RevisionLinks({ framework: { id, status } }: { framework: FrameworkDetail }) {
  const { grants } = useSession();
  if (status === 'draft') return null;
  const holds = (...wanted: readonly string[]) => grants.some(({ role }) => wanted.includes(role));
  return (
    <>
      {holds('reporter', 'head') && (
        <ButtonLink to="/bo-tieu-chi/$frameworkId/gop-y" params={{ frameworkId: id }} size="sm" variant="default">
          {text.proposals}
        </ButtonLink>
      )}
      {holds('standingAgency') && (
        <ButtonLink
          to="/bo-tieu-chi/$frameworkId/tong-hop-gop-y"
          params={{ frameworkId: id }}
          size="sm"
          variant="default"
        >
          {text.revision}
        </ButtonLink>
      )}
    </>
  );
}
