// What an amendment does before anybody decides on it: what it changes, for which agencies, and why.
import { NativeSelect } from '@mantine/core';
import type { FrameworkHistory } from '@parindex/contract/framework-version';
import { nodeStatusNames } from '@parindex/domain/framework/compare/compare.vi';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { AmendmentAgencies } from './amendment-agencies.tsx';
import { AmendmentRounds } from './amendment-rounds.tsx';
import { agencyRows } from './amendment-rules.ts';
import { comparisonRows } from './comparison-rules.ts';
import classes from './framework-version.module.css';
import { amendmentQuery, historyQuery } from './framework-version.queries.ts';
import { text } from './framework-version.vi.ts';

export function AmendmentScreen() {
  const { id = '' } = useParams({ strict: false });
  const [address, change] = useAddress();
  const { data: history } = useSuspenseQuery(historyQuery(id));
  const options = optionsOf(history, id);
  const asked = address['ban'] ?? (address['draftId'] && `draftId=${address['draftId']}`);
  const chosen = options.find(({ value }) => value === asked)?.value ?? options[0]?.value;
  const title = history.versions.find((version) => version.id === id)?.title ?? text.frameworks;
  return (
    <Screen
      title={text.amendment}
      breadcrumb={[
        { label: text.home, to: '/viec-cua-toi' },
        { label: text.frameworks, to: '/bo-tieu-chi' },
        { label: title, to: `/bo-tieu-chi/${id}` },
      ]}
      help={text.amendmentHelp}
    >
      {chosen === undefined ? (
        <EmptyState title={text.noVersion}>{text.noVersionBody}</EmptyState>
      ) : (
        <>
          <NativeSelect
            className="not-printed"
            label={text.chooseVersion}
            value={chosen}
            data={options}
            onChange={(event) => change({ ban: event.currentTarget.value, draftId: undefined })}
          />
          <Preview key={chosen} id={id} by={chosen} />
        </>
      )}
    </Screen>
  );
}

/** Versions that came later, the newest first; then drafts. */
function optionsOf({ versions, drafts }: FrameworkHistory, id: string): { value: string; label: string }[] {
  const later = versions.slice(versions.findIndex((version) => version.id === id) + 1).toReversed();
  return [
    ...drafts.map((draft) => ({ value: `draftId=${draft.draftId}`, label: text.draftOption(draft.title) })),
    ...later.map((version) => ({
      value: `versionId=${version.id}`,
      label: text.version(version.title, version.decisionNumber),
    })),
  ];
}

function Preview({ id, by }: { id: string; by: string }) {
  const { data: preview } = useSuspenseQuery(amendmentQuery(id, by));
  const { summary } = preview;
  const changes = comparisonRows(preview);
  return (
    <>
      <div className={classes['head']}>
        <strong>{text.classOf(nodeStatusNames[summary.amendment])}</strong>
      </div>
      <details>
        <summary>{text.changes(changes.length)}</summary>
        <ul className={classes['list']}>
          {changes.map((row) => (
            <li key={row.key}>
              {row.code} {(row.after ?? row.before)?.name}: {row.change}
            </li>
          ))}
        </ul>
      </details>
      <h2 className={classes['section']}>{text.rounds}</h2>
      {preview.rounds.length === 0 ? <p>{text.noRounds}</p> : <AmendmentRounds preview={preview} />}
      <h2 className={classes['section']}>{text.agencies}</h2>
      <AmendmentAgencies rows={agencyRows(preview)} />
    </>
  );
}
