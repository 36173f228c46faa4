// Times GET /api/assessments/:id, one agency's grid of 90 filled items, over real HTTP on a real database.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { sql } from 'drizzle-orm';
import { insertSession } from '../src/features/account/session.repository.ts';
import { assessmentItems } from '../src/features/assessment/assessment.tables.ts';
import { sessionCookie } from '../src/platform/auth/authentication.ts';
import { hashToken } from '../src/platform/auth/token.ts';
import { readConfig } from '../src/platform/config.ts';
import type { Db } from '../src/platform/db/database.ts';
import { startServer } from '../src/start.ts';
import { seedRound } from '../src/testing/dossier-seeds.ts';
import { seedTestWorld } from '../src/testing/seeds.ts';
import type { Load, LoadResult } from './http-load.ts';
import type { Measurement } from './measurement.ts';

const token = 'token of the benchmark';
const connections = 16;

/**
 * Requests per second and p99. `afterSave`: the same where something was saved before every reading, so that each
 * grid is made anew.
 */
export async function gridBenchmark(): Promise<Measurement> {
  const folder = await mkdtemp(join(tmpdir(), 'grid-bench-'));
  const config = { ...readConfig({ PORT: '0', PARINDEX_DATA: folder }, { demonstration: false }) };
  const server = await startServer(config, 'silent');
  try {
    const id = await fillDossier(server.deps.db);
    const load = {
      url: `${server.url}/api/assessments/${id}`,
      cookie: `${sessionCookie}=${encodeURIComponent(token)}`,
    };
    await run({ ...load, connections, seconds: 3 });
    const warm = await run({ ...load, connections, seconds: 10 });
    const changing = changeConstantly(server.deps.db, id);
    const cold = await run({ ...load, connections: 1, seconds: 5 });
    await changing.stop();
    const failed = warm.failed + cold.failed;
    if (failed > 0) throw new Error(`${failed} readings were not answered 200`);
    return {
      name: 'api.grid',
      value: Math.round(warm.perSecond),
      unit: 'requests/s',
      p99Ms: warm.p99,
      bytes: warm.bytes,
      afterSave: Math.round(cold.perSecond),
      afterSaveP99Ms: cold.p99,
      changesPerSecond: Math.round(changing.count() / 5),
    };
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** One dossier of agency A with 90 items, all filled, read by its officer. */
async function fillDossier(db: Db): Promise<string> {
  await seedTestWorld(db);
  const now = new Date();
  const closesAt = new Date(now.getTime() + 7 * 86_400_000).toISOString();
  const { dossiers } = await seedRound(db, { agencies: ['A'], closesAt, framework: JSON.stringify(frameworkOf90()) });
  const id = dossiers['A'] ?? '';
  const saved = {
    assessmentId: id,
    explanation: 'Theo báo cáo số 12/BC-SA ngày 05/12',
    savedAt: now,
    savedBy: 'reporterOfA',
  };
  await db
    .insert(assessmentItems)
    .values(codes().map((itemCode, index) => ({ ...saved, itemCode, figures: figuresOf(index) })));
  await insertSession(db, 'reporterOfA', hashToken(token), now);
  return id;
}

/** 6 pillars of 3 criteria of 5 items, with rules in the mixture that real sets have. */
function frameworkOf90() {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const guidance = 'b là số nhiệm vụ hoàn thành trong năm, a là số nhiệm vụ ghi trong kế hoạch đã ban hành.';
  const item = (code: string, index: number) => ({
    code,
    name: `Mức độ hoàn thành nhiệm vụ ${code} được giao trong năm`,
    max: '1',
    source: 'self',
    rule: rules[index % rules.length],
  });
  const items = numbers(6).map((pillar) => ({
    code: `${pillar}`,
    name: `Lĩnh vực ${pillar}`,
    max: '15',
    owner: 'S',
    guidance,
    evidence: 'Báo cáo năm kèm bảng theo dõi từng nhiệm vụ',
    items: numbers(3).map((criterion) => ({
      code: `${pillar}.${criterion}`,
      name: `Tiêu chí ${pillar}.${criterion}`,
      max: '5',
      items: numbers(5).map((leaf) => item(`${pillar}.${criterion}.${leaf}`, leaf - 1)),
    })),
  }));
  return { format: 'parindex-framework/1', id: 'bench', title: 'Bộ tiêu chí đo', year: 2025, items };
}

const rules = [
  { kind: 'proportional', floor: '50' },
  {
    kind: 'tiers',
    input: 'ratio',
    tiers: [
      { from: '100', points: '1' },
      { from: '80', points: '0.5' },
    ],
    below: '0',
  },
  { kind: 'boolean' },
  {
    kind: 'choice',
    options: [
      { label: 'Đủ', percent: '100' },
      { label: 'Thiếu', percent: '50' },
    ],
  },
  { kind: 'perItem', each: '0.25' },
];

function codes(): string[] {
  return frameworkOf90().items.flatMap((pillar) => pillar.items.flatMap(({ items }) => items.map(({ code }) => code)));
}

function figuresOf(index: number): string {
  return ['b=17;a=21', 'b=19;a=20', 'yes', 'Thiếu', '3'][index % rules.length] ?? '';
}

/** Writes to the dossier as fast as one connection commits, until stopped. */
function changeConstantly(db: Db, id: string) {
  let count = 0;
  const stopping = new AbortController();
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      await db.execute(
        sql`update assessment_items set revision = revision + 1 where assessment_id = ${id} and item_code = '1.1.1'`,
      );
      count += 1;
    }
  })();
  return {
    count: () => count,
    stop: () => {
      stopping.abort();
      return loop;
    },
  };
}

/** The load comes from a thread of its own. */
function run(load: Load): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./http-load.ts', import.meta.url), { workerData: load });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
