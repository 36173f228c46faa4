// Two frameworks side by side: what differs, of which class, in which words.
import { nodeStatusNames, structureNames } from '@parindex/domain/framework/compare/compare.vi';
import { structures } from '@parindex/domain/framework/compare/compare-frameworks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Screen } from '../../ui/screen.tsx';
import { comparisonRows } from './comparison-rules.ts';
import { ComparisonTable } from './comparison-table.tsx';
import classes from './framework-version.module.css';
import { comparisonQuery } from './framework-version.queries.ts';
import { text } from './framework-version.vi.ts';

export function ComparisonScreen() {
  const { id = '', otherId = '' } = useParams({ strict: false });
  const { data: comparison } = useSuspenseQuery(comparisonQuery(id, otherId));
  const { before, after, pairedBy, summary } = comparison;
  return (
    <Screen
      title={text.comparison}
      breadcrumb={[
        { label: text.home, to: '/viec-cua-toi' },
        { label: text.frameworks, to: '/bo-tieu-chi' },
        { label: after.title, to: `/bo-tieu-chi/${after.id}` },
      ]}
      help={text.comparisonHelp}
    >
      <div className={classes['head']}>
        <strong>{text.classOf(nodeStatusNames[summary.amendment])}</strong>
        {(['text', 'points'] as const).map((status) => (
          <span key={status}>{text.countOf(nodeStatusNames[status], summary.nodes[status] ?? 0)}</span>
        ))}
        {structures
          .filter((structure) => (summary.structures[structure] ?? 0) > 0)
          .map((structure) => (
            <span key={structure}>{text.countOf(structureNames[structure], summary.structures[structure] ?? 0)}</span>
          ))}
        <span>{text.pairedBy[pairedBy]}</span>
      </div>
      <ComparisonTable
        rows={comparisonRows(comparison)}
        titles={{
          before: text.version(before.title, before.decisionNumber),
          after: text.version(after.title, after.decisionNumber),
        }}
      />
    </Screen>
  );
}
