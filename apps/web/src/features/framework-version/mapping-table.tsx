// The items of the year with what they go on from: walked by arrows, decided by keys or buttons.
import { Button } from '@mantine/core';
import type { MappedItem, MappingRowReply } from '@parindex/contract/framework-version';
import { mappingKindNames } from '@parindex/domain/framework/compare/mapping.vi';
import { type KeyboardEvent, useRef, useState } from 'react';
import { showDecimal } from '../../ui/format.ts';
import { StatusBadge, type Tone } from '../../ui/status-badge.tsx';
import classes from './framework-version.module.css';
import { decisionNames, text } from './framework-version.vi.ts';
import { actOfKey, type MappingLine, type RowChoice } from './mapping-rules.ts';
import { showLikeness } from './show.ts';

const tones: Record<MappingRowReply['decision'], Tone> = {
  open: 'warn',
  confirmed: 'good',
  changed: 'good',
  rejected: 'good',
};

interface MappingTableProps {
  readonly lines: readonly MappingLine[];
  readonly mayWrite: boolean;
  readonly onDecide: (line: MappingLine, choice: RowChoice) => void;
  readonly onChoose: (line: MappingLine) => void;
}

export function MappingTable({ lines, mayWrite, onDecide, onChoose }: MappingTableProps) {
  const [focusKey, setFocusKey] = useState<string | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const focused = Math.max(
    lines.findIndex(({ key }) => key === focusKey),
    0,
  );

  function onKeyDown(event: KeyboardEvent, index: number) {
    // Keys inside a button are the button's.
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const line = lines[index];
    const act = actOfKey(event.key, index, lines.length);
    if (act === null || !line) return;
    event.preventDefault();
    if (typeof act === 'object') return focusRow(act.go);
    if (!mayWrite) return;
    if (act === 'confirm') onDecide(line, { before: line.row.before, kind: line.row.kind });
    else if (line.row.side === 'before') return;
    else if (act === 'new') onDecide(line, asNew);
    else onChoose(line);
    if (act !== 'choose') focusRow(Math.min(index + 1, lines.length - 1));
  }

  const focusRow = (index: number) => body.current?.querySelectorAll<HTMLElement>('tr')[index]?.focus();

  return (
    <section className={classes['box']} aria-label={text.mappingTable}>
      <table role="grid" aria-label={text.mappingTable} className={classes['table']}>
        <thead>
          <tr role="row">
            {[text.item, text.earlier, text.kind, text.state, ...(mayWrite ? [text.actions] : [])].map((title) => (
              <th key={title} role="columnheader" scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {lines.map((line, index) => (
            <tr
              key={line.key}
              role="row"
              tabIndex={index === focused ? 0 : -1}
              onFocus={() => setFocusKey(line.key)}
              onKeyDown={(event) => onKeyDown(event, index)}
            >
              <MappingCells line={line} />
              {mayWrite && (
                <td role="gridcell">
                  <RowButtons line={line} onDecide={onDecide} onChoose={onChoose} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const asNew: RowChoice = { before: [], kind: 'new' };

function MappingCells({ line: { row, item, earlier } }: { line: MappingLine }) {
  const isDropped = row.side === 'before';
  return (
    <>
      <th role="rowheader" scope="row">
        {isDropped ? <span className={classes['nothing']}>{text.noLater}</span> : <ItemWords item={item} />}
      </th>
      <td role="gridcell" data-title={text.earlier}>
        {isDropped ? (
          <ItemWords item={item} />
        ) : earlier.length === 0 ? (
          <span className={classes['nothing']}>{text.noEarlier}</span>
        ) : (
          <ul className={classes['list']}>
            {earlier.map((one) => (
              <li key={one.code}>
                <ItemWords item={one} />
                {row.suggestion.before[0] === one.code && row.score !== null && (
                  <span className={classes['above']}>{text.likeness(showLikeness(row.score))}</span>
                )}
              </li>
            ))}
          </ul>
        )}
      </td>
      <td role="gridcell" data-title={text.kind}>
        {mappingKindNames[row.kind]}
      </td>
      <td role="gridcell" data-title={text.state}>
        <StatusBadge tone={tones[row.decision]}>{decisionNames[row.decision]}</StatusBadge>
      </td>
    </>
  );
}

function ItemWords({ item: { code, name, maxPoints, above } }: { item: MappedItem }) {
  return (
    <span>
      <span className={classes['label']}>{code}</span> {name}{' '}
      <span className={classes['points']}>· {text.points(showDecimal(maxPoints))}</span>
      {above.length > 0 && <span className={classes['above']}>{above.join(' › ')}</span>}
    </span>
  );
}

function RowButtons({
  line,
  onDecide,
  onChoose,
}: Pick<MappingTableProps, 'onDecide' | 'onChoose'> & { line: MappingLine }) {
  const { row } = line;
  return (
    <div className={classes['buttons']}>
      {row.decision === 'open' && (
        <Button
          size="compact-sm"
          aria-label={text.confirmOf(row.code)}
          onClick={() => onDecide(line, { before: row.before, kind: row.kind })}
        >
          {text.confirm}
        </Button>
      )}
      {row.side === 'after' && row.kind !== 'new' && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={text.asNewOf(row.code)}
          onClick={() => onDecide(line, asNew)}
        >
          {text.asNew}
        </Button>
      )}
      {row.side === 'after' && (
        <Button size="compact-sm" variant="default" aria-label={text.chooseOf(row.code)} onClick={() => onChoose(line)}>
          {text.choose}
        </Button>
      )}
    </div>
  );
}
