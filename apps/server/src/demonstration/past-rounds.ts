// The two published rounds of the demonstration, 2022 and 2023: 20 departments and 11 districts, entered as a province would.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '@parindex/domain/access/actor';
import type { ScoresRow } from '@parindex/domain/scoring/read-scores';
import { parse } from 'csv-parse/sync';
import { enterPastResult } from '../features/publication/past-result.service.ts';
import type { Deps } from '../platform/deps.ts';
import { groups, provinceId } from './agencies.ts';
import { findDemonstrationRound, insertAssessments, insertRound, listAgenciesById } from './rounds.repository.ts';
import { demonstrationText } from './rounds.vi.ts';
import { enterFramework, frameworksFolder, standingOfficer } from './running-round.ts';

interface PastYear {
  readonly year: number;
  readonly folder: string;
  readonly decision: { readonly number: string; readonly date: string };
  readonly publishedAt: Date;
}

const pastYears: readonly PastYear[] = [
  {
    year: 2022,
    folder: 'demo-province-2022',
    decision: { number: '17/QĐ-MH', date: '2023-02-08' },
    publishedAt: new Date('2023-02-10T02:00:00Z'),
  },
  {
    year: 2023,
    folder: 'demo-province-2023',
    decision: { number: '28/QĐ-MH', date: '2024-02-22' },
    publishedAt: new Date('2024-02-26T02:00:00Z'),
  },
];

/** Acts as the standing agency does when it brings the province's past years. */
const enterer: Actor = {
  accountId: standingOfficer,
  name: standingOfficer,
  grants: [{ role: 'standingAgency', agencyId: 'so-noi-vu', authorityId: provinceId, pillar: null }],
};

export async function seedPastRounds(deps: Deps): Promise<void> {
  for (const past of pastYears) {
    if (await findDemonstrationRound(deps.db, demonstrationText.past.title(past.year))) continue;
    await seedPastRound(deps, past);
  }
}

async function seedPastRound(deps: Deps, past: PastYear): Promise<void> {
  const { db } = deps;
  const { id: frameworkId } = await enterFramework(deps, past.folder);
  const rows = await readScoresFile(past.folder);
  const roundId = await insertRound(db, {
    authorityId: provinceId,
    title: demonstrationText.past.title(past.year),
    years: { judged: past.year, published: past.year + 1, carriedOut: past.year },
    status: 'draft',
    createdAt: past.publishedAt,
    createdBy: standingOfficer,
    groups: [
      { code: 'so', name: groups.departments, frameworkId },
      { code: 'huyen', name: groups.districts, frameworkId },
    ],
    steps: [],
  });
  for (const groupCode of ['so', 'huyen']) {
    const ids = [...new Set(rows.filter(({ group }) => group === groupCode).map(({ agency }) => agency))];
    const agencies = await listAgenciesById(db, ids, `${past.year}-12-31`);
    if (agencies.length !== ids.length) throw new Error(`an agency of ${past.year} is not in the register`);
    await insertAssessments(
      db,
      { roundId, groupCode },
      agencies.map((agency) => ({ ...agency, ...notUsed })),
    );
  }
  await enterPastResult(deps, enterer, {
    roundId,
    decision: past.decision,
    publishedAt: past.publishedAt,
    sourceName: demonstrationText.past.source(past.year),
    rows,
    fileName: `${past.folder}/scores.csv`,
  });
}

/** Nothing was filled in here: the points were entered from the published table. */
const notUsed = { status: 'draft', returnedReason: null, submittedAt: null, submittedBy: null };

async function readScoresFile(folder: string): Promise<ScoresRow[]> {
  const text = await readFile(join(frameworksFolder, folder, 'scores.csv'), 'utf8');
  const records = parse(text, { columns: true, skip_empty_lines: true }) as Omit<ScoresRow, 'row'>[];
  return records.map((record, index) => ({ ...record, row: index + 2 }));
}
