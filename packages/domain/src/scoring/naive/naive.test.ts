// Two engines written apart must agree on ten thousand random frameworks: points, maxima, indexes, ranks and bands.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, toText } from '../../decimal.ts';
import { readFramework } from '../../framework/read-framework.ts';
import type { AgencyEntries } from '../entry.ts';
import { readScores } from '../read-scores.ts';
import { scoreRound } from '../score-round.ts';
import { difference, type Fraction, fraction, type NaiveAgency, naiveRound, type Raw } from './naive-engine.ts';
import { randomRound } from './random-round.samples.ts';

/** Frameworks compared: all of them take about fifteen seconds; mutation testing takes fewer. */
const frameworks = Number(process.env['RANDOM_FRAMEWORKS'] ?? 10_000);

/** The engine keeps thirty places, so a fraction it rounds lies within one of the last place per operation. */
const tolerance = fraction('0.00000000000000000000000001');

function isClose(text: string, exact: Fraction): boolean {
  const off = difference(fraction(text), exact);
  const scale = fraction(text).bottom * exact.bottom;
  return (off < 0n ? -off : off) * tolerance.bottom <= tolerance.top * scale;
}

function engineRound(document: Raw, agencies: readonly NaiveAgency[]) {
  const { framework, findings } = readFramework(document);
  if (!framework) throw new Error(findings.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  const entries = agencies.map(({ agency, group, kind, rows }): AgencyEntries => {
    const lines = rows.map(({ item, value = '', points = '', notApplicable = false }, index) => {
      return { row: index, agency, group, item, value, points, status: notApplicable ? 'notApplicable' : '' };
    });
    if (lines.length === 0) return { agency, group, kind, entries: new Map() };
    const reading = readScores(framework, lines);
    const [read] = reading.agencies ?? [];
    if (!read) throw new Error(reading.findings.map(({ message }) => message).join('\n'));
    return { ...read, kind };
  });
  return scoreRound(framework, entries).groups.flatMap((group) => group.agencies);
}

describe('The engine and the naive engine', () => {
  it(`agree on ${frameworks} random frameworks`, { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(randomRound, ({ document, agencies }) => {
        const naive = naiveRound(document, agencies);
        for (const own of engineRound(document, agencies)) {
          const other = naive.find(({ agency }) => agency === own.agency);
          if (!other) throw new Error(`no ${own.agency}`);
          expect(isClose(toText(own.points), other.points)).toBe(true);
          expect(isClose(toText(own.maxPoints), other.maxPoints)).toBe(true);
          expect(own.index === null).toBe(other.index === null);
          if (own.index !== null && other.index !== null) expect(isClose(toText(own.index), other.index)).toBe(true);
          expect([own.provisional, own.rank, own.band?.label ?? null]).toEqual([
            other.provisional,
            other.rank,
            other.band,
          ]);
        }
      }),
      { numRuns: frameworks, seed: 20_251_121 },
    );
  });

  it('would see one point too much', () => {
    expect(isClose(toText(decimal('1.35')), fraction('1.35'))).toBe(true);
    expect(isClose(toText(decimal('1.35')), fraction('1.3500000000000000000000001'))).toBe(false);
  });
});
