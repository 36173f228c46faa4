// Answers one or several proposals with one outcome and one text.
import { Button, Drawer, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import type { Proposal } from '@parindex/contract/framework-revision';
import { proposalInWords } from '@parindex/domain/framework/revision/annex.vi';
import { type ProposalOutcome, proposalOutcomes } from '@parindex/domain/framework/revision/proposal';
import { outcomeNames } from '@parindex/domain/framework/revision/revision.vi';
import { useState } from 'react';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { useAnswer } from './framework-revision.queries.ts';
import { text } from './framework-revision.vi.ts';
import classes from './revision.module.css';

interface AnswerDrawerProps {
  readonly frameworkId: string;
  /** As they stand: after a refusal the list brings the newer ones, and the next try is about those. */
  readonly proposals: readonly Proposal[];
  readonly onClose: () => void;
}

export function AnswerDrawer({ frameworkId, proposals, onClose }: AnswerDrawerProps) {
  const [first] = proposals;
  const [outcome, setOutcome] = useState<ProposalOutcome>(first?.outcome ?? 'accepted');
  const [words, setWords] = useState(first?.answer ?? '');
  const answer = useAnswer(frameworkId, onClose);
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title={text.answerTitle(proposals.length)}>
      <Stack>
        {proposals.map((proposal) => (
          <section key={proposal.id} className={classes['present']}>
            <h3>{proposal.place}</h3>
            <p className={classes['words']}>{proposalInWords(proposal)}</p>
            <small>{proposal.agencyName}</small>
          </section>
        ))}
        <NativeSelect
          label={text.outcome}
          value={outcome}
          data={proposalOutcomes.map((one) => ({ value: one, label: outcomeNames[one] }))}
          onChange={({ currentTarget: { value } }) =>
            setOutcome(proposalOutcomes.find((one) => one === value) ?? outcome)
          }
        />
        <Textarea
          label={text.answer}
          required
          autosize
          minRows={4}
          value={words}
          onChange={({ currentTarget: { value } }) => setWords(value)}
        />
        <ProblemAlert problem={answer.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button
            loading={answer.isPending}
            disabled={words.trim() === ''}
            onClick={() =>
              answer.mutate({
                proposals: proposals.map(({ id, revision }) => ({ id, revision })),
                outcome,
                answer: words,
              })
            }
          >
            {text.saveAnswer}
          </Button>
        </Group>
      </Stack>
    </Drawer>
  );
}
