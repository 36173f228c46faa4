// result.compute: 500 agencies × 90 items from the database to the stored result. portal.load: the public ranking of it.
// Alone: node apps/server/bench/portal.bench.ts
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Actor } from '@parindex/domain/access/actor';
import { sql } from 'drizzle-orm';
import { publishResult } from '../src/features/publication/publication.service.ts';
import { approveResult, computeResult, readResult } from '../src/features/result/result.service.ts';
import { readConfig } from '../src/platform/config.ts';
import type { Deps } from '../src/platform/deps.ts';
import { startServer } from '../src/start.ts';
import { seedRound } from '../src/testing/result-seeds.ts';
import { seedsOn, seedTestWorld } from '../src/testing/seeds.ts';
import type { Load, LoadResult } from './http-load.ts';
import type { Measurement } from './measurement.ts';

const connections = 16;

export async function portalBenchmarks(): Promise<Measurement[]> {
  const [large, small] = [await measure(500), await measure(60)];
  const { seconds, look, page } = large;
  return [
    {
      name: 'result.compute',
      value: seconds,
      unit: 's',
      agencies: 500,
      items: 90,
      lookSeconds: look,
      sixtyAgenciesSeconds: small.seconds,
    },
    {
      name: 'portal.load',
      value: Math.round(small.page.perSecond),
      unit: 'pages/s',
      p99Ms: small.page.p99,
      gzipBytes: small.page.bytes,
      gzipBytesOf500: page.bytes,
      perSecondOf500: Math.round(page.perSecond),
    },
  ];
}

async function measure(agencies: number): Promise<{ seconds: number; look: number; page: LoadResult }> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-bench-'));
  const server = await startServer(
    readConfig({ PORT: '0', PARINDEX_DATA: folder }, { demonstration: false }),
    'silent',
  );
  try {
    const id = await fillRound(server.deps, agencies);
    const begun = performance.now();
    const { hash } = await computeResult(server.deps, person('standingAgency', 'standingOfficer'), id);
    const seconds = (performance.now() - begun) / 1000;
    const looked = performance.now();
    await readResult(server.deps, person('chairman', 'chairman'), id);
    const look = (performance.now() - looked) / 1000;
    await server.deps.db.execute(sql`update rounds set status = 'approval' where id = ${id}`);
    const decision = { decisionNumber: '1/QĐ', decisionDate: '2026-02-22', resultHash: hash };
    await approveResult(server.deps, person('chairman', 'chairman'), id, decision);
    const edition = await publishResult(server.deps, person('chairman', 'chairman'), id);
    const url = `${server.url}${edition.path}`;
    await run({ url, connections, seconds: 2 });
    const page = await run({ url, connections, seconds: 6 });
    if (page.failed > 0) throw new Error(`${page.failed} pages were not answered 200`);
    return { seconds, look, page };
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function person(role: 'standingAgency' | 'chairman', accountId: string): Actor {
  return { accountId, name: accountId, grants: [{ role, agencyId: 'P', authorityId: 'P', pillar: null }] };
}

/** A round of departments, every item declared. */
async function fillRound({ db }: Deps, agencies: number): Promise<string> {
  await seedTestWorld(db);
  const ids = Array.from({ length: agencies }, (_, place) => `agency-${place}`);
  for (const id of ids) await seedsOn(db).agency({ id, name: `Sở số ${id}` });
  const { id } = await seedRound(db, { source: JSON.stringify(frameworkOf90()), groups: { so: ids } });
  await db.execute(sql`insert into assessment_items (assessment_id, item_code, figures, saved_at, saved_by)
    select a.id, p || '.' || c || '.' || i, 'b=' || (60 + (hashtext(a.agency_id || p || c || i) & 31)) || ';a=97', now(), 'reporterOfA'
    from assessments a, generate_series(1, 6) p, generate_series(1, 3) c, generate_series(1, 5) i where a.round_id = ${id}`);
  return id;
}

function frameworkOf90(): object {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const items = numbers(6).map((pillar) => ({
    code: `${pillar}`,
    name: `Lĩnh vực ${pillar}`,
    max: '15',
    owner: 'S',
    items: numbers(3).map((criterion) => ({
      code: `${pillar}.${criterion}`,
      name: `Tiêu chí ${pillar}.${criterion}`,
      max: '5',
      items: numbers(5).map((leaf) => ({
        code: `${pillar}.${criterion}.${leaf}`,
        name: `Mức độ hoàn thành nhiệm vụ ${pillar}.${criterion}.${leaf}`,
        max: '1',
        source: 'self',
        rule: { kind: 'proportional' },
      })),
    })),
  }));
  return { format: 'parindex-framework/1', id: 'bench', title: 'Bộ tiêu chí đo', year: 2025, items };
}

function run(load: Omit<Load, 'cookie'>): Promise<LoadResult> {
  const workerData: Load = { ...load, cookie: 'a=b\r\naccept-encoding: gzip' };
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./http-load.ts', import.meta.url), { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const line of await portalBenchmarks()) process.stdout.write(`${JSON.stringify(line)}\n`);
}
