// The round that is half way through its self-assessment when the demonstration starts: 20 departments, 40 communes.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { selfItems } from '@parindex/domain/assessment/assessment';
import type { Framework, Item } from '@parindex/domain/framework/framework';
import { isExempt } from '@parindex/domain/scoring/score-entry';
import { readFrameworkFile } from '../features/framework/framework-file.ts';
import { recordAudit } from '../platform/audit.ts';
import type { Deps } from '../platform/deps.ts';
import { groups, provinceId } from './agencies.ts';
import { plausibleEntry, randomFrom } from './plausible.ts';
import {
  findDemonstrationRound,
  insertAssessments,
  insertAssignments,
  insertEntries,
  insertEvidence,
  insertFramework,
  insertRound,
  listAgenciesOfGroup,
  type NewEntry,
  type RoundAgency,
} from './rounds.repository.ts';
import { demonstrationText } from './rounds.vi.ts';

export const frameworksFolder = resolve(import.meta.dirname, '../../../../frameworks');
export const standingOfficer = 'standing-officer';

const days = (count: number) => count * 24 * 60 * 60 * 1000;

/** How far each agency has come, in turn down the list; agencies with people of their own are set by name. */
const progressInTurn: readonly Progress[] = ['submitted', 0.35, 0.7, 'withHead', 0.9, 0.15, 0.55, 'submitted', 0, 0.8];
type Progress = number | 'submitted' | 'withHead' | 'returned';
const progressByName: Readonly<Record<string, Progress>> = {
  'so-cong-thuong': 0.6,
  'so-xay-dung': 'withHead',
  'so-y-te': 'returned',
  'xa-an-luong': 0.85,
  'phuong-ben-song': 'withHead',
  'dac-khu-dao-sao': 0,
};

export async function seedRunningRound(deps: Deps): Promise<void> {
  const { db, clock } = deps;
  const now = clock.now();
  if (await findDemonstrationRound(db, demonstrationText.running.title)) return;
  const department = await enterFramework(deps, 'demo-department-2025');
  const commune = await enterFramework(deps, 'demo-commune-2025');
  const roundId = await insertRound(db, {
    authorityId: provinceId,
    title: demonstrationText.running.title,
    years: { judged: 2025, published: 2026, carriedOut: 2025 },
    status: 'selfAssessment',
    createdAt: new Date(now.getTime() - days(20)),
    createdBy: standingOfficer,
    groups: [
      { code: 'so', name: groups.departments, frameworkId: department.id },
      { code: 'xa', name: groups.communes, frameworkId: commune.id },
    ],
    steps: stepsAround(now),
  });
  await seedGroup(deps, { roundId, code: 'so', group: groups.departments, framework: department.framework });
  await seedGroup(deps, { roundId, code: 'xa', group: groups.communes, framework: commune.framework });
  await insertAssignments(db, roundId, assignments);
  await recordAudit(db, null, 'round.demonstrationEntered', roundId);
}

/** Framework files of this repository, issued by the invented province. */
export async function enterFramework(
  deps: Deps,
  folder: string,
): Promise<{ id: string; framework: Framework; hash: string }> {
  const bytes = await readFile(join(frameworksFolder, folder, 'framework.yaml'));
  const { framework, hash } = readFrameworkFile(`${folder}/framework.yaml`, bytes);
  if (!framework) throw new Error(`the demonstration's framework ${folder} is not sound`);
  const id = await insertFramework(deps.db, {
    authorityId: provinceId,
    framework,
    hash,
    source: bytes.toString('utf8'),
    at: deps.clock.now(),
    by: standingOfficer,
  });
  await recordAudit(deps.db, null, 'framework.demonstrationEntered', id);
  return { id, framework, hash };
}

/** Self-assessment has been open for fifteen days and closes in ten; the other steps follow one another. */
function stepsAround(now: Date) {
  const at = (offset: number, hour: number) => {
    const day = new Date(now.getTime() + days(offset));
    // 07:30 and 17:00 in Viet Nam, as officials set them.
    return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), hour, hour === 0 ? 30 : 0));
  };
  return [
    { step: 'selfAssessment', opensAt: at(-15, 0), closesAt: at(10, 10) },
    { step: 'appraisal1', opensAt: at(11, 0), closesAt: at(30, 10) },
    { step: 'explanation', opensAt: at(31, 0), closesAt: at(38, 10) },
    { step: 'appraisal2', opensAt: at(39, 0), closesAt: at(52, 10) },
    { step: 'approval', opensAt: at(53, 0), closesAt: at(67, 10) },
  ];
}

const assignments = [
  { accountId: 'appraiser-home-affairs', agencyId: null, pillar: null },
  { accountId: 'appraiser-finance', agencyId: null, pillar: '6' },
  { accountId: 'appraiser-justice', agencyId: null, pillar: '2' },
  ...['1', '4', '5'].map((pillar) => ({ accountId: 'pillar-home-affairs', agencyId: null, pillar })),
  { accountId: 'pillar-justice', agencyId: null, pillar: '2' },
  { accountId: 'pillar-office', agencyId: null, pillar: '3' },
  { accountId: 'pillar-finance', agencyId: null, pillar: '6' },
  { accountId: 'pillar-digital', agencyId: null, pillar: '7' },
];

interface GroupToSeed {
  readonly roundId: string;
  readonly code: string;
  readonly group: string;
  readonly framework: Framework;
}

async function seedGroup(deps: Deps, { roundId, code, group, framework }: GroupToSeed): Promise<void> {
  const { db, clock } = deps;
  const now = clock.now();
  const agencies = await listAgenciesOfGroup(db, group, now);
  const progress = agencies.map(
    (agency, place) => progressByName[agency.agencyId] ?? progressInTurn[place % progressInTurn.length] ?? 0,
  );
  const ids = await insertAssessments(
    db,
    { roundId, groupCode: code },
    agencies.map((agency, place) => ({ ...agency, ...stateOf(agency, progress[place] ?? 0, now) })),
  );
  const entries = agencies.flatMap((agency, place) => entriesOf(agency, framework, progress[place] ?? 0, now));
  await insertEntries(
    db,
    entries.map(({ agencyId, ...entry }) => ({ ...entry, assessmentId: ids.get(agencyId) ?? '' })),
  );
  for (const agencyId of Object.keys(progressByName)) {
    const assessmentId = ids.get(agencyId);
    if (assessmentId !== undefined) await seedEvidence(deps, { agencyId, assessmentId, framework });
  }
}

function stateOf({ agencyId }: RoundAgency, progress: Progress, now: Date) {
  const submittedAt = progress === 'submitted' ? new Date(now.getTime() - days(2)) : null;
  return {
    status: progress === 'submitted' || progress === 'withHead' ? progress : 'draft',
    returnedReason: progress === 'returned' ? demonstrationText.running.returned : null,
    submittedAt,
    submittedBy: submittedAt && `head-${agencyId}`,
  };
}

/** The first items down the sheet are filled, as far as the agency has come; those the framework exempts are left. */
function entriesOf(
  agency: RoundAgency,
  framework: Framework,
  progress: Progress,
  now: Date,
): (Omit<NewEntry, 'assessmentId'> & { agencyId: string })[] {
  const random = randomFrom(agency.agencyId);
  const quality = 0.68 + random() * 0.3;
  const items = selfItems(framework).filter(
    (item) => isTreeItem(framework, item) && !isExempt(item, agencyFacts(agency)),
  );
  const share = typeof progress === 'number' ? progress : 1;
  return items.slice(0, Math.round(items.length * share)).map((item) => ({
    agencyId: agency.agencyId,
    itemCode: item.code,
    ...plausibleEntry(item, quality, random),
    explanation: demonstrationText.running.explanation,
    savedAt: new Date(now.getTime() - days(1 + random() * 13)),
    savedBy: `reporter-${agency.agencyId}`,
  }));
}

function isTreeItem(framework: Framework, item: Item): boolean {
  return !framework.bonus.includes(item) && !framework.penalty.includes(item);
}

function agencyFacts({ agencyId, kind }: RoundAgency) {
  return { agency: agencyId, group: '', kind };
}

/** A document in the library of every agency that somebody can be signed in as, linked to its first items. */
async function seedEvidence(
  deps: Deps,
  { agencyId, assessmentId, framework }: { agencyId: string; assessmentId: string; framework: Framework },
): Promise<void> {
  const text = demonstrationText.running.document(agencyId);
  const stored = await deps.files.put(Readable.from([Buffer.from(text)]), 'ke-hoach-cchc-2025.txt');
  const items = selfItems(framework).slice(0, 3);
  await insertEvidence(deps.db, {
    agencyId,
    assessmentId,
    itemCodes: items.map(({ code }) => code),
    file: { ...stored, name: 'ke-hoach-cchc-2025.txt' },
    ...demonstrationText.running.evidence,
    at: deps.clock.now(),
    by: `reporter-${agencyId}`,
  });
}
