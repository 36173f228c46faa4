// Items of one year and what they go on from in an earlier one: suggested, decided row by row, reviewed.
import { Button, NativeSelect } from '@mantine/core';
import type { MappingDetail } from '@parindex/contract/framework-version';
import { mappingKindNames } from '@parindex/domain/framework/compare/mapping.vi';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { SaveState } from '../../ui/autosave/save-state.tsx';
import { downloadCsv } from '../../ui/csv.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { showDecimal } from '../../ui/format.ts';
import { Icon } from '../../ui/icons.tsx';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { useAddress } from '../../ui/use-address.ts';
import classes from './framework-version.module.css';
import { type MappingKey, mappingQuery } from './framework-version.queries.ts';
import { decisionNames, text } from './framework-version.vi.ts';
import { MappingChooser } from './mapping-chooser.tsx';
import { MappingConflictDialog } from './mapping-conflict.tsx';
import { MappingShare, ReviewActions } from './mapping-head.tsx';
import { type MappingFilter, type MappingLine, mappingFilters, mappingLines, shownLines } from './mapping-rules.ts';
import { MappingTable } from './mapping-table.tsx';
import { useMapping } from './use-mapping.ts';

export function MappingScreen() {
  const { id = '', earlierId = '' } = useParams({ strict: false });
  const key = { id, earlierId };
  const { data: mapping } = useSuspenseQuery(mappingQuery(key));
  return (
    <Screen
      title={text.mapping}
      breadcrumb={[
        { label: text.home, to: '/viec-cua-toi' },
        { label: text.frameworks, to: '/bo-tieu-chi' },
        { label: mapping.framework.title, to: `/bo-tieu-chi/${id}` },
      ]}
      help={text.mappingHelp}
      actions={<ReviewActions mapping={mapping} mappingKey={key} />}
    >
      <MappingShare mapping={mapping} />
      <MappingWork key={`${id} ${earlierId}`} mapping={mapping} mappingKey={key} />
    </Screen>
  );
}

function MappingWork({ mapping, mappingKey }: { mapping: MappingDetail; mappingKey: MappingKey }) {
  const [address] = useAddress();
  const [choosing, setChoosing] = useState<MappingLine | null>(null);
  const { snapshot, pending, refused, save, conflict, settle } = useMapping(mappingKey);
  const filter = mappingFilters.find((one) => one === address['xem']) ?? 'all';
  const lines = shownLines(mappingLines(mapping, pending), filter, address['q'] ?? '');
  return (
    <>
      <div className={`${classes['bar']} not-printed`}>
        <MappingToolbar filter={filter} search={address['q'] ?? ''} onExport={() => exportLines(lines)} />
        <SaveState snapshot={snapshot} />
      </div>
      <ProblemAlert problem={refused} />
      {lines.length === 0 ? (
        <EmptyState title={text.noRows}>{text.noRowsBody}</EmptyState>
      ) : (
        <MappingTable
          lines={lines}
          mayWrite={mapping.may.write.allowed && mapping.status === 'draft'}
          onDecide={({ row }, choice) => save(row, choice)}
          onChoose={setChoosing}
        />
      )}
      {choosing && (
        <MappingChooser
          line={choosing}
          earlierItems={mapping.earlierItems}
          onClose={() => setChoosing(null)}
          onChoose={(choice) => {
            save(choosing.row, choice);
            setChoosing(null);
          }}
        />
      )}
      <MappingConflictDialog conflict={conflict} onDecide={settle} />
    </>
  );
}

interface MappingToolbarProps {
  readonly filter: MappingFilter;
  readonly search: string;
  readonly onExport: () => void;
}

function MappingToolbar({ filter, search, onExport }: MappingToolbarProps) {
  const [, change] = useAddress();
  return (
    <>
      <SearchBox size="sm" label={text.search} value={search} onSearch={(q) => change({ q })} />
      <NativeSelect
        size="sm"
        label={text.filter}
        value={filter}
        data={mappingFilters.map((value) => ({ value, label: text.filters[value] }))}
        onChange={(event) =>
          change({ xem: event.currentTarget.value === 'all' ? undefined : event.currentTarget.value })
        }
      />
      <Button size="sm" variant="default" leftSection={<Icon name="export" />} onClick={onExport}>
        {text.export}
      </Button>
      <Button size="sm" variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
        {text.print}
      </Button>
    </>
  );
}

function exportLines(lines: readonly MappingLine[]): void {
  const head = [text.code, text.item, text.maxPoints, text.earlier, text.kind, text.state];
  const rows = lines.map(({ row, item, earlier }) => [
    row.code,
    row.side === 'after' ? item.name : '',
    row.side === 'after' ? showDecimal(item.maxPoints) : '',
    earlier.map(({ code, name }) => `${code} ${name}`).join('; '),
    mappingKindNames[row.kind],
    decisionNames[row.decision],
  ]);
  downloadCsv(text.mapping, [head, ...rows]);
}
