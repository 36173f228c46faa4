// Issues a draft: errors stop it and are listed, every warning asks for its reason, then number and date of the decision.
import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { useEditor } from './editor.ts';
import { sayIssue } from './field-words.ts';
import { draftCheckQuery, useIssueDraft } from './framework-draft.queries.ts';
import type { DraftIssue } from './model/check-draft.ts';
import { nodeLabel } from './model/tree-edits.ts';
import { FindingsList } from './panel/findings-panel.tsx';
import classes from './panel/panel.module.css';
import { text } from './panel/panel.vi.ts';

export function IssueDraftDialog({ draftId, onClose }: { draftId: string; onClose: () => void }) {
  const { snapshot } = useEditor();
  const check = useQuery({ ...draftCheckQuery(draftId, snapshot.sequence), enabled: snapshot.unsent === 0 });
  const findings = check.data?.findings ?? [];
  const errors = findings.filter(({ severity }) => severity === 'error');
  const failed = check.data?.cases.failed ?? 0;
  return (
    <Modal opened onClose={onClose} title={text.issueTitle} size="lg">
      <ProblemAlert problem={check.error} />
      {!check.data && !check.error && <p>{text.unsent}</p>}
      {check.data && errors.length > 0 && (
        <>
          <p>{text.issueBlocked}</p>
          <FindingsList issues={errors} onGo={onClose} />
          {failed > 0 && <p>{text.casesFailed(failed)}</p>}
        </>
      )}
      {check.data && errors.length === 0 && (
        <IssueForm key={snapshot.sequence} draftId={draftId} warnings={findings} onClose={onClose} />
      )}
    </Modal>
  );
}

interface IssueFormProps {
  readonly draftId: string;
  readonly warnings: readonly DraftIssue[];
  readonly onClose: () => void;
}

function IssueForm({ draftId, warnings, onClose }: IssueFormProps) {
  const { draft, snapshot } = useEditor();
  const navigate = useNavigate();
  const issue = useIssueDraft(draftId, (id) => void navigate({ to: '/bo-tieu-chi/$id', params: { id } }));
  const [number, setNumber] = useState('');
  const [day, setDay] = useState<string | null>(null);
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const missing = (words: string | undefined) => tried && (words ?? '').trim() === '' && text.required;
  const keyOf = ({ node, message }: DraftIssue) => `${node} ${message}`;
  const [first] = warnings;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    const given = warnings.map((warning) => ({
      node: warning.node,
      message: warning.message,
      reason: (reasons[keyOf(warning)] ?? '').trim(),
    }));
    if (number.trim() === '' || day === null || given.some(({ reason }) => reason === '')) return;
    issue.mutate({ sequence: snapshot.sequence, decisionNumber: number.trim(), decisionDate: day, reasons: given });
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <p>{text.issueConsequence}</p>
        <ProblemAlert problem={issue.error} />
        {warnings.length > 0 && <p>{text.reasonsTitle}</p>}
        {warnings.map((warning) => (
          <Textarea
            key={keyOf(warning)}
            size="sm"
            autosize
            minRows={1}
            label={[nodeLabel(draft, warning.node), sayIssue(warning.message)].filter(Boolean).join(': ')}
            required
            value={reasons[keyOf(warning)] ?? ''}
            error={missing(reasons[keyOf(warning)])}
            onChange={(event) => setReasons({ ...reasons, [keyOf(warning)]: event.currentTarget.value })}
          />
        ))}
        {warnings.length > 1 && first && (
          <Button
            className={classes['start'] ?? ''}
            size="compact-sm"
            variant="subtle"
            onClick={() =>
              setReasons(Object.fromEntries(warnings.map((warning) => [keyOf(warning), reasons[keyOf(first)] ?? ''])))
            }
          >
            {text.sameReason}
          </Button>
        )}
        <TextInput
          label={text.decisionNumber}
          description={text.decisionNumberExample}
          required
          value={number}
          error={missing(number)}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <DayInput label={text.decisionDate} required value={day} error={missing(day ?? '')} onDay={setDay} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button type="submit" loading={issue.isPending}>
            {text.issue}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
