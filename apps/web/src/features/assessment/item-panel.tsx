// Beside the sheet: everything about the item one is at, and the fields that need more room than a cell.

import { showDecimal, showMoment } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { stateNames, text } from './assessment.vi.ts';
import { ItemEntry } from './item-entry.tsx';
import { ItemEvidence } from './item-evidence.tsx';
import { ItemHistory } from './item-history.tsx';
import classes from './sheet.module.css';
import { stateTones } from './sheet-list.tsx';
import { pointsText, type SheetRow } from './sheet-rules.ts';
import type { Sheet } from './use-sheet.ts';

export function ItemPanel({ sheet, row }: { sheet: Sheet; row: SheetRow | null }) {
  if (row === null) return <p className={classes['soft']}>{text.chooseRow}</p>;
  const save = sheet.autosave.snapshot.fields.get(row.code);
  return (
    <div className={classes['panelBody']}>
      <h2 className={classes['panelTitle']}>
        {row.code} {row.name}
      </h2>
      <p className={classes['itemFacts']}>
        <strong>{pointsText(row)}</strong>
        <span>{text.maxOf(showDecimal(row.maxPoints))}</span>
        {row.state !== 'notMine' && <StatusBadge tone={stateTones[row.state]}>{stateNames[row.state]}</StatusBadge>}
      </p>
      {row.may && !row.may.fill.allowed && <p className={classes['locked']}>{row.may.fill.reason}</p>}
      {save?.status === 'refused' && <ProblemAlert problem={save.error} />}
      {row.source === 'self' && <ItemEntry sheet={sheet} row={row} />}
      <Fact title={text.why}>{row.outcome?.why}</Fact>
      <Fact title={text.rule}>{row.ruleText}</Fact>
      <Fact title={text.guidance}>{row.guidance}</Fact>
      <Fact title={text.evidenceWanted}>{row.evidenceWanted}</Fact>
      {row.source === 'self' && row.may && (
        <ItemEvidence
          key={row.code}
          assessmentId={sheet.sheet.id}
          agencyId={sheet.sheet.agencyId}
          code={row.code}
          evidence={row.evidence}
          may={row.may.fill}
          layer="self"
        />
      )}
      {row.isItem && <ItemHistory assessmentId={sheet.sheet.id} code={row.code} revision={row.entry?.revision ?? 0} />}
      {row.entry?.savedAt && (
        <p className={classes['soft']}>{text.savedBy(row.entry.savedBy ?? '', showMoment(row.entry.savedAt))}</p>
      )}
    </div>
  );
}

function Fact({ title, children }: { title: string; children: string | null | undefined }) {
  if (!children) return null;
  return (
    <section>
      <h3 className={classes['part']}>{title}</h3>
      <p>{children}</p>
    </section>
  );
}
