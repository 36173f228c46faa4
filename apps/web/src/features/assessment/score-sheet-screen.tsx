// Self-assessment of one agency: its score sheet, the item one is at, and the way to the head and out of the house.
import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { isAtLeast } from '@parindex/domain/round/round';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { SaveState } from '../../ui/autosave/save-state.tsx';
import { saveSummary } from '../../ui/autosave/save-summary.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Screen } from '../../ui/screen.tsx';
import { text } from './assessment.vi.ts';
import { ItemPanel } from './item-panel.tsx';
import classes from './sheet.module.css';
import { SheetActions } from './sheet-actions.tsx';
import { SheetConflict } from './sheet-conflict.tsx';
import { noFilter, SheetFilters, useSheetFilter } from './sheet-filters.tsx';
import { SheetGrid } from './sheet-grid.tsx';
import { SheetHeader } from './sheet-header.tsx';
import { SheetList } from './sheet-list.tsx';
import { filterRows } from './sheet-rules.ts';
import { useSheet } from './use-sheet.ts';

export function ScoreSheetScreen() {
  const { assessmentId = '' } = useParams({ strict: false });
  const sheet = useSheet(assessmentId);
  const [filter, setFilter] = useSheetFilter();
  const [code, setCode] = useState<string | null>(null);
  const [lead, setLead] = useState<{ rowKey: string; column: string } | null>(null);
  const isNarrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  const rows = filterRows(sheet.rows, filter);
  const row = sheet.rows.find((candidate) => candidate.code === code) ?? null;
  const { unsaved } = saveSummary(sheet.autosave.snapshot);

  /** From a list of what is missing to the very cell, whatever is filtered. */
  const goToItem = (item: string) => {
    setFilter(noFilter);
    setCode(item);
    setLead({ rowKey: item, column: 'figures' });
  };

  return (
    <Screen
      title={text.title(sheet.sheet.agencyName)}
      breadcrumb={[{ label: text.home, to: '/' }]}
      help={text.help}
      actions={
        <>
          <SaveState snapshot={sheet.autosave.snapshot} />
          <SheetActions sheet={sheet.sheet} unsaved={unsaved} onItem={goToItem} />
        </>
      }
    >
      <SheetHeader sheet={sheet.sheet} onItem={goToItem} />
      {isAtLeast(sheet.sheet.roundStatus, 'explanation') && (
        <p>
          <Link to="/ho-so/$assessmentId/giai-trinh" params={{ assessmentId }}>
            {text.goToExplanation}
          </Link>
        </p>
      )}
      <SheetFilters rows={sheet.rows} filter={filter} onFilter={setFilter} />
      {rows.length === 0 && <EmptyState title={text.nothingFound}>{text.nothingFoundBody}</EmptyState>}
      {rows.length > 0 && isNarrow && (
        <>
          <SheetList rows={rows} onRow={setCode} />
          <Modal opened={row !== null} onClose={() => setCode(null)} title={row?.code} fullScreen>
            <ItemPanel sheet={sheet} row={row} />
          </Modal>
        </>
      )}
      {rows.length > 0 && !isNarrow && (
        <div className={classes['columns']}>
          <SheetGrid sheet={sheet} rows={rows} onRow={setCode} lead={lead} />
          <aside className={classes['panel']} aria-label={text.item}>
            <ItemPanel sheet={sheet} row={row} />
          </aside>
        </div>
      )}
      <SheetConflict sheet={sheet} />
    </Screen>
  );
}
