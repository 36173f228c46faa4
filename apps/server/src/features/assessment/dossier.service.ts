// A dossier as the engine takes it: stored text turned into entries and decisions, layer by layer.
import { type AppraisalDecision, finalEntries, type Layers, type UpTo } from '@parindex/domain/appraisal/final-entries';
import type { AssessmentFacts, AssessmentStatus } from '@parindex/domain/assessment/assessment';
import { decimal } from '@parindex/domain/decimal';
import { type Framework, type Item, inputsFromElsewhere, itemsOf } from '@parindex/domain/framework/framework';
import type { AgencyFacts, Entry } from '@parindex/domain/scoring/entry';
import type { Figures } from '@parindex/domain/scoring/figures';
import { readFigures } from '@parindex/domain/scoring/read-figures';
import { type AgencyScore, scoreAgency } from '@parindex/domain/scoring/score-agency';
import { suppliedInputs, withSupplied } from '@parindex/domain/survey/supplied';
import type { Db } from '../../platform/db/database.ts';
import { fail } from '../../platform/problem.ts';
import { type LoadedFramework, loadFramework } from '../framework/loaded-framework.service.ts';
import { type LoadedRound, loadRound } from '../round/loaded-round.service.ts';
import {
  type AppraisalRecord,
  type DossierHead,
  type ImportedRecord,
  listAppraisalItems,
  listDossierHeads,
  listImported,
  listSelfItems,
  lockDossier,
  type SelfRecord,
} from './dossier-report.repository.ts';

export interface Dossier {
  readonly head: DossierHead;
  readonly round: LoadedRound;
  readonly facts: AssessmentFacts;
  readonly agency: AgencyFacts;
  readonly groupName: string;
  readonly framework: LoadedFramework;
  /** Leaves, bonus and penalty lines by code. */
  readonly items: ReadonlyMap<string, Item>;
  readonly self: ReadonlyMap<string, SelfRecord>;
  readonly pass1: ReadonlyMap<string, AppraisalRecord>;
  readonly pass2: ReadonlyMap<string, AppraisalRecord>;
  readonly imported: ReadonlyMap<string, ImportedRecord>;
  readonly layers: Layers;
}

/** @throws {Problem} assessment.notFound */
export async function loadDossier(db: Db, assessmentId: string): Promise<Dossier> {
  const [found] = await listDossierHeads(db, { assessmentId });
  const head = found ?? fail('assessment.notFound');
  const [dossier] = await assemble(db, await loadRound(db, head.roundId), [head]);
  return dossier ?? fail('assessment.notFound');
}

/**
 * The dossier as a write decides on it: held for this writer, its round where it is, until the transaction ends.
 *
 * @throws {Problem} assessment.notFound
 */
export async function loadLockedDossier(tx: Db, assessmentId: string): Promise<Dossier> {
  if (!(await lockDossier(tx, assessmentId))) fail('assessment.notFound');
  return loadDossier(tx, assessmentId);
}

/** Points of the dossier as one engine computes them, up to a layer. */
export function scoreDossier({ framework, agency, layers }: Dossier, upTo: UpTo): AgencyScore {
  return scoreAgency(framework.prepared, { ...agency, entries: finalEntries(framework.framework, layers, upTo) });
}

/** Every dossier of a round, by group and agency: four queries, however many agencies there are. */
export async function loadDossiers(db: Db, round: LoadedRound): Promise<Dossier[]> {
  return assemble(db, round, await listDossierHeads(db, { roundId: round.id }));
}

async function assemble(db: Db, round: LoadedRound, heads: readonly DossierHead[]): Promise<Dossier[]> {
  const ids = heads.map(({ id }) => id);
  if (ids.length === 0) return [];
  const self = await listSelfItems(db, ids);
  const appraised = await listAppraisalItems(db, ids);
  const imported = await listImported(db, ids);
  const frameworks = new Map<string, LoadedFramework>();
  const wanted = new Set(heads.map(({ groupCode }) => groupCode));
  for (const { code, frameworkId } of round.groups) {
    if (wanted.has(code)) frameworks.set(code, await loadFramework(db, frameworkId));
  }
  const groupNames = new Map(round.groups.map(({ code, name }) => [code, name]));
  const [selfOf, appraisedOf, importedOf] = [byDossier(self), byDossier(appraised), byDossier(imported)];
  return heads.map((head) => {
    const framework = frameworks.get(head.groupCode) ?? fail('framework.notFound');
    const decisions = appraisedOf.get(head.id) ?? [];
    return dossierOf(head, round, {
      framework,
      groupName: groupNames.get(head.groupCode) ?? head.groupCode,
      self: byItem(selfOf.get(head.id) ?? []),
      pass1: byItem(decisions.filter(({ pass }) => pass === 1)),
      pass2: byItem(decisions.filter(({ pass }) => pass === 2)),
      imported: byItem(importedOf.get(head.id) ?? []),
    });
  });
}

function dossierOf(
  head: DossierHead,
  round: LoadedRound,
  parts: Pick<Dossier, 'framework' | 'groupName' | 'self' | 'pass1' | 'pass2' | 'imported'>,
): Dossier {
  const items = itemsByCode(parts.framework.framework);
  return {
    head,
    round,
    ...parts,
    items,
    facts: {
      id: head.id,
      agencyId: head.agencyId,
      status: head.status as AssessmentStatus,
      explanationSentAt: head.explanationSentAt,
    },
    agency: { agency: head.agencyId, group: head.groupCode, kind: head.agencyKind },
    layers: {
      self: selfEntries(items, parts),
      pass1: mapItems(items, parts.pass1, decisionOf),
      pass2: mapItems(items, parts.pass2, decisionOf),
      imported: mapItems(items, parts.imported, (item, { figures }) => given(figuresOf(item, figures), null)),
    },
  };
}

function itemsByCode(framework: Framework): Map<string, Item> {
  return new Map([...itemsOf(framework), ...framework.bonus, ...framework.penalty].map((item) => [item.code, item]));
}

/** What the agency declared, completed by the figures that others give for it. */
function selfEntries(
  items: ReadonlyMap<string, Item>,
  { self, imported }: Pick<Dossier, 'self' | 'imported'>,
): Map<string, Entry> {
  const entries = mapItems(items, self, entryOfSelf);
  for (const item of items.values()) {
    if (item.source !== 'self' || suppliedInputs(item).length === 0) continue;
    const entry = selfEntry(item, self.get(item.code), imported);
    if (entry === null) entries.delete(item.code);
    else entries.set(item.code, entry);
  }
  return entries;
}

/** As `entryOfSelf`, with the inputs that others give beside what the agency declared. */
export function selfEntry(
  item: Item,
  record: Pick<SelfRecord, 'figures' | 'points' | 'notApplicableGround'> | undefined,
  imported: Dossier['imported'],
): Entry | null {
  const own = { figures: null, points: null, notApplicableGround: null, ...record };
  if (own.points !== null || own.notApplicableGround !== null) return entryOfSelf(item, own);
  const supplied = new Map([...imported].map(([code, { figures }]) => [code, figures]));
  return entryOfSelf(item, { ...own, figures: withSupplied(item, own.figures, supplied) });
}

/** What the agency gave; null where only an explanation or nothing is left of an entry. */
function entryOfSelf(item: Item, record: Pick<SelfRecord, 'figures' | 'points' | 'notApplicableGround'>): Entry | null {
  const points = record.points === null ? null : decimal(record.points);
  if (record.notApplicableGround !== null) {
    return { status: 'notApplicable', ground: record.notApplicableGround, points };
  }
  const figures = record.figures === null ? null : figuresOf(item, record.figures);
  return figures === null && points === null ? null : given(figures, points);
}

export function decisionOf(
  item: Item,
  record: Pick<AppraisalRecord, 'decision' | 'figures' | 'points' | 'reason'>,
): AppraisalDecision {
  const points = record.points === null ? null : decimal(record.points);
  const figures = record.figures === null ? null : figuresOf(item, record.figures);
  if (record.decision === 'points' && points !== null) return { decision: 'points', points };
  if (record.decision === 'figures' && figures !== null) return { decision: 'figures', figures };
  if (record.decision === 'notApplicable') return { decision: 'notApplicable', ground: record.reason ?? '', points };
  return { decision: 'accepted' };
}

/** Only figures that read were stored; one that no longer reads means that the engine has changed under it. */
function figuresOf(item: Item, text: string): Figures {
  const reading = readFigures(item.rule, text, inputsFromElsewhere(item));
  if (!reading.ok) throw new Error(`stored figures of item ${item.code} cannot be read: ${reading.message}`);
  return reading.figures;
}

function given(figures: Figures | null, points: ReturnType<typeof decimal> | null): Entry {
  return { status: 'given', figures, points };
}

function mapItems<Row, Value>(
  items: ReadonlyMap<string, Item>,
  rows: ReadonlyMap<string, Row>,
  read: (item: Item, row: Row) => Value | null,
): Map<string, Value> {
  const mapped = new Map<string, Value>();
  for (const [code, row] of rows) {
    const item = items.get(code);
    const value = item ? read(item, row) : null;
    if (value !== null) mapped.set(code, value);
  }
  return mapped;
}

function byDossier<Row extends { readonly assessmentId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, ({ assessmentId }) => assessmentId);
}

function byItem<Row extends { readonly itemCode: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.itemCode, row]));
}
