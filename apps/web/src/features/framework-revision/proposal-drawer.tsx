// Writes a proposal: the item, what should become of it, why; with the present words beside.
import { Button, Drawer, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { type Proposal, type ProposalInput, proposalContentSchema } from '@parindex/contract/framework-revision';
import { proposalInWords } from '@parindex/domain/framework/revision/annex.vi';
import { contentFields, proposalKinds } from '@parindex/domain/framework/revision/proposal';
import { fieldNames, kindNames } from '@parindex/domain/framework/revision/revision.vi';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { ConflictDialog } from '../../ui/autosave/conflict-dialog.tsx';
import { parseDecimal } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { ProblemError } from '../../ui/problem/problem-error.ts';
import { presentQuery, useSaveProposal } from './framework-revision.queries.ts';
import { text } from './framework-revision.vi.ts';
import { PlacePicker } from './place-picker.tsx';
import { PresentWords } from './present-words.tsx';
import { asksField, asksPoints, contentOf, emptyProposal, type TypedProposal, typedFrom } from './proposal-form.ts';
import classes from './revision.module.css';

interface ProposalDrawerProps {
  readonly frameworkId: string;
  /** The agency it is written for. */
  readonly agencyId: string;
  /** null = a new one. */
  readonly proposal: Proposal | null;
  readonly onClose: () => void;
}

export function ProposalDrawer({ frameworkId, agencyId, proposal, onClose }: ProposalDrawerProps) {
  const { data: framework } = useSuspenseQuery(presentQuery(frameworkId));
  const [typed, setTyped] = useState(() => (proposal === null ? emptyProposal : typedFrom(proposal)));
  // One id for all tries, so that a lost reply does not make two proposals.
  const [id] = useState(() => crypto.randomUUID());
  const save = useSaveProposal(frameworkId, onClose);
  const stands = standing(save.error);
  const content = contentOf(typed);
  const row = framework.rows.find(({ code }) => code === typed.code);

  function submit(revision: number) {
    if (content === null) return;
    save.mutate(
      proposal === null ? { existing: null, id, agencyId, content } : { existing: proposal, revision, content },
    );
  }

  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="xl"
      title={proposal === null ? text.addTitle : text.editTitle}
    >
      <form
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          submit(proposal?.revision ?? 0);
        }}
      >
        <Stack>
          <NativeSelect
            label={text.kind}
            value={typed.kind}
            data={proposalKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))}
            onChange={({ currentTarget: { value } }) =>
              setTyped((before) => ({ ...before, kind: proposalKinds.find((kind) => kind === value) ?? before.kind }))
            }
          />
          <PlacePicker
            rows={framework.rows}
            isForNew={typed.kind === 'add'}
            value={typed.code}
            onChoose={(code) => setTyped((before) => ({ ...before, code }))}
          />
          {typed.code !== undefined && (
            <div className={classes['sides']}>
              {row && <PresentWords row={row} />}
              <Words typed={typed} onChange={(change) => setTyped((before) => ({ ...before, ...change }))} />
            </div>
          )}
          <ProblemAlert problem={stands === null ? save.error : null} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {text.cancel}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={content === null}>
              {text.save}
            </Button>
          </Group>
        </Stack>
      </form>
      <ConflictDialog
        subject={stands && proposal ? proposal.place : null}
        lines={
          stands && content
            ? [{ label: text.proposal, mine: proposalInWords(content), theirs: proposalInWords(stands) }]
            : []
        }
        onDecide={(choice) => (choice === 'mine' && stands ? submit(stands.revision) : onClose())}
      />
    </Drawer>
  );
}

function Words({ typed, onChange }: { typed: TypedProposal; onChange: (change: Partial<TypedProposal>) => void }) {
  const points = parseDecimal(typed.points);
  return (
    <Stack>
      {asksField(typed) && (
        <NativeSelect
          label={text.field}
          value={typed.field}
          data={contentFields.map((field) => ({ value: field, label: fieldNames[field] }))}
          onChange={({ currentTarget: { value } }) =>
            onChange({ field: contentFields.find((field) => field === value) ?? typed.field })
          }
        />
      )}
      {asksPoints(typed) && (
        <TextInput
          label={text.proposedPoints}
          required={typed.kind === 'points'}
          inputMode="decimal"
          value={typed.points}
          error={points.outcome === 'unreadable' && points.reason}
          onChange={({ currentTarget: { value } }) => onChange({ points: value })}
        />
      )}
      <Textarea
        label={asksField(typed) ? text.proposed : text.proposedFree}
        required={typed.kind !== 'remove' && typed.kind !== 'points'}
        autosize
        minRows={3}
        value={typed.proposed}
        onChange={({ currentTarget: { value } }) => onChange({ proposed: value })}
      />
      <Textarea
        label={text.reason}
        required
        autosize
        minRows={2}
        value={typed.reason}
        onChange={({ currentTarget: { value } }) => onChange({ reason: value })}
      />
    </Stack>
  );
}

const standsSchema = proposalContentSchema.extend({ revision: z.number().int() });

/** The proposal as it stands, when that is why the save was refused. */
function standing(error: unknown): (ProposalInput & { revision: number }) | null {
  if (!(error instanceof ProblemError) || error.problem.code !== 'record.changed') return null;
  const stands = standsSchema.safeParse(error.problem.conflict?.stands);
  return stands.success ? stands.data : null;
}
