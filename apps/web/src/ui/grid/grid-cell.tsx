// One cell of the fill-in grid: its value, its editor while it is typed in, and whether it is saved.
import type { FieldSave } from '../autosave/save-queue.ts';
import { showDecimal } from '../format.ts';
import { Icon, type IconName } from '../icons.tsx';
import classes from './grid.module.css';
import { text } from './grid.vi.ts';
import { formOf, type GridColumn } from './grid-rules.ts';
import { cellText } from './use-grid.ts';

interface GridCellProps<Row> {
  readonly id: string;
  readonly row: Row;
  readonly column: GridColumn<Row>;
  readonly active: boolean;
  /** What is being typed; null = not being edited. */
  readonly draft: string | null;
  readonly save: FieldSave<unknown>['status'] | undefined;
  readonly onEnter: () => void;
  readonly onEdit: () => void;
  readonly onDraft: (typed: string) => void;
  readonly onCommit: (typed?: string) => void;
}

export function GridCell<Row>(props: GridCellProps<Row>) {
  const { id, row, column, active, draft, save } = props;
  const locked = column.kind === 'shown' ? null : (column.locked?.(row) ?? null);
  return (
    <div
      id={id}
      role={column.kind === 'shown' ? 'rowheader' : 'gridcell'}
      aria-selected={active}
      aria-readonly={column.kind === 'shown' || locked !== null}
      title={locked ?? undefined}
      className={classes['cell']}
      style={{ width: column.width }}
      data-active={active || undefined}
      data-locked={locked !== null || undefined}
      data-kind={column.kind}
      data-align={column.kind === 'decimal' ? 'end' : undefined}
      data-save={save}
      onMouseDown={props.onEnter}
      onDoubleClick={props.onEdit}
    >
      {draft === null ? (
        <CellValue row={row} column={column} locked={locked} />
      ) : (
        <CellEditor {...props} draft={draft} />
      )}
      {save && draft === null && <SaveMark save={save} />}
    </div>
  );
}

function CellValue<Row>({ row, column, locked }: { row: Row; column: GridColumn<Row>; locked: string | null }) {
  const value = column.value(row);
  if (value === null) {
    return column.kind === 'shown' ? null : (
      <span className={classes['missing']}>{locked ? <Icon name="lock" size={14} /> : text.missing}</span>
    );
  }
  const form = formOf(column, row);
  if ('shown' in form && typeof form.shown === 'string') return <span className={classes['value']}>{form.shown}</span>;
  return (
    <span className={classes['value']}>{column.kind === 'decimal' ? showDecimal(value) : cellText(column, row)}</span>
  );
}

function CellEditor<Row>({ row, column, draft, onDraft, onCommit }: GridCellProps<Row> & { draft: string }) {
  const form = formOf(column, row);
  if (form.kind === 'choice') {
    return (
      <select
        autoFocus
        aria-label={column.title}
        className={classes['editor']}
        value={column.value(row) ?? ''}
        onChange={(event) => onCommit(event.currentTarget.value)}
        onBlur={() => onCommit(column.value(row) ?? '')}
      >
        <option value="">{text.choose}</option>
        {form.options?.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      autoFocus
      aria-label={column.title}
      inputMode={form.kind === 'decimal' ? 'decimal' : 'text'}
      className={classes['editor']}
      value={draft}
      onChange={(event) => onDraft(event.currentTarget.value)}
      onMouseDown={(event) => event.stopPropagation()}
      onBlur={() => onCommit()}
    />
  );
}

const marks: Record<FieldSave<unknown>['status'], { icon: IconName; words: string }> = {
  waiting: { icon: 'clock', words: text.saving },
  saving: { icon: 'clock', words: text.saving },
  retrying: { icon: 'clock', words: text.waiting },
  saved: { icon: 'good', words: text.saved },
  conflict: { icon: 'wrong', words: text.conflict },
  refused: { icon: 'wrong', words: text.failed },
};

function SaveMark({ save }: { save: FieldSave<unknown>['status'] }) {
  return (
    <span className={classes['mark']} title={marks[save].words}>
      <Icon name={marks[save].icon} size={12} />
      <span className="unseen">{marks[save].words}</span>
    </span>
  );
}
