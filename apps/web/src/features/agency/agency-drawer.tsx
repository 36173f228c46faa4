// Adds an agency or a dated version of one; when somebody else was faster, shows both and asks.
import { Drawer } from '@mantine/core';
import { type Agency, type AgencyInput, agencySchema } from '@parindex/contract/agency';
import { useState } from 'react';
import { ConflictDialog } from '../../ui/autosave/conflict-dialog.tsx';
import { ProblemError } from '../../ui/problem/problem-error.ts';
import { useSaveAgency } from './agency.queries.ts';
import { text } from './agency.vi.ts';
import { conflictLines } from './agency-fields.ts';
import { AgencyForm } from './agency-form.tsx';

interface AgencyDrawerProps {
  /** null = a new one. */
  readonly agency: Agency | null;
  readonly agencies: readonly Agency[];
  readonly onClose: () => void;
}

export function AgencyDrawer({ agency, agencies, onClose }: AgencyDrawerProps) {
  const [sent, setSent] = useState<AgencyInput | null>(null);
  const save = useSaveAgency(onClose);
  const stands = standing(save.error);

  function submit(input: AgencyInput, revision: number) {
    setSent(input);
    save.mutate({ existing: agency, revision, input });
  }

  return (
    <Drawer opened onClose={onClose} size="lg" title={agency === null ? text.add : text.editTitle(agency.name)}>
      <AgencyForm
        agency={agency}
        agencies={agencies}
        busy={save.isPending}
        problem={stands === null ? save.error : null}
        onSubmit={(input) => submit(input, agency?.revision ?? 0)}
        onCancel={onClose}
      />
      <ConflictDialog
        subject={stands?.name ?? null}
        lines={stands && sent ? conflictLines(sent, stands) : []}
        onDecide={(choice) => {
          if (choice === 'mine' && stands && sent) submit(sent, stands.revision);
          else onClose();
        }}
      />
    </Drawer>
  );
}

/** The agency as it stands, when that is why the save was refused. */
function standing(error: unknown): Agency | null {
  if (!(error instanceof ProblemError) || error.problem.code !== 'record.changed') return null;
  const stands = agencySchema.safeParse(error.problem.conflict?.stands);
  return stands.success ? stands.data : null;
}
