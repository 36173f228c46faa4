// The rounds that use the version in force, group by group, and whether the amendment may take its place there.
import { Button } from '@mantine/core';
import type { AmendmentPreview, RoundEffect } from '@parindex/contract/framework-version';
import { statusNames } from '@parindex/domain/access/access.vi';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ApplyDialog } from './apply-dialog.tsx';
import classes from './framework-version.module.css';
import { text } from './framework-version.vi.ts';

interface Chosen {
  readonly round: RoundEffect;
  readonly group: RoundEffect['groups'][number];
}

export function AmendmentRounds({ preview }: { preview: AmendmentPreview }) {
  const { rounds, after } = preview;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { id } = after;
  return (
    <>
      <ul className={classes['list']}>
        {rounds.flatMap((round) =>
          round.groups.map((group) => (
            <li key={`${round.roundId} ${group.code}`} className={classes['head']}>
              <span>
                <Link to={`/dot/${round.roundId}`}>{round.title}</Link>, {group.name} ({statusNames[round.status]})
              </span>
              {group.apply.allowed && id !== null ? (
                <Button size="compact-sm" className="not-printed" onClick={() => setChosen({ round, group })}>
                  {text.apply(group.name)}
                </Button>
              ) : (
                <span className={classes['label']}>{group.apply.allowed ? '' : group.apply.reason}</span>
              )}
            </li>
          )),
        )}
      </ul>
      {chosen && id !== null && (
        <ApplyDialog {...chosen} version={{ id, title: after.title }} onClose={() => setChosen(null)} />
      )}
    </>
  );
}
