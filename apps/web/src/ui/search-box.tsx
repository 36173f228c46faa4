// The search box of a list: what is typed stands there at once, and goes to the address a moment later.
import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

interface SearchBoxProps extends Pick<TextInputProps, 'label' | 'placeholder' | 'size' | 'leftSection' | 'className'> {
  /** What the address says. */
  readonly value: string;
  readonly onSearch: (typed: string) => void;
}

export function SearchBox({ value, onSearch, ...look }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  /** What the box has sent and the address has not answered yet, oldest first. */
  const underWay = useRef<string[]>([]);
  // The address follows the box, so an answer to an earlier letter must not take back a later one; a change from
  // elsewhere (the way back, "clear the filters") is taken over.
  useEffect(() => {
    const place = underWay.current.indexOf(value);
    underWay.current = place < 0 ? [] : underWay.current.slice(place + 1);
    if (place < 0) setTyped(value);
  }, [value]);
  return (
    <TextInput
      {...look}
      type="search"
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        underWay.current.push(currentTarget.value);
        onSearch(currentTarget.value);
      }}
    />
  );
}
