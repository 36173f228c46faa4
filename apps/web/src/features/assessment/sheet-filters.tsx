// Filters of the sheet, kept in the address: pillar, what is still open, search.
import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { GridRow } from '@parindex/contract/assessment';
import { useAddress } from '../../ui/use-address.ts';
import { stateNames, text } from './assessment.vi.ts';
import classes from './sheet.module.css';
import type { SheetFilter, StateFilter } from './sheet-rules.ts';

export function useSheetFilter(): [SheetFilter, (change: Partial<SheetFilter>) => void] {
  const [address, change] = useAddress();
  const state = address['state'];
  const filter: SheetFilter = {
    pillar: address['pillar'] ?? '',
    state: state === 'missing' || state === 'noProof' ? state : 'all',
    search: address['q'] ?? '',
  };
  const set = ({ pillar, state: wanted, search }: Partial<SheetFilter>) =>
    change({
      ...(pillar === undefined ? {} : { pillar }),
      ...(wanted === undefined ? {} : { state: wanted === 'all' ? undefined : wanted }),
      ...(search === undefined ? {} : { q: search }),
    });
  return [filter, set];
}

export const noFilter: SheetFilter = { pillar: '', state: 'all', search: '' };

interface SheetFiltersProps {
  readonly rows: readonly GridRow[];
  readonly filter: SheetFilter;
  readonly onFilter: (change: Partial<SheetFilter>) => void;
}

export function SheetFilters({ rows, filter, onFilter }: SheetFiltersProps) {
  const lists = new Set(rows.map(({ list }) => list));
  const pillars = [
    { value: '', label: text.allPillars },
    ...rows
      .filter(({ level, list }) => level === 1 && list === 'tree')
      .map((row) => ({ value: row.code, label: `${row.code} ${row.name}` })),
    ...(lists.has('bonus') ? [{ value: 'bonus', label: text.bonus }] : []),
    ...(lists.has('penalty') ? [{ value: 'penalty', label: text.penalty }] : []),
  ];
  const states = [
    { value: 'all', label: text.all },
    { value: 'missing', label: stateNames.missing },
    { value: 'noProof', label: stateNames.noProof },
  ];
  return (
    <div className={`${classes['filters']} not-printed`}>
      <TextInput
        size="sm"
        label={text.search}
        placeholder={text.searchHint}
        value={filter.search}
        onChange={({ currentTarget: { value } }) => onFilter({ search: value })}
      />
      <NativeSelect
        size="sm"
        label={text.pillar}
        data={pillars}
        value={filter.pillar}
        onChange={({ currentTarget: { value } }) => onFilter({ pillar: value })}
      />
      <NativeSelect
        size="sm"
        label={text.state}
        data={states}
        value={filter.state}
        onChange={({ currentTarget: { value } }) => onFilter({ state: value as StateFilter })}
      />
      {(filter.search !== '' || filter.pillar !== '' || filter.state !== 'all') && (
        <Button size="sm" variant="default" onClick={() => onFilter(noFilter)}>
          {text.clearFilters}
        </Button>
      )}
    </div>
  );
}
