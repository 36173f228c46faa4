// One item of all agencies side by side, each decided on the spot.
import { Autocomplete } from '@mantine/core';
import type { AppraisalList } from '@parindex/contract/appraisal';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { SaveState } from '../../ui/autosave/save-state.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { matches } from '../../ui/fold.ts';
import { showDecimal } from '../../ui/format.ts';
import { useAddress } from '../../ui/use-address.ts';
import { AcrossTable } from './across-table.tsx';
import classes from './appraisal.module.css';
import { acrossQuery, acrossWithSaved } from './appraisal.queries.ts';
import { text } from './appraisal.vi.ts';
import { DecisionConflict } from './decision-conflict.tsx';
import { useDecisions } from './use-decisions.ts';

interface ItemAcrossViewProps {
  readonly roundId: string;
  readonly pass: number;
  readonly items: AppraisalList['items'];
}

export function ItemAcrossView({ roundId, pass, items }: ItemAcrossViewProps) {
  const [address, change] = useAddress();
  const chosen = items.find(({ group, code }) => group === address['group'] && code === address['item']);
  const groups = new Set(items.map(({ group }) => group));
  const labelOf = ({ group, code, name }: AppraisalList['items'][number]) =>
    groups.size > 1 ? `${code} ${name} (${group})` : `${code} ${name}`;
  const [typed, setTyped] = useState(chosen ? labelOf(chosen) : '');
  const choose = (label: string) => {
    const item = items.find((candidate) => labelOf(candidate) === label);
    if (item) change({ group: item.group, item: item.code });
  };
  return (
    <>
      <Autocomplete
        label={text.chooseItem}
        placeholder={text.chooseItemHint}
        maw="40rem"
        mb="md"
        limit={200}
        data={[...new Set(items.map(labelOf))]}
        filter={({ options, search }) =>
          chosen && search === labelOf(chosen)
            ? options
            : options.filter((option) => 'label' in option && matches(option.label, search))
        }
        value={typed}
        onChange={setTyped}
        onOptionSubmit={choose}
      />
      {chosen ? (
        <Suspense>
          <Across
            key={`${chosen.group}/${chosen.code}`}
            roundId={roundId}
            pass={pass}
            group={chosen.group}
            code={chosen.code}
          />
        </Suspense>
      ) : (
        <EmptyState title={text.noItem}>{text.noItemBody}</EmptyState>
      )}
    </>
  );
}

interface AcrossProps {
  readonly roundId: string;
  readonly pass: number;
  readonly group: string;
  readonly code: string;
}

function Across(props: AcrossProps) {
  const { pass, code } = props;
  const queryClient = useQueryClient();
  const query = acrossQuery(props);
  const { data } = useSuspenseQuery(query);
  const decisions = useDecisions({
    name: `appraisal-across.${props.roundId}.${props.group}.${code}.${pass}`,
    placeOf: (assessmentId) => ({ assessmentId, pass: String(pass), code }),
    revisionOf: (assessmentId) => data.rows.find((row) => row.assessmentId === assessmentId)?.appraisal.revision ?? 0,
    onSaved: (assessmentId, saved) => {
      queryClient.setQueryData(query.queryKey, (across) =>
        across ? acrossWithSaved(across, assessmentId, saved) : across,
      );
      void queryClient.invalidateQueries({ queryKey: ['appraisals'] });
      void queryClient.invalidateQueries({ queryKey: ['appraisal', assessmentId] });
    },
    onTheirs: () => void queryClient.invalidateQueries({ queryKey: query.queryKey }),
  });
  return (
    <>
      <div className={classes['filters']}>
        <strong>
          {code} {data.item.name} ({showDecimal(data.item.maxPoints)})
        </strong>
        <span className={classes['soft']}>{data.item.ruleText}</span>
        <span className={classes['saveState']}>
          <SaveState snapshot={decisions.snapshot} />
        </span>
      </div>
      <AcrossTable across={data} decisions={decisions} />
      <DecisionConflict
        conflict={decisions.conflict}
        item={decisions.conflict ? data.item : null}
        onDecide={decisions.settle}
      />
    </>
  );
}
