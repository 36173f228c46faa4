// Everything a framework says of one row.
import type { FrameworkRow } from '@parindex/contract/framework';
import { showDecimal } from '../../ui/format.ts';
import classes from './framework.module.css';
import { sourceNames, text } from './framework.vi.ts';

export function FrameworkRowDetails({ row }: { row: FrameworkRow }) {
  const { name, maxPoints, owner, source, ruleText, guidance, evidence, notApplicable, exceptions, isItem } = row;
  const lines: [string, string | null][] = [
    [text.points, showDecimal(maxPoints)],
    [text.owner, owner],
    ...(isItem && source
      ? ([
          [text.source, sourceNames[source]],
          [text.rule, ruleText],
        ] satisfies [string, string | null][])
      : []),
    [text.guidance, guidance],
    [text.evidence, evidence],
  ];
  return (
    <>
      <h2 className={classes['rowName']}>{name}</h2>
      <dl className={classes['facts']}>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? text.none}</dd>
          </div>
        ))}
        {isItem && (
          <div>
            <dt>{text.notApplicable}</dt>
            <dd>
              {notApplicable ?? text.always}
              {exceptions.length > 0 && (
                <ul>
                  {exceptions.map((exception) => (
                    <li key={exception}>{exception}</li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}
