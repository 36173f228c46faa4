// One round: where it stands, what holds it up, its groups, dates and people.
import { Button } from '@mantine/core';
import type { RoundDetail } from '@parindex/contract/round';
import { statusNames, stepNames } from '@parindex/domain/access/access.vi';
import { roundStatuses } from '@parindex/domain/round/round';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Deadline } from '../../ui/deadline.tsx';
import { showDecimal, showMoment } from '../../ui/format.ts';
import { Icon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/screen.tsx';
import { AdvancePanel } from './advance-panel.tsx';
import { AssignmentsPanel } from './assignments-panel.tsx';
import classes from './round.module.css';
import { roundQuery } from './round.queries.ts';
import { text } from './round.vi.ts';
import { ScheduleDrawer } from './schedule-drawer.tsx';

export function RoundScreen() {
  const { roundId = '' } = useParams({ strict: false });
  const { data: round } = useSuspenseQuery(roundQuery(roundId));
  // Only those who work for the round get to see its people, so only they are offered its board.
  const works = round.may.schedule.allowed || round.may.approve.allowed || round.assignments.length > 0;
  return (
    <Screen
      title={round.title}
      help={text.roundHelp}
      breadcrumb={[{ label: text.rounds, to: '/dot' }]}
      actions={
        round.may.change.allowed && (
          <ButtonLink to="/dot/moi" search={{ dot: round.id }} size="sm" variant="default">
            {text.edit}
          </ButtonLink>
        )
      }
    >
      <p>
        {text.years(round.yearJudged, round.yearPublished, round.yearCarriedOut)} · {round.authorityName} ·{' '}
        {text.submitted}: {text.submittedOf(round.submittedCount, round.agencyCount)}
      </p>
      <StatusRail round={round} />
      <Links round={round} works={works} />
      <AdvancePanel round={round} />
      <Dates round={round} />
      <Groups round={round} />
      <AssignmentsPanel key={JSON.stringify(round.assignments)} round={round} />
    </Screen>
  );
}

function StatusRail({ round }: { round: RoundDetail }) {
  const here = roundStatuses.indexOf(round.status);
  return (
    <ol className={classes['rail']} aria-label={text.rail}>
      {roundStatuses.map((status, index) => {
        const place = index < here ? 'past' : index === here ? 'here' : 'future';
        return (
          <li key={status} data-place={place} aria-current={place === 'here' ? 'step' : undefined}>
            <Icon name={place === 'past' ? 'good' : place === 'here' ? 'right' : 'dash'} size={14} />
            {statusNames[status]} <span className="unseen">({text[place]})</span>
          </li>
        );
      })}
    </ol>
  );
}

function Links({ round, works }: { round: RoundDetail; works: boolean }) {
  const links = [
    ...(works ? [{ to: 'tien-do', label: text.board }] : []),
    ...(round.assignments.length > 0 ? [{ to: 'tham-dinh', label: text.appraise }] : []),
    ...(round.may.import.allowed ? [{ to: 'ket-qua-dieu-tra', label: text.surveys }] : []),
    ...(round.status === 'draft' ? [] : [{ to: 'ket-qua', label: text.result }]),
    // A draft of an earlier year need not be gone through again: its published result can be entered.
    ...(round.may.change.allowed ? [{ to: 'ket-qua-nam-cu', label: text.pastResult }] : []),
  ];
  return (
    <div className={classes['links']}>
      {links.map(({ to, label }) => (
        <ButtonLink key={to} to={`/dot/${round.id}/${to}`} variant="default" size="sm">
          {label}
        </ButtonLink>
      ))}
    </div>
  );
}

function Dates({ round }: { round: RoundDetail }) {
  const [open, setOpen] = useState(false);
  return (
    <section className={classes['panel']}>
      <div className={classes['panelHead']}>
        <h2>{text.datesHead}</h2>
        {round.may.schedule.allowed && (
          <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
            {text.reschedule}
          </Button>
        )}
      </div>
      {round.steps.length === 0 ? (
        <p>{text.noDatesYet}</p>
      ) : (
        <section className={classes['scroll']} tabIndex={0} aria-label={text.datesTable}>
          <table className={`${classes['plain']} ${classes['dates']}`}>
            <caption className="unseen">{text.datesTable}</caption>
            <thead>
              <tr>
                <th scope="col">{text.step}</th>
                <th scope="col">{text.opens}</th>
                <th scope="col">{text.closes}</th>
              </tr>
            </thead>
            <tbody>
              {round.steps.map(({ step, opensAt, closesAt }) => (
                <tr key={step}>
                  <th scope="row">{text.capital(stepNames[step])}</th>
                  <td>{showMoment(opensAt)}</td>
                  <td>{step === round.status ? <Deadline at={closesAt} /> : showMoment(closesAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {open && <ScheduleDrawer round={round} onClose={() => setOpen(false)} />}
    </section>
  );
}

function Groups({ round }: { round: RoundDetail }) {
  return (
    <section className={classes['panel']}>
      <h2>{text.groupsHead}</h2>
      {round.groups.map(({ code, name, frameworkTitle, maxPoints, agencies }) => (
        <details key={code}>
          <summary>{text.checkLine(name, frameworkTitle, agencies.length)}</summary>
          <p>{text.ownMaximum(showDecimal(maxPoints))}</p>
          <ul>
            {agencies.map((agency) => (
              <li key={agency.agencyId}>
                {agency.name}: {text.points(showDecimal(agency.maxPoints))}
                {agency.leftOut.length > 0 && (
                  <ul>
                    {agency.leftOut.map(({ item, name: itemName, ground }) => (
                      <li key={item}>{text.leftOut(item, itemName, ground)}</li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
