// Rankings that real institutions published, computed again from their published parts by `parindex compute`.
// The printed figures lie beside the project, not in it; where they are absent these tests say so and pass.
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { decimal, minus, toText } from '@parindex/domain/decimal';
import type { AgencyReport, RoundReport } from '@parindex/domain/result/report';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compute } from './compute.ts';

const root = resolve(import.meta.dirname, '../../../..');
const published = resolve(root, '../shared/data/published');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'published-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Row = Record<string, string>;

/** Rows of a published table, or null with a word about it where the table is not there. */
function publishedRows(name: string): Row[] | null {
  const path = join(published, name);
  if (existsSync(path)) return parse(readFileSync(path), { columns: true, bom: true, skip_empty_lines: true });
  process.stdout.write(`Bỏ qua so sánh với số liệu đã công bố: không có ${name} bên cạnh dự án.\n`);
  return null;
}

/** Runs the command on a scores file made of these lines. */
async function computed(framework: string, lines: string[]): Promise<Map<string, AgencyReport>> {
  const scores = join(folder, `${framework}.csv`);
  await writeFile(scores, ['agency,group,item,points,value,status', ...lines, ''].join('\n'));
  let output = '';
  const errors: string[] = [];
  const io = { out: (text: string) => (output += text), err: (text: string) => errors.push(text) };
  const exit = await compute([join(root, 'frameworks', framework, 'framework.yaml'), scores, '--json'], io);
  expect(errors).toEqual([]);
  expect(exit).toBe(0);
  const report = JSON.parse(output) as RoundReport;
  return new Map(
    report.groups.flatMap(({ group, agencies }) => agencies.map((row) => [`${group}/${row.agency}`, row])),
  );
}

describe('PCI 2017 and 2018', () => {
  it('gives all 126 published ranks, and the weighted scores to 4 decimals', async () => {
    const rows = publishedRows('pci_2017_2018_rank_subindices.csv');
    if (!rows) return;
    expect(rows).toHaveLength(126);
    const lines = rows.flatMap((row) =>
      Array.from(
        { length: 10 },
        (_, i) => `"${row['year']} ${row['province_en']}",${row['year']},sub${i + 1},,${row[`sub${i + 1}`]},`,
      ),
    );
    const results = await computed('pci-2017-2018', lines);
    const off = rows.filter((row) => {
      const result = results.get(`${row['year']}/${row['year']} ${row['province_en']}`);
      const difference = minus(decimal(result?.index ?? '-1'), decimal(row['weighted_pci'] ?? ''));
      // The printed score was added in single precision: to 4 decimals it is the exact one, the rest is its own error.
      return String(result?.rank) !== row['rank_published'] || Math.abs(Number(toText(difference))) >= 0.000_05;
    });
    expect(off).toEqual([]);
  });
});

describe('PAPI 2011 to 2017', () => {
  it('gives every published total, and leaves the two withheld provinces of 2014 unranked', async () => {
    const rows = publishedRows('papi_2011_2017_dimensions.csv')?.filter(({ tinh_id: id }) => id !== '999');
    if (!rows) return;
    expect(rows).toHaveLength(441);
    const lines = rows.flatMap((row) =>
      [1, 2, 3, 4, 5, 6].map((i) => `"${row['year']} ${row['province_vi']}",${row['year']},D${i},,${row[`D${i}`]},`),
    );
    const results = await computed('papi-2011-2017', lines);
    const withheld = rows.filter((row) => row['D1'] === '');
    expect(withheld.map((row) => `${row['year']}/${row['province_vi']}`)).toEqual(['2014/Bắc Giang', '2014/Đồng Tháp']);
    for (const row of withheld) {
      const result = results.get(`${row['year']}/${row['year']} ${row['province_vi']}`);
      expect(result).toMatchObject({ rank: null, provisional: true, missing: 6 });
      expect(result?.items.every(({ points }) => points === null)).toBe(true);
    }
    for (const row of rows.filter((candidate) => candidate['D1'] !== '')) {
      const result = results.get(`${row['year']}/${row['year']} ${row['province_vi']}`);
      const total = decimal(row['total_unweighted_published'] ?? '');
      // Printed totals were added in single precision: they agree to 5 places, not to the last digit.
      expect(Math.abs(Number(toText(minus(decimal(result?.points ?? '-1'), total))))).toBeLessThan(0.000_01);
      const higher = rows.filter(
        (other) =>
          other['year'] === row['year'] &&
          Number(other['total_unweighted_published']) > Number(row['total_unweighted_published']),
      );
      expect(result?.rank).toBe(higher.length + 1);
    }
  });
});

describe('Gia Lai 2020', () => {
  it('gives the published order of 27 agencies in two groups', async () => {
    const rows = publishedRows('gialai_2020_cchc_so_huyen.csv');
    if (!rows) return;
    expect(rows).toHaveLength(27);
    const results = await computed(
      'gia-lai-2020',
      rows.map((row) => `"${row['unit']}",${row['khoi']},total,${row['points_published']},,`),
    );
    const ranks = rows.map((row) => results.get(`${row['khoi']}/${row['unit']}`)?.rank);
    expect(ranks).toEqual(rows.map((row) => Number(row['rank_by_listing'])));
  });
});
