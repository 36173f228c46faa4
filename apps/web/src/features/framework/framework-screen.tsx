// One framework: its tree with all texts, its settings, and what may be done with it.
import { Button } from '@mantine/core';
import type { FrameworkDetail } from '@parindex/contract/framework';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ButtonLink } from '../../ui/button-link.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { DownloadLink } from '../../ui/download-link.tsx';
import { FindingsTable } from '../../ui/findings-table.tsx';
import { showDay, showDecimal, showMoment } from '../../ui/format.ts';
import { Screen } from '../../ui/screen.tsx';
import classes from './framework.module.css';
import { fileAddress, frameworkQuery, useRemoveFramework } from './framework.queries.ts';
import { text } from './framework.vi.ts';
import { FrameworkSettings } from './framework-settings.tsx';
import { FrameworkStatus } from './framework-status.tsx';
import { FrameworkTree } from './framework-tree.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { RevisionLinks } from './revision-links.tsx';
import { VersionActions } from './version-actions.tsx';
import { VersionHistory } from './version-history.tsx';

export function FrameworkScreen() {
  const { id = '' } = useParams({ strict: false });
  const { data: framework } = useSuspenseQuery(frameworkQuery(id));
  const { title, itemCount, maxPoints, surveyMaxPoints, decisionNumber, decisionDate, updatedAt } = framework;
  return (
    <Screen
      title={title}
      breadcrumb={[
        { label: text.home, to: '/viec-cua-toi' },
        { label: text.title, to: '/bo-tieu-chi' },
      ]}
      help={text.help}
      actions={<Actions framework={framework} />}
    >
      <div className={classes['head']}>
        <FrameworkStatus framework={framework} />
        {decisionNumber !== null && <span>{text.decisionOf(decisionNumber, showDay(decisionDate))}</span>}
        <span>{text.facts(itemCount, showDecimal(maxPoints), showDecimal(surveyMaxPoints))}</span>
        <span>{text.updated(showMoment(updatedAt))}</span>
      </div>
      <FindingsTable findings={framework.warnings} />
      <FrameworkSettings settings={framework.settings} hash={framework.hash} />
      <VersionHistory id={id} />
      <FrameworkTree rows={framework.rows} />
    </Screen>
  );
}

function Actions({ framework }: { framework: FrameworkDetail }) {
  const { id, title, revision, may } = framework;
  const navigate = useNavigate();
  const remove = useRemoveFramework(id, () => void navigate({ to: '/bo-tieu-chi' }));
  const [issuing, setIssuing] = useState(false);
  return (
    <>
      <DownloadLink href={fileAddress(id)}>{text.file}</DownloadLink>
      <RevisionLinks framework={framework} />
      <DownloadLink href={`${fileAddress(id)}?format=xlsx`}>{text.excelFile}</DownloadLink>
      <VersionActions framework={framework} />
      {may.remove.allowed && (
        <ConfirmButton
          variant="default"
          label={text.remove}
          consequence={text.removeConsequence(title)}
          onConfirm={() => remove.mutateAsync()}
          busy={remove.isPending}
          problem={remove.error}
        />
      )}
      {may.replace.allowed && (
        <ButtonLink to="/bo-tieu-chi/nhap" search={{ id, revision: String(revision) }} size="sm" variant="default">
          {text.replace}
        </ButtonLink>
      )}
      {may.issue.allowed && <Button onClick={() => setIssuing(true)}>{text.issue}</Button>}
      {issuing && <IssueDialog framework={framework} onClose={() => setIssuing(false)} />}
    </>
  );
}
