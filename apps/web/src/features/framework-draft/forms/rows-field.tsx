// A small table of rows that can be added, removed and put in another order: tiers, options, parts, events, inputs, bands.
import { ActionIcon, Button } from '@mantine/core';
import type { Value } from '@parindex/domain/framework/draft/tree';
import type { ComponentType } from 'react';
import { Icon } from '../../../ui/icons.tsx';
import { type Fields, fieldsIn, listIn } from '../model/values.ts';
import { type FieldContext, type FieldSpec, isAsked, type SpecFieldProps } from './field-spec.ts';
import classes from './forms.module.css';
import { text } from './forms.vi.ts';

interface RowsFieldProps {
  /** Draws one cell: handed in, because a cell may hold rows again. */
  readonly field: ComponentType<SpecFieldProps>;
  readonly spec: FieldSpec & { kind: 'rows' };
  readonly value: Value;
  readonly form: Fields;
  /** Null when the last row is gone. */
  readonly onValue: (rows: Value) => void;
  readonly context: FieldContext;
}

export function RowsField({ field: SpecField, spec, value, form, onValue, context }: RowsFieldProps) {
  const rows = listIn(value);
  const { add, empty, newRow, unordered = false } = spec.rows;
  const columns = spec.rows.columns.filter((column) =>
    [...rows, {}].some((row) => isAsked(column, fieldsIn(row), form)),
  );
  const put = (next: readonly Value[]) => onValue(next.length === 0 ? null : next);
  const move = (from: number, to: number) => put(rows.toSpliced(from, 1).toSpliced(to, 0, rows[from] ?? null));

  return (
    <div role="group" aria-label={spec.label}>
      <div className={classes['label']}>{spec.label}</div>
      {rows.length === 0 && <p className={classes['empty']}>{empty}</p>}
      {rows.length > 0 && (
        <table className={classes['rows']}>
          <thead>
            <tr>
              {columns.map(({ key, label, width }) => (
                <th key={key} scope="col" style={{ width }}>
                  {label}
                </th>
              ))}
              {!context.readOnly && <th scope="col" aria-label={text.order} className={classes['tools']} />}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // Rows have no name of their own: their place is their name.
              <tr key={String(index)}>
                {columns.map((column) => (
                  <td key={column.key} data-label={column.label}>
                    {isAsked(column, fieldsIn(row), form) && (
                      <SpecField
                        spec={column}
                        value={fieldsIn(row)}
                        form={form}
                        onValue={(changed) => put(rows.with(index, changed))}
                        context={{ ...context, rowLabel: text.row(index + 1) }}
                      />
                    )}
                  </td>
                ))}
                {!context.readOnly && (
                  <td className={classes['tools']}>
                    <RowTools
                      label={text.row(index + 1)}
                      onUp={unordered || index === 0 ? null : () => move(index, index - 1)}
                      onDown={unordered || index === rows.length - 1 ? null : () => move(index, index + 1)}
                      onRemove={() => put(rows.toSpliced(index, 1))}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!context.readOnly && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => put([...rows, newRow(rows)])}
        >
          {add}
        </Button>
      )}
    </div>
  );
}

interface RowToolsProps {
  readonly label: string;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onRemove: () => void;
}

export function RowTools({ label, onUp, onDown, onRemove }: RowToolsProps) {
  const common = { variant: 'subtle', size: 'sm' } as const;
  return (
    <>
      <ActionIcon {...common} aria-label={text.up(label)} disabled={onUp === null} onClick={() => onUp?.()}>
        <Icon name="up" size={16} />
      </ActionIcon>
      <ActionIcon {...common} aria-label={text.down(label)} disabled={onDown === null} onClick={() => onDown?.()}>
        <Icon name="down" size={16} />
      </ActionIcon>
      <ActionIcon {...common} aria-label={text.remove(label)} onClick={onRemove}>
        <Icon name="dash" size={16} />
      </ActionIcon>
    </>
  );
}
