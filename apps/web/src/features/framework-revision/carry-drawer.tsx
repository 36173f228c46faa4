// Carries an accepted proposal into a draft: what stands there, what will stand there, or the way to the editor.
import { Anchor, Button, Drawer, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import type { CarryingOnWire, CarryingReply, Proposal } from '@parindex/contract/framework-revision';
import { proposalInWords } from '@parindex/domain/framework/revision/annex.vi';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ButtonLink } from '../../ui/button-link.tsx';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { ProblemError } from '../../ui/problem/problem-error.ts';
import { carryingQuery, draftsQuery, useCarry } from './framework-revision.queries.ts';
import { carriedFieldNames, text } from './framework-revision.vi.ts';
import classes from './revision.module.css';

interface CarryDrawerProps {
  readonly framework: { readonly id: string; readonly authorityId: string };
  readonly proposal: Proposal;
  readonly onClose: () => void;
}

export function CarryDrawer({ framework, proposal, onClose }: CarryDrawerProps) {
  const { data } = useSuspenseQuery(draftsQuery(framework.authorityId));
  const drafts = data.drafts.toSorted((one, other) => Number(isOf(other)) - Number(isOf(one)));
  const [chosen, setChosen] = useState(drafts[0]?.id ?? null);
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title={text.carry}>
      <Stack>
        <section className={classes['present']}>
          <h3>{proposal.place}</h3>
          <p className={classes['words']}>{proposalInWords(proposal)}</p>
          <p className={classes['words']}>{proposal.answer}</p>
        </section>
        {chosen === null ? (
          <>
            <p>{text.noDrafts}</p>
            <ButtonLink to="/bo-tieu-chi">{text.toDrafts}</ButtonLink>
          </>
        ) : (
          <>
            <NativeSelect
              label={text.draft}
              value={chosen}
              data={drafts.map(({ id, title }) => ({ value: id, label: title }))}
              onChange={({ currentTarget: { value } }) => setChosen(value)}
            />
            <Preview key={chosen} frameworkId={framework.id} proposal={proposal} draftId={chosen} onClose={onClose} />
          </>
        )}
      </Stack>
    </Drawer>
  );

  /** Drafts begun with this framework come first. */
  function isOf({ base }: (typeof data.drafts)[number]): boolean {
    return base?.id === framework.id;
  }
}

interface PreviewProps {
  readonly frameworkId: string;
  readonly proposal: Proposal;
  readonly draftId: string;
  readonly onClose: () => void;
}

function Preview({ frameworkId, proposal, draftId, onClose }: PreviewProps) {
  const { data: shown, error, refetch } = useQuery(carryingQuery(proposal.id, draftId));
  const [edited, setEdited] = useState<string | null>(null);
  const carry = useCarry(frameworkId, proposal.id, onClose);
  const movedOn = carry.error instanceof ProblemError && carry.error.problem.code === 'record.changed';
  if (!shown) return <ProblemAlert problem={error} />;
  const { carrying } = shown;

  function confirm({ carrying: seen }: CarryingReply) {
    const sent: CarryingOnWire = seen.way === 'set' ? { ...seen, to: edited ?? seen.to } : seen;
    carry.mutate({ draftId, revision: proposal.revision, carrying: sent }, { onError: () => void refetch() });
  }

  return (
    <>
      {movedOn && <p role="alert">{text.movedOn}</p>}
      <Change carrying={carrying} draftId={draftId} edited={edited} onEdit={setEdited} />
      <ProblemAlert problem={movedOn ? null : carry.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {text.cancel}
        </Button>
        <Button loading={carry.isPending} onClick={() => confirm(shown)}>
          {carrying.way === 'byHand' ? text.confirmByHand : text.confirmCarry}
        </Button>
      </Group>
    </>
  );
}

interface ChangeProps {
  readonly carrying: CarryingOnWire;
  readonly draftId: string;
  readonly edited: string | null;
  readonly onEdit: (words: string) => void;
}

function Change({ carrying, draftId, edited, onEdit }: ChangeProps) {
  switch (carrying.way) {
    case 'set':
      return (
        <>
          <section className={classes['present']}>
            <h3>
              {text.from} · {carriedFieldNames[carrying.field]}
            </h3>
            <p className={classes['words']}>{wordsOf(carrying.from)}</p>
          </section>
          <Textarea
            label={`${text.to} · ${carriedFieldNames[carrying.field]}`}
            autosize
            minRows={2}
            value={edited ?? carrying.to}
            onChange={({ currentTarget: { value } }) => onEdit(value)}
          />
        </>
      );
    case 'remove':
      return (
        <section className={classes['present']}>
          <h3>{text.removes(linesOf(carrying.tree).length)}</h3>
          <ul>
            {linesOf(carrying.tree).map(({ id, line }) => (
              <li key={id}>{line}</li>
            ))}
          </ul>
        </section>
      );
    case 'byHand':
      return (
        <>
          <p>{carrying.why}</p>
          <Anchor href={editorAddress(draftId, carrying.node)} target="_blank" rel="noreferrer">
            {text.openEditor}
          </Anchor>
          <small>{text.otherTab}</small>
        </>
      );
  }
}

function editorAddress(draftId: string, node: string | null): string {
  return `/bo-tieu-chi/soan-thao/${draftId}${node === null ? '' : `?node=${encodeURIComponent(node)}`}`;
}

type Tree = Extract<CarryingOnWire, { way: 'remove' }>['tree'];

function linesOf({ id, fields, children }: Tree): { id: string; line: string }[] {
  const line = `${wordsOf(fields['code'])} ${wordsOf(fields['name'])}`;
  return [{ id, line }, ...children.flatMap(linesOf)];
}

/** A value of the draft may be anything somebody typed. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : text.none;
}
