// Statistics of a publication: every side of every cut, ties, and the two past rounds of the demonstration through the engine.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Decimal, decimal, toText } from '../decimal.ts';
import type { Framework } from '../framework/framework.ts';
import { readFramework } from '../framework/read-framework.ts';
import { readScores, type ScoresRow } from '../scoring/read-scores.ts';
import { type AgencyResult, scoreRound } from '../scoring/score-round.ts';
import { letterCuts, rankTogether, type Standing, shareOfScale, statisticsOf } from './statistics.ts';
import { percentText, statisticsSentences } from './statistics.vi.ts';

function standing(index: string | null, more: Partial<Standing> = {}): Standing {
  const known = index === null ? null : decimal(index);
  return {
    name: `Sở ${index}`,
    index: known,
    rank: index === null ? null : 1,
    band: null,
    previousRank: null,
    ...more,
  };
}

describe('cuts of the letters', () => {
  it.each([
    ['90.0001', [1, 0, 0, 0]],
    ['90', [0, 1, 0, 0]],
    ['89.9999', [0, 0, 1, 0]],
    ['80', [0, 0, 1, 0]],
    ['79.9999', [0, 0, 0, 1]],
    ['0', [0, 0, 0, 1]],
    [null, [0, 0, 0, 0]],
  ])('%s stands in its cut and in no other', (index, counts) => {
    expect(statisticsOf([standing(index)]).cuts.map(({ count }) => count)).toEqual(counts);
  });

  it('says so where an index of exactly 90 falls between "trên 90" and "dưới 90"', () => {
    expect(statisticsSentences(statisticsOf([standing('90'), standing('95')]))[0]).toBe(
      '01/02 cơ quan, đơn vị, địa phương có Chỉ số đạt trên 90%; 01/02 cơ quan, đơn vị, địa phương có Chỉ số đúng 90%; ' +
        '00/02 cơ quan, đơn vị, địa phương có Chỉ số từ 80% đến dưới 90%; 00/02 cơ quan, đơn vị, địa phương có Chỉ số dưới 80%.',
    );
  });
});

describe('ranks against the year before', () => {
  it.each([
    [2, 3, { up: 1, same: 0, down: 0, notCompared: 0 }],
    [3, 3, { up: 0, same: 1, down: 0, notCompared: 0 }],
    [4, 3, { up: 0, same: 0, down: 1, notCompared: 0 }],
    [4, null, { up: 0, same: 0, down: 0, notCompared: 1 }],
    [null, 3, { up: 0, same: 0, down: 0, notCompared: 0, ranked: 0, unranked: 1 }],
  ])('rank %s after %s', (rank, previousRank, expected) => {
    expect(statisticsOf([standing('85', { rank, previousRank })])).toMatchObject(expected);
  });

  it('shares a rank over equal indexes of several groups and leaves the next one out', () => {
    const rows = ['90', '85', '85', '80'].map((index, place) => ({ agency: `${place}`, index: decimal(index) }));
    expect([...rankTogether(rows)]).toEqual([
      ['0', 1],
      ['1', 2],
      ['2', 2],
      ['3', 4],
    ]);
  });
});

it('names everybody who shares the highest index', () => {
  const { highest, lowest } = statisticsOf([standing('95.30', { name: 'A' }), standing('95.3', { name: 'B' })]);
  expect([highest?.names, lowest?.names]).toEqual([
    ['A', 'B'],
    ['A', 'B'],
  ]);
});

it.each([
  ['95.3', '95,30%'],
  ['73', '73%'],
  ['72.996', '73%'],
  ['8.135', '8,14%'],
])('writes %s as %s', (index, text) => {
  expect(percentText(decimal(index))).toBe(text);
});

it.each([
  ['104', 1],
  ['-3', 0],
  ['55.5', 0.555],
])('draws a bar of %s inside the scale', (index, share) => {
  expect(shareOfScale(decimal(index))).toBe(share);
});

const root = resolve(import.meta.dirname, '../../../../frameworks');

function pastRound(year: number): { framework: Framework; agencies: readonly AgencyResult[] } {
  const folder = `${root}/demo-province-${year}`;
  const { framework } = readFramework(parse(readFileSync(`${folder}/framework.yaml`, 'utf8')));
  if (!framework) throw new Error('the framework does not read');
  const [, ...lines] = readFileSync(`${folder}/scores.csv`, 'utf8').trim().split('\n');
  const rows = lines.map((line, place): ScoresRow => {
    const [agency = '', group = '', item = '', points = '', value = '', status = ''] = line.split(',');
    return { row: place + 2, agency, group, item, points, value, status };
  });
  const { agencies, findings } = readScores(framework, rows);
  if (!agencies) throw new Error(findings.map(({ message }) => message).join('\n'));
  return { framework, agencies: scoreRound(framework, agencies).groups.flatMap((group) => group.agencies) };
}

/** `id,name,group,kind`; a name with a comma stands in quotes. */
function namesOf2023(): Map<string, string> {
  const [, ...lines] = readFileSync(`${root}/demo-province-2023/agencies.csv`, 'utf8').trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [, id = '', quoted, plain] = /^([^,]*),(?:"([^"]*)"|([^,]*)),/.exec(line) ?? [];
      return [id, quoted ?? plain ?? ''];
    }),
  );
}

function together(agencies: readonly AgencyResult[]): Map<string, number> {
  return rankTogether(agencies.map(({ agency, index }) => ({ agency, index: index as Decimal })));
}

describe('the demonstration of 2023 against 2022', () => {
  const [before, now] = [pastRound(2022), pastRound(2023)];
  const names = namesOf2023();
  const labels = now.framework.settings.bands.map(({ label }) => label);
  const standingsOf = (ranks: Map<string, number>, previous: Map<string, number>) =>
    now.agencies.map(({ agency, index, band }) => ({
      name: names.get(agency) ?? agency,
      index,
      band: band?.label ?? null,
      rank: ranks.get(agency) ?? null,
      previousRank: previous.get(agency) ?? null,
    }));

  it('is the letter, to the last digit', () => {
    const statistics = statisticsOf(standingsOf(together(now.agencies), together(before.agencies)), labels);
    expect(statistics).toMatchObject({ ranked: 31, unranked: 0, up: 10, same: 5, down: 16, notCompared: 0 });
    expect(statistics.cuts.map(({ count }) => count)).toEqual([14, 0, 16, 1]);
    expect(toText(statistics.highest?.index ?? decimal('0'))).toBe('95.3');
    expect(toText(statistics.lowest?.index ?? decimal('0'))).toBe('73');
    expect(statisticsSentences(statistics)).toEqual([
      '14/31 cơ quan, đơn vị, địa phương có Chỉ số đạt trên 90%; 16/31 cơ quan, đơn vị, địa phương có Chỉ số từ 80% đến dưới 90%; ' +
        '01/31 cơ quan, đơn vị, địa phương có Chỉ số dưới 80%.',
      'Xếp loại: Xuất sắc 14, Tốt 16, Khá 01, Trung bình 00, Yếu 00.',
      'Cơ quan có Chỉ số cao nhất đạt 95,30% (Sở Nội vụ), cơ quan có Chỉ số thấp nhất đạt 73% (Sở Giao thông vận tải).',
      'Có 10/31 cơ quan, đơn vị, địa phương có thứ hạng tăng; 05/31 cơ quan, đơn vị, địa phương có thứ hạng giữ nguyên và ' +
        '16/31 cơ quan, đơn vị, địa phương có thứ hạng giảm.',
    ]);
  });

  it.each([
    ['so', { ranked: 20, up: 6, same: 5, down: 9 }],
    ['huyen', { ranked: 11, up: 3, same: 4, down: 4 }],
  ])('counts group %s on its own ranks', (group, expected) => {
    const own = ({ agencies }: typeof now) => agencies.filter((agency) => agency.group === group);
    const ranks = (round: typeof now) => new Map(own(round).map(({ agency, rank }) => [agency, rank ?? 0]));
    const standings = standingsOf(ranks(now), ranks(before)).filter(({ rank }) => rank !== null);
    expect(statisticsOf(standings, labels, letterCuts)).toMatchObject(expected);
  });
});
