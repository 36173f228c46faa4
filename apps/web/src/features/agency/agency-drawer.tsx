// One agency: what is known of it and what became of it; whoever may edits it. When somebody else was faster, asks.
import { Button, Drawer } from '@mantine/core';
import { type Agency, type AgencyInput, agencySchema } from '@parindex/contract/agency';
import { Fragment, useMemo, useState } from 'react';
import { ConflictDialog } from '../../ui/autosave/conflict-dialog.tsx';
import { ProblemError } from '../../ui/problem/problem-error.ts';
import classes from './agency.module.css';
import { useSaveAgency } from './agency.queries.ts';
import { text } from './agency.vi.ts';
import { agencyFacts, conflictLines } from './agency-fields.ts';
import { AgencyForm } from './agency-form.tsx';
import { SuccessionsList } from './successions-list.tsx';

interface AgencyDrawerProps {
  /** null = a new one. */
  readonly agency: Agency | null;
  readonly agencies: readonly Agency[];
  readonly mayEdit: boolean;
  readonly onClose: () => void;
}

export function AgencyDrawer({ agency, agencies, mayEdit, onClose }: AgencyDrawerProps) {
  const [sent, setSent] = useState<AgencyInput | null>(null);
  const save = useSaveAgency(onClose);
  const names = useMemo(() => new Map(agencies.map(({ id, name }) => [id, name])), [agencies]);
  const stands = standing(save.error);

  function submit(input: AgencyInput, revision: number) {
    setSent(input);
    save.mutate({ existing: agency, revision, input });
  }

  return (
    <Drawer opened onClose={onClose} size="lg" title={titleOf(agency, mayEdit)}>
      {mayEdit && (
        <AgencyForm
          agency={agency}
          agencies={agencies}
          busy={save.isPending}
          problem={stands === null ? save.error : null}
          onSubmit={(input) => submit(input, agency?.revision ?? 0)}
          onCancel={onClose}
        />
      )}
      {!mayEdit && agency !== null && <AgencyFacts facts={agencyFacts(agency, names)} />}
      {agency !== null && <SuccessionsList agencyId={agency.id} />}
      {!mayEdit && (
        <Button variant="default" mt="lg" onClick={onClose}>
          {text.close}
        </Button>
      )}
      <ConflictDialog
        subject={stands?.name ?? null}
        lines={stands && sent ? conflictLines(sent, stands, names) : []}
        onDecide={(choice) => {
          if (choice === 'mine' && stands && sent) submit(sent, stands.revision);
          else onClose();
        }}
      />
    </Drawer>
  );
}

function titleOf(agency: Agency | null, mayEdit: boolean): string {
  if (agency === null) return text.add;
  return mayEdit ? text.editTitle(agency.name) : agency.name;
}

function AgencyFacts({ facts }: { facts: readonly { label: string; value: string }[] }) {
  return (
    <dl className={classes['facts']}>
      {facts.map(({ label, value }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** The agency as it stands, when that is why the save was refused. */
function standing(error: unknown): Agency | null {
  if (!(error instanceof ProblemError) || error.problem.code !== 'record.changed') return null;
  const stands = agencySchema.safeParse(error.problem.conflict?.stands);
  return stands.success ? stands.data : null;
}
