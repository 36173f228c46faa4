// Imported results of a round: what waits, the template, the import, and what is in.
import type { ImportedResults } from '@parindex/contract/survey';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { DownloadLink } from '../../ui/download-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { compareVietnamese } from '../../ui/fold.ts';
import { showDecimal, showMoment } from '../../ui/format.ts';
import { Screen } from '../../ui/screen.tsx';
import { DataTable, type ShownColumn } from '../../ui/table/data-table.tsx';
import { ImportPanel } from './import-panel.tsx';
import classes from './survey.module.css';
import { importedResultsQuery, templateAddress } from './survey.queries.ts';
import { sourceNames, text } from './survey.vi.ts';

type Result = ImportedResults['rows'][number];

export function ImportedResultsScreen() {
  const { roundId = '' } = useParams({ strict: false });
  const { data } = useSuspenseQuery(importedResultsQuery(roundId));
  const { items, rows, missing, may } = data;
  const mayImport = may.import.allowed;
  const waits = items.length > 0;
  return (
    <Screen
      title={text.title}
      breadcrumb={[{ label: text.home, to: '/viec-cua-toi' }]}
      help={text.help}
      actions={waits && <DownloadLink href={templateAddress(roundId)}>{text.template}</DownloadLink>}
    >
      <p>{text.round(data.roundTitle)}</p>
      {waits ? (
        <>
          <WaitingItems items={items} missing={missing} />
          {mayImport ? <ImportPanel roundId={roundId} /> : <p>{may.import.reason}</p>}
          <DataTable
            caption={text.table}
            rows={rows}
            rowKey={({ agencyId, item }) => `${agencyId} ${item}`}
            columns={columnsFor(data)}
            empty={<EmptyState title={text.emptyTitle}>{mayImport ? text.emptyBody : text.emptyBodyReader}</EmptyState>}
          />
        </>
      ) : (
        <EmptyState title={text.nothingWaits}>{text.nothingWaitsBody}</EmptyState>
      )}
    </Screen>
  );
}

/** Items of several groups that are the same are named once. */
function WaitingItems({ items, missing }: Pick<ImportedResults, 'items' | 'missing'>) {
  const named = new Map(items.map((item) => [`${item.code} ${item.name}`, item]));
  return (
    <section aria-label={text.waiting}>
      <p role="status">
        <strong>{missing === 0 ? text.complete : text.missing(showDecimal(String(missing)))}</strong>
      </p>
      <details>
        <summary>{text.waiting}</summary>
        <ul className={classes['waiting']}>
          {[...named].map(([key, { source }]) => (
            <li key={key}>
              {key} ({sourceNames[source]})
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function columnsFor({ items, rows }: ImportedResults): ShownColumn<Result>[] {
  const names = new Map(items.map(({ code, name, group }) => [`${group} ${code}`, name]));
  const groups = [...new Set(rows.map(({ groupName }) => groupName))].toSorted(compareVietnamese);
  const codes = [...new Set(rows.map(({ item }) => item))].toSorted(compareVietnamese);
  const asOption = (value: string) => ({ value, label: value });
  return [
    { key: 'agency', title: text.agency, text: ({ agencyName }) => agencyName },
    {
      key: 'group',
      title: text.group,
      text: ({ groupName }) => groupName,
      filter: { label: text.group, of: ({ groupName }) => groupName, options: groups.map(asOption) },
    },
    {
      key: 'item',
      title: text.item,
      text: ({ item, group }) => `${item} ${names.get(`${group} ${item}`) ?? ''}`,
      filter: { label: text.item, of: ({ item }) => item, options: codes.map(asOption) },
    },
    { key: 'figures', title: text.figures, text: ({ figures }) => showFigures(figures), align: 'end' },
    {
      key: 'at',
      title: text.importedAt,
      text: ({ importedAt }) => showMoment(importedAt),
      order: ({ importedAt }) => importedAt,
    },
    { key: 'file', title: text.sourceName, text: ({ sourceName }) => sourceName },
  ];
}

/** A plain number with its comma; counts and names as they stand. */
function showFigures(figures: string): string {
  return /^-?\d+(\.\d+)?$/.test(figures) ? showDecimal(figures) : figures;
}
