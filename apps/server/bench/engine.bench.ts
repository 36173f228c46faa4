// Times the engine on a round the size of the whole country: 10,598 agencies, 90 items in three levels.
import { performance } from 'node:perf_hooks';
import { decimal, hundred, whole, zero } from '@parindex/domain/decimal';
import type { Framework, FrameworkNode, Item } from '@parindex/domain/framework/framework';
import { defaultSettings } from '@parindex/domain/framework/read-settings';
import type { AgencyEntries, Entry } from '@parindex/domain/scoring/entry';
import type { ScoringRule } from '@parindex/domain/scoring/rule';
import { prepareFramework } from '@parindex/domain/scoring/score-agency';
import { rescoreAgency, scoreRound } from '@parindex/domain/scoring/score-round';
import type { Measurement } from './measurement.ts';

const agencyCount = 10_598;
const groupCount = 34;

/** Computes the whole round, exact, ranked and traced; then changes one figure in it. The best of five runs of each. */
export function engineBenchmarks(): Measurement[] {
  const framework = benchmarkFramework();
  const agencies = benchmarkAgencies(framework);
  const half = agencies.slice(0, agencyCount / 2);
  const round = best(5, () => scoreRound(framework, agencies));
  const halfRound = best(5, () => scoreRound(framework, half));
  const before = scoreRound(framework, agencies);
  const prepared = prepareFramework(framework);
  const [first] = agencies;
  if (!first) throw new Error('no agency to change');
  const changed: AgencyEntries = { ...first, entries: new Map([...first.entries, ['1.1.1', ratio(1, 7)]]) };
  const change = best(20, () => rescoreAgency(prepared, before, changed));
  return [
    { name: 'engine.round', value: round / 1000, unit: 's', growth: round / halfRound },
    { name: 'engine.change', value: change, unit: 'ms' },
  ];
}

function best(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** 6 pillars of 3 criteria of 5 items, with rules in the mixture that real sets have. */
function benchmarkFramework(): Framework {
  const rules: ScoringRule[] = [
    { kind: 'proportional', floor: decimal('50'), cap: hundred },
    {
      kind: 'tiers',
      input: 'ratio',
      tiers: [
        { edge: { at: hundred, inclusive: true }, points: whole(1) },
        { edge: { at: whole(80), inclusive: true }, points: decimal('0.5') },
      ],
      below: zero,
    },
    { kind: 'boolean', yes: null, no: zero },
    { kind: 'satisfaction' },
    { kind: 'externalIndex', index: null, scale: hundred },
  ];
  const base = { maxNote: null, legalSource: null, owner: 'o', guidance: null, evidence: null, except: [] };
  const branch = (code: string, items: FrameworkNode[], max: number): FrameworkNode => ({
    kind: 'branch',
    code,
    name: code,
    max: whole(max),
    notApplicable: 'exclude',
    items,
    ...base,
  });
  const item = (code: string, rule: ScoringRule): Item => ({
    kind: 'item',
    code,
    name: code,
    max: whole(1),
    notApplicable: 'exclude',
    source: 'self',
    inputs: [],
    rule,
    ...base,
  });
  const pillars = [1, 2, 3, 4, 5, 6].map((pillar) =>
    branch(
      `${pillar}`,
      [1, 2, 3].map((criterion) =>
        branch(
          `${pillar}.${criterion}`,
          rules.map((rule, index) => item(`${pillar}.${criterion}.${index + 1}`, rule)),
          5,
        ),
      ),
      15,
    ),
  );
  return {
    id: 'bench',
    title: 'bench',
    year: 2025,
    basis: null,
    max: whole(90),
    maxNote: null,
    settings: defaultSettings,
    items: pillars,
    bonus: [],
    penalty: [],
  };
}

function benchmarkAgencies(framework: Framework): AgencyEntries[] {
  const prepared = prepareFramework(framework);
  let seed = 20_251_205;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  return Array.from({ length: agencyCount }, (_, index) => ({
    agency: `agency-${index}`,
    group: `group-${index % groupCount}`,
    kind: null,
    entries: new Map(prepared.items.map(({ item }) => [item.code, entryFor(item.rule.kind, random)])),
  }));
}

function entryFor(kind: ScoringRule['kind'], random: (below: number) => number): Entry {
  if (kind === 'boolean') {
    return { status: 'given', figures: { kind: 'answer', yes: random(10) > 1 }, points: null };
  }
  const a = 1 + random(300);
  if (kind !== 'externalIndex') return ratio(a - random(Math.min(a, 60)), a);
  return { status: 'given', figures: { kind: 'amount', value: whole(random(101)) }, points: null };
}

function ratio(b: number, a: number): Entry {
  return { status: 'given', figures: { kind: 'ratio', b: whole(b), a: whole(a) }, points: null };
}
