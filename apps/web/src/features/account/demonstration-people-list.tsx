// The invented people, grouped by role: one click signs in as any of them.
import { TextInput, UnstyledButton } from '@mantine/core';
import type { DemonstrationPeople, Session } from '@parindex/contract/account';
import { type Role, roles } from '@parindex/domain/access/actor';
import { useState } from 'react';
import { roleNames } from '../../app/app.vi.ts';
import { matches } from '../../ui/fold.ts';
import { Icon } from '../../ui/icons.tsx';
import { ProblemAlert } from '../../ui/problem/problem-alert.tsx';
import { useDemonstrationSignIn } from './account.queries.ts';
import { text } from './account.vi.ts';
import classes from './sign-in-screen.module.css';

type Person = DemonstrationPeople['people'][number];

interface DemonstrationPeopleListProps {
  readonly demonstration: DemonstrationPeople;
  readonly onSignedIn: (session: Session) => void;
}

export function DemonstrationPeopleList({ demonstration, onSignedIn }: DemonstrationPeopleListProps) {
  const [search, setSearch] = useState('');
  const signIn = useDemonstrationSignIn(onSignedIn);
  const groups = peopleByRole(demonstration.people.filter((person) => matches(wordsOf(person), search)));

  return (
    <section className={classes['people']} aria-labelledby="people">
      <h2 id="people">{text.demonstrationTitle}</h2>
      <p>{text.demonstrationBody(demonstration.province)}</p>
      <TextInput
        type="search"
        my="md"
        label={text.search}
        leftSection={<Icon name="search" />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <ProblemAlert problem={signIn.error} />
      {groups.length === 0 && <p role="status">{text.nobody}</p>}
      {groups.map(({ role, people }) => (
        <section key={role} aria-label={roleNames[role]}>
          <h3>{roleNames[role]}</h3>
          <ul>
            {people.map((person) => (
              <li key={person.accountId}>
                <UnstyledButton
                  className={classes['person'] ?? ''}
                  disabled={signIn.isPending}
                  onClick={() => signIn.mutate(person.accountId)}
                >
                  <strong>{person.name}</strong>
                  <span>
                    {person.title} · {person.agencyName}
                  </span>
                  <span className={classes['story']}>{person.story}</span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function wordsOf({ name, title, agencyName, story, roles: held }: Person): string {
  return [name, title, agencyName, story, ...held.map((role) => roleNames[role])].join(' ');
}

/** Everybody once, under the first role they hold in the order of the trade. */
function peopleByRole(people: readonly Person[]): { role: Role; people: Person[] }[] {
  const firstRole = (person: Person) => roles.find((role) => person.roles.includes(role));
  return roles.flatMap((role) => {
    const holders = people.filter((person) => firstRole(person) === role);
    return holders.length === 0 ? [] : [{ role, people: holders }];
  });
}
