// Everything wrong with a file, by place: what stands there and what is expected. Errors first, then warnings.
import type { Finding } from '@parindex/contract/problem';
import classes from './findings-table.module.css';
import { StatusBadge } from './status-badge.tsx';
import { text } from './ui.vi.ts';

export function FindingsTable({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  return (
    <section className={classes['box']} tabIndex={0} aria-label={text.findings(errors.length, warnings.length)}>
      <p className={classes['count']}>{text.findings(errors.length, warnings.length)}</p>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{text.severity}</th>
            <th scope="col">{text.place}</th>
            <th scope="col">{text.finding}</th>
          </tr>
        </thead>
        <tbody>
          {[...byRow(errors), ...byRow(warnings)].map(({ path, message, severity }) => (
            <tr key={`${path} ${message}`}>
              <td>
                <StatusBadge tone={severity === 'error' ? 'wrong' : 'warn'}>
                  {severity === 'error' ? text.error : text.warning}
                </StatusBadge>
              </td>
              <td className={classes['place']}>{placeOf(path)}</td>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** From the top of the file down; what has no row comes first. */
function byRow(findings: readonly Finding[]): Finding[] {
  const rowOf = ({ path }: Finding) => Number(/:(\d+)$/.exec(path)?.[1] ?? 0);
  return findings.toSorted((left, right) => rowOf(left) - rowOf(right));
}

/** `file.yaml:12` → `dòng 12`: the file is named above already. */
function placeOf(path: string): string {
  const row = /:(\d+)$/.exec(path)?.[1];
  return row === undefined ? path : text.row(row);
}
