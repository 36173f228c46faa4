// What must hold whatever the figures: more is never less, order is nothing, parts make the whole.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type Decimal, decimal, minus, plus, sum, toText, zero } from '../decimal.ts';
import { readFramework } from '../framework/read-framework.ts';
import { agency, type Document, framework, itemDocument } from '../testing.ts';
import type { AgencyEntries } from './entry.ts';
import type { Raw } from './naive/naive-engine.ts';
import { randomRound } from './naive/random-round.samples.ts';
import { readScores } from './read-scores.ts';
import { scoreItem } from './score-item.ts';
import { type RoundResult, scoreRound } from './score-round.ts';

const hundredths = (least: number, greatest: number) =>
  fc.integer({ min: least, max: greatest }).map((value) => String(value / 100));

/** Points of one item for one figure. */
function pointsOf(rule: Document, max: string, value: Decimal): Decimal {
  const [item] = framework([itemDocument('1', { max, rule })]).items;
  if (item?.kind !== 'item') throw new Error('one item was meant');
  const outcome = scoreItem(item.rule, item.max, { kind: 'amount', value });
  return outcome.outcome === 'scored' ? outcome.points : zero;
}

/** Edges falling, points falling with them, as sensible tiers are. */
const fallingTiers = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 5 }),
    fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 6, maxLength: 6 }),
  )
  .map(([edges, points]) => {
    const [sortedEdges, sortedPoints] = [edges.toSorted((a, b) => b - a), points.toSorted((a, b) => b - a)];
    const tiers = sortedEdges.map((edge, index) => ({
      from: String(edge),
      points: String((sortedPoints[index] ?? 0) / 4),
    }));
    return { kind: 'tiers', tiers, below: String((sortedPoints.at(-1) ?? 0) / 4) };
  });

const proportional = fc
  .tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 90, max: 120 }))
  .map(([floor, cap]) => ({ kind: 'proportional', floor: String(floor), cap: String(cap) }));

describe('Raising a figure', () => {
  it.each([
    ['tiers', fallingTiers],
    ['proportional', proportional],
  ])('never lowers the points of %s', (_kind, rules) => {
    fc.assert(
      fc.property(rules, hundredths(0, 13_000), hundredths(0, 2000), (rule, figure, more) => {
        const before = pointsOf(rule, '2', decimal(figure));
        const after = pointsOf(rule, '2', plus(decimal(figure), decimal(more)));
        expect(compare(after, before)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });
});

interface Drawn {
  readonly document: Raw;
  readonly agencies: readonly AgencyEntries[];
}

/** A random framework that reads, with its agencies. */
const rounds: fc.Arbitrary<Drawn> = randomRound.map(({ document, agencies }) => {
  const { framework: set } = readFramework(document);
  if (!set) throw new Error('the drawn framework does not read');
  const read = agencies.map(({ agency: name, group, kind, rows }): AgencyEntries => {
    const lines = rows.map(({ item, value = '', points = '', notApplicable = false }, row) => {
      return { row, agency: name, group, item, value, points, status: notApplicable ? 'notApplicable' : '' };
    });
    const [found] = (lines.length === 0 ? null : readScores(set, lines).agencies) ?? [];
    return found ? { ...found, kind } : { agency: name, group, kind, entries: new Map() };
  });
  return { document, agencies: read };
});

function setOf(document: Raw) {
  const { framework: set } = readFramework(document);
  if (!set) throw new Error('the framework does not read');
  return set;
}

/** What a round says of each agency, whatever the order it says it in. */
function standings({ groups }: RoundResult) {
  return groups
    .flatMap(({ agencies }) =>
      agencies.map(({ agency: name, index, points, maxPoints, rank, band }) => [
        name,
        index === null ? null : toText(index),
        toText(points),
        toText(maxPoints),
        rank,
        band?.label ?? null,
      ]),
    )
    .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

describe('Any round', () => {
  it('is the same in whatever order its agencies come', () => {
    fc.assert(
      fc.property(rounds, ({ document, agencies }) => {
        const set = setOf(document);
        expect(standings(scoreRound(set, agencies.toReversed()))).toEqual(standings(scoreRound(set, agencies)));
      }),
    );
  });

  it('is the same in whatever order its items stand', () => {
    const turned = (node: Raw): Raw => {
      if (!Array.isArray(node['items'])) return node;
      return { ...node, items: (node['items'] as Raw[]).map(turned).toReversed() };
    };
    fc.assert(
      fc.property(rounds, ({ document, agencies }) => {
        const [there, back] = [document, turned(document)].map((each) => standings(scoreRound(setOf(each), agencies)));
        expect(back).toEqual(there);
      }),
    );
  });

  it('is the sum of its parts: of its items, of its pillars, of the assessed and the surveyed part', () => {
    fc.assert(
      fc.property(rounds, ({ document, agencies }) => {
        const set = setOf(document);
        const pillars = new Set(set.items.map(({ code }) => code));
        for (const score of scoreRound(set, agencies).groups.flatMap((group) => group.agencies)) {
          const own = sum(score.items.map(({ points }) => points ?? zero));
          const total = minus(plus(own, score.bonus), score.penalty);
          expect(score.points).toBe(total);
          const leaves = score.items.filter(({ item }) => pillars.has(item.code));
          const branches = score.branches.filter(({ code }) => pillars.has(code));
          expect(sum([...leaves.map(({ points }) => points ?? zero), ...branches.map(({ points }) => points)])).toBe(
            own,
          );
          expect(plus(score.parts.appraised.points, score.parts.survey.points)).toBe(own);
          expect(plus(score.parts.appraised.maxPoints, score.parts.survey.maxPoints)).toBe(score.maxPoints);
        }
      }),
    );
  });

  it('keeps every other item as it is when one item that may leave the sum leaves it', () => {
    fc.assert(
      fc.property(rounds, fc.nat(), ({ document, agencies: [first] }, pick) => {
        if (!first) return;
        const set = setOf(document);
        const before = scoreRound(set, [first]).groups[0]?.agencies[0];
        const mayLeave = before?.items.filter(({ item }) => item.notApplicable === 'exclude') ?? [];
        const chosen = mayLeave[pick % Math.max(mayLeave.length, 1)]?.item.code;
        if (!before || chosen === undefined) return;
        const entries = new Map(first.entries).set(chosen, {
          status: 'notApplicable',
          ground: 'Không có',
          points: null,
        });
        const after = scoreRound(set, [{ ...first, entries }]).groups[0]?.agencies[0];
        const others = (score: typeof before) =>
          score.items
            .filter(({ item }) => item.code !== chosen)
            .map(({ item, points, maxPoints }) => [item.code, points, maxPoints]);
        // A survey item that is claimed away counts as an answer about the survey, so it is left out of this property.
        const isSurvey = before.items.some(({ item }) => item.code === chosen && item.source === 'survey');
        if (after && !isSurvey) expect(others(after)).toEqual(others(before));
      }),
    );
  });
});

describe('Ranks', () => {
  it('stay when every maximum and every point is multiplied by the same number', () => {
    const points = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(points, fc.integer({ min: 2, max: 9 }), fc.constantFrom('shared', 'dense'), (all, factor, ties) => {
        const ranksOf = (scale: number) => {
          const rule = { kind: 'manual' };
          const set = framework([itemDocument('1', { max: String(10 * scale), rule })], {
            settings: { ranking: { ties } },
          });
          const round = all.map((each, index) => agency(set, { '1': `=${(each / 4) * scale}` }, { name: `A${index}` }));
          return standings(scoreRound(set, round)).map(([name, index, , , rank]) => [name, index, rank]);
        };
        expect(ranksOf(factor)).toEqual(ranksOf(1));
      }),
    );
  });
});
