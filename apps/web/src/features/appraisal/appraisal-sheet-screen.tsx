// Appraising one agency down its items: totals, filters, the sheet, and the chosen item beside it.
import type { AppraisalSheet } from '@parindex/contract/appraisal';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { SaveState } from '../../ui/autosave/save-state.tsx';
import { saveSummary } from '../../ui/autosave/save-summary.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useAddress } from '../../ui/use-address.ts';
import classes from './appraisal.module.css';
import { sheetQuery, withSaved } from './appraisal.queries.ts';
import { type DecisionKind, text } from './appraisal.vi.ts';
import { DecisionConflict } from './decision-conflict.tsx';
import type { Decision } from './decision-draft.ts';
import { ItemPanel } from './item-panel.tsx';
import { PassActions } from './pass-actions.tsx';
import { SheetFilters } from './sheet-filters.tsx';
import { SheetHeader } from './sheet-header.tsx';
import { nextUndecided, readFilter, visibleSheetRows } from './sheet-rules.ts';
import { SheetTable } from './sheet-table.tsx';
import { pendingOf, useDecisions } from './use-decisions.ts';

export function AppraisalSheetScreen() {
  const { assessmentId = '', pass = '1' } = useParams({ strict: false });
  const { data: sheet } = useSuspenseQuery(sheetQuery({ assessmentId, pass }));
  return <Sheet key={`${assessmentId}.${pass}`} sheet={sheet} />;
}

/** Which item is chosen, whether its form has been opened, and when the focus goes back to the table. */
interface Choice {
  readonly code: string | null;
  readonly begin: DecisionKind | 'asIs' | null;
  /** On a phone the panel covers the table. */
  readonly opened: boolean;
  readonly focusCount: number;
}

function Sheet({ sheet }: { sheet: AppraisalSheet }) {
  const [address] = useAddress();
  const { assessmentId, pass, rows } = sheet;
  const decisions = useSheetDecisions(sheet);
  const [choice, setChoice] = useState<Choice>({
    code: address['item'] ?? nextUndecided(rows, ''),
    begin: null,
    opened: address['item'] !== undefined,
    focusCount: 0,
  });
  const view = {
    filter: readFilter(address['filter']),
    mineOnly: address['mine'] === '1',
    search: address['q'] ?? '',
  };
  const shown = visibleSheetRows(rows, view);
  const chosen = rows.find(({ code, isItem }) => isItem && code === choice.code);
  const backToTable = () =>
    setChoice((before) => ({ ...before, begin: null, opened: false, focusCount: before.focusCount + 1 }));

  function decide(code: string, decision: Decision) {
    decisions.save(code, decision);
    setChoice((before) => ({
      code: nextUndecided(shown, code) ?? code,
      begin: null,
      opened: before.opened,
      focusCount: before.focusCount + 1,
    }));
  }

  return (
    <Screen
      title={text.sheetTitle(pass, sheet.agencyName)}
      breadcrumb={[
        { label: text.home, to: '/' },
        { label: text.listTitle(pass), to: `/dot/${sheet.roundId}/tham-dinh` },
      ]}
      help={text.sheetHelp}
      actions={
        <PassActions
          sheet={sheet}
          unsaved={saveSummary(decisions.snapshot).unsaved}
          onGo={(code) => setChoice((before) => ({ code, begin: 'asIs', opened: true, focusCount: before.focusCount }))}
        />
      }
    >
      <SheetHeader sheet={sheet} />
      <SheetFilters shown={shown} rows={rows} pass={pass}>
        <SaveState snapshot={decisions.snapshot} />
      </SheetFilters>
      <div className={classes['split']}>
        {shown.length === 0 ? (
          <EmptyState title={text.nothingShown}>{text.nothingShownBody}</EmptyState>
        ) : (
          <SheetTable
            caption={text.sheetTable(sheet.agencyName)}
            rows={shown}
            pass={pass}
            chosen={choice.code}
            focusCount={choice.focusCount}
            decisions={decisions}
            onChoose={(code) =>
              setChoice((before) => (before.code === code ? before : { ...before, code, begin: null }))
            }
            onShow={(code) =>
              setChoice((before) => ({
                ...before,
                code,
                begin: before.code === code ? before.begin : null,
                opened: true,
              }))
            }
            onDecide={decide}
            onOpen={(code, begin) => setChoice((before) => ({ ...before, code, begin, opened: true }))}
          />
        )}
        <aside className={classes['panel']} data-opened={choice.opened || undefined} aria-live="off">
          {chosen ? (
            <ItemPanel
              assessmentId={assessmentId}
              row={chosen}
              pending={pendingOf(decisions, chosen.code)}
              begin={choice.begin}
              onSave={(decision) => decide(chosen.code, decision)}
              onBack={backToTable}
            />
          ) : (
            <p className={classes['soft']}>{text.noRow}</p>
          )}
        </aside>
      </div>
      <DecisionConflict
        pass={pass}
        conflict={decisions.conflict}
        item={rows.find(({ code }) => code === decisions.conflict?.key) ?? null}
        onDecide={decisions.settle}
      />
    </Screen>
  );
}

function useSheetDecisions({ assessmentId, pass, rows }: AppraisalSheet) {
  const queryClient = useQueryClient();
  const { queryKey } = sheetQuery({ assessmentId, pass: String(pass) });
  return useDecisions({
    name: `appraisal.${assessmentId}.${pass}`,
    placeOf: (code) => ({ assessmentId, pass: String(pass), code }),
    revisionOf: (code) => rows.find((row) => row.code === code)?.appraisal?.revision ?? 0,
    onSaved: (code, saved) => {
      queryClient.setQueryData(queryKey, (sheet) => (sheet ? withSaved(sheet, code, saved) : sheet));
      void queryClient.invalidateQueries({ queryKey: ['appraisals'] });
      void queryClient.invalidateQueries({ queryKey: ['item-history', assessmentId, code] });
    },
    onTheirs: () => void queryClient.invalidateQueries({ queryKey }),
  });
}
