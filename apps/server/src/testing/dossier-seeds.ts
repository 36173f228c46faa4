// A round with a small framework and open dossiers, put straight into the tables: for stories that begin after it.
import { createHash } from 'node:crypto';
import type { RoundStatus } from '@parindex/domain/round/round';
import { eq } from 'drizzle-orm';
import { agencyVersions } from '../features/agency/agency.tables.ts';
import { assessments } from '../features/assessment/assessment.tables.ts';
import { frameworks } from '../features/framework/framework.tables.ts';
import { roundGroups, roundSteps, rounds } from '../features/round/round.tables.ts';
import type { Db } from '../platform/db/database.ts';

/** Every kind of source, every policy of "không áp dụng" that matters, one bonus line: 8 points in the tree. */
export const smallFramework = `format: parindex-framework/1
id: nho-2025
title: Bộ tiêu chí nhỏ năm 2025
year: 2025
basis: { number: 00/QĐ-MH, date: 2025-10-01, issuer: Tỉnh Minh Hoạ, illustrative: true }
settings: { bonusCap: '1' }
items:
  - code: '1'
    name: Công tác chỉ đạo
    max: '4'
    owner: S
    items:
      - { code: '1.1', name: Ban hành kế hoạch, max: '1', source: self, evidence: Kế hoạch đã ban hành, rule: { kind: boolean } }
      - { code: '1.2', name: Hoàn thành kế hoạch, max: '2', source: self, notApplicable: exclude, guidance: b là số việc xong, rule: { kind: proportional, floor: '30' } }
      - { code: '1.3', name: Chất lượng báo cáo, max: '1', source: self, notApplicable: manual, rule: { kind: choice, options: [{ label: Tốt, percent: '100' }, { label: Chưa tốt, percent: '50' }] } }
  - code: '2'
    name: Cải cách thủ tục
    max: '4'
    owner: B
    items:
      - { code: '2.1', name: Sáng kiến, max: '1.5', source: self, rule: { kind: manual, step: '0.25' } }
      - { code: '2.2', name: Đánh giá của người dân, max: '1', source: survey, rule: { kind: survey, weights: { Tốt: '100', Kém: '0' }, minAnswers: 1 } }
      - { code: '2.3', name: Chuyển đổi số, max: '1', source: external, rule: { kind: externalIndex, scale: '100' } }
      - { code: '2.4', name: Việc của cấp xã, max: '0.5', source: self, notApplicable: exclude, except: [{ kinds: [department], ground: Sở không có cấp xã }], rule: { kind: boolean } }
bonus:
  - { code: T1, name: Khen thưởng, max: '1', source: self, rule: { kind: perItem, each: '0.5' } }
`;

export interface RoundSeed {
  readonly status?: RoundStatus;
  readonly agencies?: readonly string[];
  readonly framework?: string;
  readonly closesAt?: string;
}

export interface SeededRound {
  readonly roundId: string;
  /** Dossier of each agency. */
  readonly dossiers: Readonly<Record<string, string>>;
}

const opensAt = new Date('2025-11-01T01:00:00Z');

/** A round of province P that is open since 2025-11-01, its current step until 2025-12-05 17:00 in Viet Nam. */
export async function seedRound(db: Db, input: RoundSeed = {}): Promise<SeededRound> {
  const { status = 'selfAssessment', agencies = ['A', 'B'], closesAt = '2025-12-05T10:00:00Z' } = input;
  const frameworkId = await seedFramework(db, input.framework ?? smallFramework);
  const made = { createdAt: opensAt, createdBy: 'standingOfficer' };
  const years = { yearJudged: 2025, yearPublished: 2026, yearCarriedOut: 2025 };
  const [round] = await db
    .insert(rounds)
    .values({ authorityId: 'P', title: 'Đợt đánh giá năm 2025', status, ...years, ...made })
    .returning();
  const roundId = round?.id ?? '';
  await db.insert(roundGroups).values({ roundId, code: 'so', name: 'Sở', position: 1, frameworkId });
  const steps = ['selfAssessment', 'appraisal1', 'explanation', 'appraisal2', 'approval'];
  await db.insert(roundSteps).values(steps.map((step) => ({ roundId, step, opensAt, closesAt: new Date(closesAt) })));
  const dossiers: Record<string, string> = {};
  for (const agencyId of agencies) dossiers[agencyId] = await seedDossier(db, roundId, agencyId);
  return { roundId, dossiers };
}

export async function moveRound(db: Db, roundId: string, status: RoundStatus): Promise<void> {
  await db.update(rounds).set({ status }).where(eq(rounds.id, roundId));
}

async function seedFramework(db: Db, source: string): Promise<string> {
  const hash = createHash('sha256').update(source).digest('hex');
  const issue = { decisionNumber: '00/QĐ-MH', decisionDate: '2025-10-01', issuedAt: opensAt };
  const edited = { updatedAt: opensAt, updatedBy: 'standingOfficer' };
  const [row] = await db
    .insert(frameworks)
    .values({
      authorityId: 'P',
      key: 'nho.yaml',
      title: 'Bộ tiêu chí',
      year: 2025,
      status: 'issued',
      source,
      hash,
      ...issue,
      ...edited,
    })
    .returning();
  return row?.id ?? '';
}

async function seedDossier(db: Db, roundId: string, agencyId: string): Promise<string> {
  const [version] = await db.select().from(agencyVersions).where(eq(agencyVersions.agencyId, agencyId));
  const [row] = await db
    .insert(assessments)
    .values({ roundId, groupCode: 'so', agencyId, agencyVersionId: version?.id ?? 0 })
    .returning();
  return row?.id ?? '';
}
