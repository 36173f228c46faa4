// The roles of one account in words, one line each, with their dates.
import type { Account } from '@parindex/contract/account';
import classes from './accounts.module.css';
import { text } from './accounts.vi.ts';
import { type Names, type RoleLine, roleLines } from './grant-rules.ts';

interface RoleLinesProps {
  readonly account: Account;
  readonly names: Names;
  /** `yyyy-mm-dd`: what is over or yet to come is said so. */
  readonly today: string;
}

export function RoleLines({ account, names, today }: RoleLinesProps) {
  const lines = roleLines(account, names, today);
  if (lines.length === 0) return text.noRole;
  return (
    <ul className={classes['lines']}>
      {lines.map((line) => (
        <li key={`${line.role} ${line.period}`} data-state={line.state}>
          {line.role} <span className={classes['period']}>{dates(line)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The same in one text, as it is searched and exported. */
export function roleLinesText(account: Account, names: Names, today: string): string {
  return roleLines(account, names, today)
    .map((line) => `${line.role} (${dates(line)})`)
    .join('; ');
}

function dates({ period, state }: RoleLine): string {
  return [period, text.states[state]].filter(Boolean).join(', ');
}
