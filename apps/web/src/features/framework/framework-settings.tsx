// How a framework makes an index of points: rounding, ranks, missing items, caps, classes.
import type { FrameworkDetail } from '@parindex/contract/framework';
import { showDecimal } from '../../ui/format.ts';
import classes from './framework.module.css';
import { text } from './framework.vi.ts';

export function FrameworkSettings({ settings, hash }: Pick<FrameworkDetail, 'settings' | 'hash'>) {
  const { rounding, ranking, missing, bands } = settings;
  return (
    <details className={classes['settings']} open>
      <summary>{text.settings}</summary>
      <dl className={classes['facts']}>
        <Fact label={text.rounding}>{rounding}</Fact>
        <Fact label={text.ranking}>{ranking}</Fact>
        <Fact label={text.missing}>{missing}</Fact>
        <Fact label={text.caps}>{capsOf(settings)}</Fact>
        <Fact label={text.bands}>
          {bands.length === 0 ? text.noBands : bands.map(({ label, edge }) => `${label}: ${edge}`).join('; ')}
        </Fact>
        <Fact label={text.hash}>{hash}</Fact>
      </dl>
    </details>
  );
}

function Fact({ label, children }: { label: string; children: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function capsOf({ bonusCap, penaltyCap, indexCap }: FrameworkDetail['settings']): string {
  const caps = [
    bonusCap && text.bonusCap(showDecimal(bonusCap)),
    penaltyCap && text.penaltyCap(showDecimal(penaltyCap)),
    indexCap && text.indexCap(showDecimal(indexCap)),
  ].filter(Boolean);
  return caps.length === 0 ? text.noCaps : caps.join('; ');
}
