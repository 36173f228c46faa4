// One item of all agencies side by side, each decided on the spot.
import { Button, NativeSelect } from '@mantine/core';
import type { AppraisalList } from '@parindex/contract/appraisal';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { SaveState } from '../../ui/autosave/save-state.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
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
  const keyOf = ({ group, code }: { group: string; code: string }) => `${group}/${code}`;
  const position = chosen ? items.indexOf(chosen) : -1;
  const choose = (item: AppraisalList['items'][number] | undefined) => change({ group: item?.group, item: item?.code });
  return (
    <>
      <div className={classes['filters']}>
        <NativeSelect
          label={text.chooseItem}
          maw="40rem"
          data={[
            { value: '', label: text.noChoice },
            ...items.map((item) => ({
              value: keyOf(item),
              label: `${item.code} ${item.name}${groups.size > 1 ? ` (${item.group})` : ''}`,
            })),
          ]}
          value={chosen ? keyOf(chosen) : ''}
          onChange={(event) => choose(items.find((item) => keyOf(item) === event.currentTarget.value))}
        />
        <Button variant="default" disabled={position <= 0} onClick={() => choose(items[position - 1])}>
          {text.previousItem}
        </Button>
        <Button variant="default" disabled={position >= items.length - 1} onClick={() => choose(items[position + 1])}>
          {text.nextItem}
        </Button>
      </div>
      {chosen ? (
        <Suspense fallback={<p role="status">{text.loading}</p>}>
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
      <AcrossTable across={data} pass={pass} decisions={decisions} />
      <DecisionConflict
        pass={pass}
        conflict={decisions.conflict}
        item={decisions.conflict ? data.item : null}
        onDecide={decisions.settle}
      />
    </>
  );
}
