// What a list shows, kept in the address: it survives a reload, and a colleague who gets the link sees the same.
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Address } from './table/table-rules.ts';

/**
 * Reads and writes the search part of the address.
 *
 * @returns the entries, all as text, and a function that sets some of them; undefined or '' takes one away.
 */
export function useAddress(): [Address, (changes: Record<string, string | undefined>) => void] {
  const address: Address = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = (changes: Record<string, string | undefined>) =>
    void navigate({
      to: '.',
      search: (before: Address) => withChanges(before, changes),
      // Typing in a search box must not fill the way back.
      replace: true,
      resetScroll: false,
    });
  return [address, change];
}

function withChanges(before: Address, changes: Record<string, string | undefined>): Address {
  const entries = Object.entries({ ...before, ...changes });
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => Boolean(entry[1])));
}
