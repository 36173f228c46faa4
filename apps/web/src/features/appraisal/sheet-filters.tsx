// Filters of the sheet: in the address, so that "my undecided ones" can be kept as a bookmark.
import { Checkbox, NativeSelect } from '@mantine/core';
import type { AppraisalRow } from '@parindex/contract/appraisal';
import type { ReactNode } from 'react';
import { SearchBox } from '../../ui/search-box.tsx';
import { useAddress } from '../../ui/use-address.ts';
import classes from './appraisal.module.css';
import { filterNames, text } from './appraisal.vi.ts';
import { readFilter, type SheetFilter } from './sheet-rules.ts';

interface SheetFiltersProps {
  readonly rows: readonly AppraisalRow[];
  readonly shown: readonly AppraisalRow[];
  readonly pass: number;
  readonly children: ReactNode;
}

const filters = Object.keys(filterNames) as SheetFilter[];

export function SheetFilters({ rows, shown, pass, children }: SheetFiltersProps) {
  const [address, change] = useAddress();
  const offered = filters.filter((filter) => pass === 2 || filter !== 'disputed');
  const count = (some: readonly AppraisalRow[]) => some.filter(({ isItem }) => isItem).length;
  return (
    <div className={`${classes['filters']} not-printed`}>
      <SearchBox
        size="xs"
        label={text.search}
        placeholder={text.searchHint}
        value={address['q'] ?? ''}
        onSearch={(q) => change({ q })}
      />
      <NativeSelect
        size="xs"
        label={text.filter}
        data={offered.map((value) => ({ value, label: filterNames[value] }))}
        value={readFilter(address['filter'])}
        onChange={(event) =>
          change({ filter: event.currentTarget.value === 'all' ? undefined : event.currentTarget.value })
        }
      />
      <Checkbox
        size="xs"
        label={text.mineOnly}
        checked={address['mine'] === '1'}
        onChange={(event) => change({ mine: event.currentTarget.checked ? '1' : undefined })}
      />
      <span role="status" className={classes['soft']}>
        {text.shownCount(count(shown), count(rows))}
      </span>
      <span className={classes['saveState']}>{children}</span>
    </div>
  );
}
