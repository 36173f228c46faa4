// A new round, or a draft to change (?dot=…): four guided steps, then the server checks everything at once.
import { Button, Group } from '@mantine/core';
import type { RoundDetail } from '@parindex/contract/round';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../app/session.ts';
import { ConflictDialog } from '../../ui/autosave/conflict-dialog.tsx';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { Screen } from '../../ui/screen.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { useAddress } from '../../ui/use-address.ts';
import classes from './round.module.css';
import { agenciesOfTodayQuery, frameworksQuery, roundQuery, useSaveRound } from './round.queries.ts';
import { text } from './round.vi.ts';
import { conflictLines, standingRound } from './round-conflict.ts';
import { CheckStep, DatesStep, GroupsStep, YearsStep } from './round-form-steps.tsx';
import { emptyRound, inputFrom, isStepFilled, type TypedRound, typedFrom } from './round-plan.ts';

export function RoundFormScreen() {
  const [address] = useAddress();
  const draftId = address['dot'];
  return draftId === undefined ? <NewRound /> : <DraftRound roundId={draftId} />;
}

function NewRound() {
  const { grants } = useSession();
  const authorityId = grants.find(({ role }) => role === 'standingAgency')?.authorityId ?? '';
  return <RoundForm draft={null} authorityId={authorityId} />;
}

function DraftRound({ roundId }: { roundId: string }) {
  const { data } = useSuspenseQuery(roundQuery(roundId));
  // As it was first read: what is being typed must not give way to what somebody else saves meanwhile.
  const [draft] = useState(data);
  return <RoundForm draft={draft} authorityId={draft.authorityId} />;
}

function RoundForm({ draft, authorityId }: { draft: RoundDetail | null; authorityId: string }) {
  const [typed, setTyped] = useState<TypedRound>(() =>
    draft === null ? emptyRound(new Date().getFullYear()) : typedFrom(draft),
  );
  const [step, setStep] = useState(0);
  const { data: agencies } = useSuspenseQuery(agenciesOfTodayQuery);
  const { data: frameworks } = useSuspenseQuery(frameworksQuery(authorityId));
  const navigate = useNavigate();
  const save = useSaveRound((round) => void navigate({ to: `/dot/${round.id}` }));
  // What the round has already stays in its list, even when it was amended or retired meanwhile.
  const inUse = new Set(draft?.groups.map(({ frameworkId }) => frameworkId));
  const issued = frameworks.frameworks.filter(({ id, status }) => status === 'issued' || inUse.has(id));
  const parts = { typed, onChange: setTyped, agencies: agencies.agencies, frameworks: issued };
  const steps = [YearsStep, GroupsStep, DatesStep, CheckStep];
  const Step = steps[step] ?? CheckStep;
  const stands = standingRound(save.error);
  const input = inputFrom(typed, authorityId);

  return (
    <Screen
      title={draft === null ? text.formTitle : text.editTitle}
      help={text.formHelp}
      breadcrumb={[
        { label: text.rounds, to: '/dot' },
        ...(draft === null ? [] : [{ label: draft.title, to: `/dot/${draft.id}` }]),
      ]}
    >
      <FormSteps step={step} />
      <Step {...parts} />
      <ProblemAlert problem={stands === null ? save.error : null} />
      <ConflictDialog
        subject={stands?.title ?? null}
        lines={stands ? conflictLines(input, stands) : []}
        onDecide={(choice) => {
          if (draft === null || stands === null) return;
          if (choice === 'mine') save.mutate({ draft: { id: draft.id, revision: stands.revision }, input });
          else void navigate({ to: `/dot/${draft.id}` });
        }}
      />
      <Group justify="space-between" mt="lg">
        <Button variant="default" disabled={step === 0} onClick={() => setStep(step - 1)}>
          {text.back}
        </Button>
        {step < 3 ? (
          <Button disabled={!isStepFilled(typed, step)} onClick={() => setStep(step + 1)}>
            {text.next}
          </Button>
        ) : (
          <Button loading={save.isPending} onClick={() => save.mutate({ draft, input })}>
            {text.save}
          </Button>
        )}
      </Group>
    </Screen>
  );
}

function FormSteps({ step }: { step: number }) {
  return (
    <ol className={classes['formSteps']}>
      {text.formSteps.map((name, index) => (
        <li key={name} aria-current={index === step ? 'step' : undefined}>
          <StatusBadge tone={index < step ? 'good' : index === step ? 'accent' : 'quiet'}>
            {text.stepOf(index + 1, name)}
          </StatusBadge>
        </li>
      ))}
    </ol>
  );
}
