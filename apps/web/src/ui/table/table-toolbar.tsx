// Above a table: search, one select per filter, sort for phones, and what can be done with the rows shown.
import { Button, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from '../icons.tsx';
import { SearchBox } from '../search-box.tsx';
import { text } from './table.vi.ts';
import type { Address, Column } from './table-rules.ts';
import classes from './table-toolbar.module.css';

interface TableToolbarProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly address: Address;
  readonly onChange: (changes: Record<string, string | undefined>) => void;
  readonly count: string;
  readonly onExport: () => void;
  readonly children?: ReactNode;
}

export function TableToolbar<Row>({ columns, address, onChange, count, onExport, children }: TableToolbarProps<Row>) {
  return (
    <div className={`${classes['bar']} not-printed`}>
      <SearchBox
        size="sm"
        label={text.search}
        placeholder={text.searchHint}
        leftSection={<Icon name="search" />}
        className={classes['search'] ?? ''}
        value={address['q'] ?? ''}
        onSearch={(q) => onChange({ q })}
      />
      {columns.map(
        ({ key, filter }) =>
          filter && (
            <NativeSelect
              key={key}
              size="sm"
              label={filter.label}
              value={address[key] ?? ''}
              onChange={(event) => onChange({ [key]: event.currentTarget.value })}
              data={[{ value: '', label: text.all }, ...filter.options]}
            />
          ),
      )}
      <NativeSelect
        size="sm"
        label={text.sortLabel}
        className={classes['phone'] ?? ''}
        value={address['sort'] ?? ''}
        onChange={(event) => onChange({ sort: event.currentTarget.value })}
        data={[
          { value: '', label: text.unsorted },
          ...columns
            .filter(({ control }) => !control)
            .flatMap(({ key, title }) => [
              { value: key, label: `${title} ↑` },
              { value: `-${key}`, label: `${title} ↓` },
            ]),
        ]}
      />
      {children}
      <div className={classes['end']}>
        <span role="status">{count}</span>
        <Button size="sm" variant="default" leftSection={<Icon name="export" />} onClick={onExport}>
          {text.export}
        </Button>
        <Button size="sm" variant="default" leftSection={<Icon name="print" />} onClick={() => window.print()}>
          {text.print}
        </Button>
      </div>
    </div>
  );
}
