// One or several out of a long list, found by typing with or without marks. For lists that a plain select makes too long.
import {
  type ComboboxItem,
  MultiSelect,
  type MultiSelectProps,
  type OptionsFilter,
  Select,
  type SelectProps,
} from '@mantine/core';
import { compareVietnamese, matches } from './fold.ts';
import classes from './search-select.module.css';
import { text } from './ui.vi.ts';

/** Options beyond these are reached by typing, not by scrolling. */
const shownAtOnce = 100;

const byWords: OptionsFilter = ({ options, search, limit }) =>
  options.filter((option) => 'value' in option && matches(option.label, search)).slice(0, limit);

// Options must be there for Enter as soon as they are seen.
const atOnce = { transitionProps: { duration: 0 } };

const fieldClasses = { input: classes['box'] ?? '', inputField: classes['typed'] ?? '' };

type Options = readonly ComboboxItem[];

interface SearchSelectProps extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  readonly options: Options;
  /** null = nothing chosen. */
  readonly value: string | null;
  readonly onChoose: (value: string | null) => void;
}

export function SearchSelect({ options, onChoose, ...select }: SearchSelectProps) {
  return (
    <Select
      size="md"
      searchable
      selectFirstOptionOnChange
      comboboxProps={atOnce}
      filter={byWords}
      limit={shownAtOnce}
      nothingFoundMessage={text.nothingMatches}
      {...select}
      data={sorted(options)}
      onChange={onChoose}
    />
  );
}

interface SearchMultiSelectProps extends Omit<MultiSelectProps, 'data' | 'value' | 'onChange'> {
  readonly options: Options;
  readonly value: readonly string[];
  readonly onChoose: (values: string[]) => void;
}

export function SearchMultiSelect({ options, value, onChoose, ...select }: SearchMultiSelectProps) {
  return (
    <MultiSelect
      size="md"
      searchable
      hidePickedOptions
      classNames={fieldClasses}
      selectFirstOptionOnChange
      comboboxProps={atOnce}
      filter={byWords}
      limit={shownAtOnce}
      nothingFoundMessage={text.nothingMatches}
      {...select}
      data={sorted(options)}
      value={[...value]}
      onChange={onChoose}
    />
  );
}

function sorted(options: Options): ComboboxItem[] {
  return options.toSorted((left, right) => compareVietnamese(left.label, right.label));
}
