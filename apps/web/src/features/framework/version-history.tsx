// The versions of a framework, first to newest: decisions, what each changed, warnings let stand, where it is used.
import { NativeSelect } from '@mantine/core';
import type { FrameworkHistory, HistoryVersion } from '@parindex/contract/framework-version';
import { nodeStatusNames } from '@parindex/domain/framework/compare/compare.vi';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ButtonLink } from '../../ui/button-link.tsx';
import { showDay, showMoment } from '../../ui/format.ts';
import classes from './framework.module.css';
import { historyQuery } from './framework.queries.ts';
import { statusNames, text, versionText } from './framework.vi.ts';

export function VersionHistory({ id }: { id: string }) {
  const { data: history } = useQuery(historyQuery(id));
  if (history === undefined) return null;
  const { versions } = history;
  const [only] = versions;
  const isPlain = versions.length === 1 && history.others.length === 0 && only?.status === 'draft';
  if (isPlain) return null;
  return (
    <details className={classes['settings']} open={versions.length > 1}>
      <summary>{versionText.history(versions.length)}</summary>
      <ol className={classes['versions']}>
        {versions.map((version, index) => (
          <li key={version.id}>
            <VersionLines version={version} before={versions[index - 1] ?? null} here={version.id === id} />
          </li>
        ))}
      </ol>
      <VersionLinks id={id} history={history} />
    </details>
  );
}

interface VersionLinesProps {
  readonly version: HistoryVersion;
  readonly before: HistoryVersion | null;
  readonly here: boolean;
}

function VersionLines({ version, before, here }: VersionLinesProps) {
  const { id, title, status, decisionNumber, decisionDate, issuedAt, issuedBy } = version;
  const { amendment, retirement, rounds, acceptedWarnings } = version;
  return (
    <div className={classes['version']}>
      <span>
        {here ? <strong>{title}</strong> : <Link to={`/bo-tieu-chi/${id}`}>{title}</Link>} ({statusNames[status]})
        {decisionNumber !== null && `, ${text.decisionOf(decisionNumber, showDay(decisionDate))}`}
        {issuedAt !== null && issuedBy !== null && `, ${versionText.issued(issuedBy, showMoment(issuedAt))}`}
      </span>
      {amendment !== null && before !== null && (
        <span>
          {nodeStatusNames[amendment]}:{' '}
          <Link to={`/bo-tieu-chi/${before.id}/so-sanh/${id}`}>{versionText.whatChanged}</Link>
        </span>
      )}
      {retirement !== null && (
        <span>{versionText.retired(retirement.by, showMoment(retirement.at), retirement.reason)}</span>
      )}
      {rounds.length > 0 && (
        <span>
          {versionText.usedBy}{' '}
          {rounds.map(({ roundId, title: name }, index) => (
            <span key={roundId}>
              {index > 0 && ', '}
              <Link to={`/dot/${roundId}`}>{name}</Link>
            </span>
          ))}
        </span>
      )}
      {acceptedWarnings.map(({ code, message, reason }) => (
        <span key={`${code} ${message}`}>{versionText.accepted(code, message, reason)}</span>
      ))}
    </div>
  );
}

/** To the screens that lay another framework beside this one. */
function VersionLinks({ id, history }: { id: string; history: FrameworkHistory }) {
  const { others, may, versions, drafts } = history;
  const [otherId, setOtherId] = useState(others[0]?.id ?? '');
  const other = others.find((one) => one.id === otherId);
  const later = versions.slice(versions.findIndex((version) => version.id === id) + 1);
  return (
    <div className={classes['head']}>
      {other && (
        <>
          <NativeSelect
            size="sm"
            label={versionText.compareWith}
            value={otherId}
            data={others.map((one) => ({ value: one.id, label: one.title }))}
            onChange={(event) => setOtherId(event.currentTarget.value)}
          />
          <ButtonLink to={`/bo-tieu-chi/${id}/so-sanh/${other.id}`} size="sm" variant="default">
            {versionText.compare}
          </ButtonLink>
          {other.mayMap.allowed && (
            <ButtonLink to={`/bo-tieu-chi/${id}/doi-chieu/${other.id}`} size="sm" variant="default">
              {versionText.map}
            </ButtonLink>
          )}
        </>
      )}
      {may.preview.allowed && later.length + drafts.length > 0 && (
        <ButtonLink to={`/bo-tieu-chi/${id}/tac-dong`} size="sm" variant="default">
          {versionText.preview}
        </ButtonLink>
      )}
      {drafts.map(({ draftId, title }) => (
        <Link key={draftId} to={`/bo-tieu-chi/soan-thao/${draftId}`}>
          {versionText.draft(title)}
        </Link>
      ))}
    </div>
  );
}
