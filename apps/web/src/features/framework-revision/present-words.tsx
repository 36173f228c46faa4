// What the framework says of one node now, beside what is proposed.
import type { FrameworkRow } from '@parindex/contract/framework';
import { showDecimal } from '../../ui/format.ts';
import { carriedFieldNames, text } from './framework-revision.vi.ts';
import classes from './revision.module.css';

export function PresentWords({ row }: { row: FrameworkRow }) {
  const { code, name, maxPoints, ruleText, guidance, evidence } = row;
  const lines = [
    [carriedFieldNames.max, showDecimal(maxPoints)],
    [text.rule, ruleText],
    [carriedFieldNames.guidance, guidance],
    [carriedFieldNames.evidence, evidence],
  ] as const;
  return (
    <section className={classes['present']} aria-label={text.present}>
      <h3>
        {code} {name}
      </h3>
      <dl>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? text.none}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
