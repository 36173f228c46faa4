// Results of surveys and of other institutions: what waits, what is in, importing a sheet. A dry run does all but store.
import type { ImportedResults, ImportReply } from '@parindex/contract/survey';
import type { Actor, Decision } from '@parindex/domain/access/actor';
import type { RoundFacts } from '@parindex/domain/round/round';
import { canImportResults, canReadImportedResults } from '@parindex/domain/survey/access';
import { type ReadResult, type RoundAgency, readResults } from '@parindex/domain/survey/read-results';
import { exemption, waitingItems } from '@parindex/domain/survey/waiting';
import { recordAudit } from '../../platform/audit.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { loadFramework } from '../framework/loaded-framework.service.ts';
import { type LoadedRound, loadRound } from '../round/loaded-round.service.ts';
import { readResultsSheet, type SheetOfResults, writeResultsTemplate } from './results-sheet.ts';
import { type ImportedRecord, listImportedResults, upsertImportedResults } from './survey.repository.ts';
import { insertImportChanges, listAgenciesOfRound } from './survey-report.repository.ts';

export interface ResultsUpload {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isDryRun: boolean;
}

/** @throws {Problem} round.notFound, access.denied */
export async function readImportedResults({ db }: Deps, actor: Actor, roundId: string): Promise<ImportedResults> {
  const round = await loadRound(db, roundId);
  assert(canReadImportedResults(actor, round));
  const agencies = await listRoundAgencies(db, round);
  const imported = await listImportedResults(
    db,
    agencies.map(({ assessmentId }) => assessmentId),
  );
  return {
    roundId,
    roundTitle: round.record.title,
    items: await listWaitingItems(db, round),
    ...rowsOf(round, agencies, imported),
    may: { import: canImportResults(actor, round) },
  };
}

/** @throws {Problem} round.notFound, access.denied */
export async function makeResultsTemplate({ db }: Deps, actor: Actor, roundId: string): Promise<Uint8Array> {
  const round = await loadRound(db, roundId);
  assert(canReadImportedResults(actor, round));
  return writeResultsTemplate(await listRoundAgencies(db, round));
}

/** All or nothing. @throws {Problem} round.notFound, access.denied, survey.unsound with every finding */
export async function importResults(
  deps: Deps,
  actor: Actor,
  { roundId, name, bytes, isDryRun }: ResultsUpload & { roundId: string },
): Promise<ImportReply> {
  assertMayImport(actor, await loadRound(deps.db, roundId));
  const sheet = await readResultsSheet(name, bytes);
  return deps.db.transaction(async (tx) => {
    const round = await loadRound(tx, roundId, 'lock');
    assertMayImport(actor, round);
    const { results, ...reading } = readSound(name, sheet, await listRoundAgencies(tx, round));
    const changes = await compare(tx, results);
    const isNew = ({ from }: Change) => from === null;
    const reply = {
      rows: reading.rows,
      agencies: new Set(results.map(({ assessmentId }) => assessmentId)).size,
      added: changes.filter(isNew).length,
      changed: changes.filter((change) => !isNew(change)).length,
      unchanged: results.length - changes.length,
      findings: reading.findings,
    };
    if (isDryRun) return reply;
    await store(tx, changes, { at: deps.clock.now(), by: actor.accountId, sourceName: name });
    const { findings: _, ...counts } = reply;
    await recordAudit(tx, actor, 'survey.imported', roundId, { file: name, ...counts });
    return reply;
  });
}

function assertMayImport(actor: Actor, round: RoundFacts): void {
  assert(canImportResults(actor, round));
}

function assert(decision: Decision): void {
  if (!decision.allowed) fail('access.denied', { detail: decision.reason });
}

async function listRoundAgencies(db: Db, round: LoadedRound): Promise<RoundAgency[]> {
  const agencies = await listAgenciesOfRound(db, round.id);
  const frameworks = new Map<string, RoundAgency['framework']>();
  for (const { code, frameworkId } of round.groups)
    frameworks.set(code, (await loadFramework(db, frameworkId)).framework);
  return agencies.map(({ groupCode, agencyId, ...agency }) => ({
    ...agency,
    agency: agencyId,
    group: groupCode,
    framework: frameworks.get(groupCode) ?? fail('framework.notFound'),
  }));
}

async function listWaitingItems(db: Db, round: LoadedRound): Promise<ImportedResults['items']> {
  const items: ImportedResults['items'] = [];
  for (const { code: group, frameworkId } of round.groups) {
    const { framework } = await loadFramework(db, frameworkId);
    items.push(...waitingItems(framework).map(({ code, name, source }) => ({ group, code, name, source })));
  }
  return items;
}

/** What is in, by agency and in the order of the framework; and how many agency × item still wait. */
function rowsOf(
  round: LoadedRound,
  agencies: readonly RoundAgency[],
  imported: readonly ImportedRecord[],
): Pick<ImportedResults, 'rows' | 'missing'> {
  const byKey = new Map(imported.map((record) => [keyOf(record), record]));
  const groupNames = new Map(round.groups.map(({ code, name }) => [code, name]));
  const rows: ImportedResults['rows'] = [];
  let missing = 0;
  for (const agency of agencies) {
    for (const item of waitingItems(agency.framework)) {
      const record = byKey.get(keyOf({ assessmentId: agency.assessmentId, itemCode: item.code }));
      if (!record && exemption(item, agency) === null) missing += 1;
      if (!record) continue;
      const { figures, sourceName } = record;
      const { agency: agencyId, name: agencyName, group } = agency;
      const importedAt = record.importedAt.toISOString();
      const groupName = groupNames.get(group) ?? group;
      rows.push({ agencyId, agencyName, group, groupName, item: item.code, figures, sourceName, importedAt });
    }
  }
  return { rows, missing };
}

function readSound(name: string, sheet: SheetOfResults, agencies: readonly RoundAgency[]) {
  if (!sheet.ok) fail('survey.unsound', { findings: sheet.findings });
  const { results, findings: found } = readResults(sheet.rows, agencies);
  const findings = [...sheet.findings, ...found.map(({ row, ...finding }) => ({ path: `${name}:${row}`, ...finding }))];
  if (findings.some(({ severity }) => severity === 'error')) fail('survey.unsound', { findings });
  return { results, findings, rows: sheet.rows.length };
}

interface Change extends ReadResult {
  /** Null where nothing was. */
  readonly from: string | null;
}

/** The results that differ from what is stored. */
async function compare(db: Db, results: readonly ReadResult[]): Promise<Change[]> {
  const ids = [...new Set(results.map(({ assessmentId }) => assessmentId))];
  const stored = new Map((await listImportedResults(db, ids)).map((record) => [keyOf(record), record.figures]));
  return results
    .map((result) => ({ ...result, from: stored.get(keyOf(result)) ?? null }))
    .filter(({ figures, from }) => figures !== from);
}

async function store(
  db: Db,
  changes: readonly Change[],
  { at, by, sourceName }: { at: Date; by: string; sourceName: string },
): Promise<void> {
  await upsertImportedResults(
    db,
    changes.map(({ assessmentId, itemCode, figures }) => ({
      assessmentId,
      itemCode,
      figures,
      sourceName,
      importedAt: at,
      importedBy: by,
    })),
  );
  await insertImportChanges(
    db,
    changes.map(({ assessmentId, itemCode, figures, from }) => ({
      assessmentId,
      itemCode,
      at,
      actorId: by,
      fromValue: from,
      toValue: figures,
    })),
  );
}

function keyOf({ assessmentId, itemCode }: { assessmentId: string; itemCode: string }): string {
  return `${assessmentId} ${itemCode}`;
}
