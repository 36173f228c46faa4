// A round with its frameworks, dossiers and decisions, put straight into the tables: where the stories of results begin.
import { createHash } from 'node:crypto';
import type { RoundStatus } from '@parindex/domain/round/round';
import { eq } from 'drizzle-orm';
import { agencyVersions } from '../features/agency/agency.tables.ts';
import { appraisalItems } from '../features/appraisal/appraisal.tables.ts';
import { assessmentItems, assessments } from '../features/assessment/assessment.tables.ts';
import { frameworks } from '../features/framework/framework.tables.ts';
import { roundGroups, rounds } from '../features/round/round.tables.ts';
import { importedResults } from '../features/survey/survey.tables.ts';
import type { Db } from '../platform/db/database.ts';

/** Two pillars, one surveyed; item 1.2 does not concern communes. */
export const smallFramework = `format: parindex-framework/1
id: bo-nho
title: Bộ nhỏ
year: 2025
settings:
  bands: [{ label: Tốt, from: '80' }, { label: Khá, from: '50' }, { label: Yếu, from: '0' }]
items:
  - code: '1'
    name: Chỉ đạo, điều hành
    max: '6'
    owner: S
    items:
      - { code: '1.1', name: Tỷ lệ nhiệm vụ hoàn thành, max: '4', source: self, rule: { kind: proportional } }
      - code: '1.2'
        name: Kiểm tra cấp dưới
        max: '2'
        source: self
        notApplicable: exclude
        except: [{ kinds: [commune], ground: Không có cơ quan cấp dưới }]
        rule: { kind: boolean }
  - code: '2'
    name: Tác động
    max: '4'
    owner: S
    items:
      - { code: '2.1', name: Điều tra xã hội học, max: '4', source: survey, rule: { kind: survey, weights: { A: '100', B: '0' } } }
`;

const stamp = new Date('2025-11-20T02:00:00Z');

export interface SeededRound {
  readonly id: string;
  /** Dossier by agency. */
  readonly assessments: Readonly<Record<string, string>>;
}

export interface RoundSeed {
  readonly status?: RoundStatus;
  readonly yearJudged?: number;
  readonly source?: string;
  readonly groups?: Readonly<Record<string, readonly string[]>>;
}

/** An issued framework of P. */
export async function seedFramework(db: Db, source: string, key: string): Promise<string> {
  const by = { updatedAt: stamp, updatedBy: 'standingOfficer', issuedAt: stamp, issuedBy: 'standingOfficer' };
  const hash = createHash('sha256').update(source).digest('hex');
  const file = { authorityId: 'P', key, title: 'Bộ nhỏ', year: 2025, source, hash };
  const decision = { status: 'issued', decisionNumber: '1/QĐ', decisionDate: '2025-10-01' };
  const [row] = await db
    .insert(frameworks)
    .values({ ...file, ...decision, ...by })
    .returning({ id: frameworks.id });
  if (!row) throw new Error('insert returned no row');
  return row.id;
}

/** Group `so` with A, B and S, group `xa` with C, unless told otherwise; both judged by one framework. */
export async function seedRound(db: Db, seed: RoundSeed = {}): Promise<SeededRound> {
  const { status = 'appraisal2', yearJudged = 2025, source = smallFramework } = seed;
  const { groups = { so: ['A', 'B', 'S'], xa: ['C'] } } = seed;
  const frameworkId = await seedFramework(db, source, `bo-${yearJudged}`);
  const years = { yearJudged, yearPublished: yearJudged + 1, yearCarriedOut: yearJudged };
  const title = `Chỉ số cải cách hành chính năm ${yearJudged}`;
  const made = { createdAt: stamp, createdBy: 'standingOfficer' };
  const [round] = await db
    .insert(rounds)
    .values({ authorityId: 'P', title, ...years, status, ...made })
    .returning();
  if (!round) throw new Error('insert returned no row');
  const dossiers: Record<string, string> = {};
  for (const [position, [code, agencies]] of Object.entries(groups).entries()) {
    await db.insert(roundGroups).values({ roundId: round.id, code, name: `Khối ${code}`, position, frameworkId });
    for (const agencyId of agencies) dossiers[agencyId] = await seedDossier(db, round.id, { code, agencyId });
  }
  return { id: round.id, assessments: dossiers };
}

async function seedDossier(db: Db, roundId: string, { code, agencyId }: { code: string; agencyId: string }) {
  const [version] = await db.select().from(agencyVersions).where(eq(agencyVersions.agencyId, agencyId));
  const submitted = { status: 'submitted', submittedAt: stamp, submittedBy: 'headOfA' };
  const [row] = await db
    .insert(assessments)
    .values({ roundId, groupCode: code, agencyId, agencyVersionId: version?.id ?? 0, ...submitted })
    .returning({ id: assessments.id });
  if (!row) throw new Error('insert returned no row');
  return row.id;
}

export async function declare(db: Db, assessmentId: string, figures: Record<string, string>): Promise<void> {
  const by = { savedAt: stamp, savedBy: 'reporterOfA' };
  const rows = Object.entries(figures).map(([itemCode, text]) => ({ assessmentId, itemCode, figures: text, ...by }));
  await db.insert(assessmentItems).values(rows);
}

export async function decidePoints(
  db: Db,
  assessmentId: string,
  { item, points, pass = 2 }: { item: string; points: string; pass?: 1 | 2 },
): Promise<void> {
  const decision = { decision: 'points', points, reason: 'Tài liệu chưa đủ' };
  const by = { savedAt: stamp, savedBy: 'secondAppraiser' };
  await db.insert(appraisalItems).values({ assessmentId, pass, itemCode: item, ...decision, ...by });
}

export async function importVotes(db: Db, assessmentId: string, figures: string, itemCode = '2.1'): Promise<void> {
  const by = { importedAt: stamp, importedBy: 'standingOfficer' };
  await db.insert(importedResults).values({ assessmentId, itemCode, figures, sourceName: 'Phiếu 2025', ...by });
}

/** Everything declared and imported: A 90 %, B 70 %, S 90 %, C 100 % of its own maximum. */
export async function seedFilledRound(db: Db, seed: RoundSeed = {}): Promise<SeededRound> {
  const round = await seedRound(db, seed);
  const votes: Record<string, string> = { A: 'A=75;B=25', B: 'A=50;B=50', S: 'A=75;B=25', C: 'A=100;B=0' };
  for (const [agency, id] of Object.entries(round.assessments)) {
    const own: Record<string, string> = agency === 'C' ? {} : { '1.2': 'yes' };
    await declare(db, id, { '1.1': agency === 'B' ? 'b=75;a=100' : 'b=10;a=10', ...own });
    await importVotes(db, id, votes[agency] ?? 'A=1;B=0');
  }
  return round;
}
