// Results of earlier years, published before this platform: entered from their papers and published as editions marked so.
import type { PastResult } from '@parindex/contract/result';
import type { Actor } from '@parindex/domain/access/actor';
import { dayOf } from '@parindex/domain/day';
import { canEnterPastResult } from '@parindex/domain/result/access';
import { buildResult, type GroupInput, type ItemOrigin } from '@parindex/domain/result/result-document';
import { statisticsSentences } from '@parindex/domain/result/statistics.vi';
import { groupStatistics } from '@parindex/domain/result/statistics-of-result';
import type { AgencyEntries } from '@parindex/domain/scoring/entry';
import { readScores, type ScoresRow } from '@parindex/domain/scoring/read-scores';
import { recordAudit } from '../../platform/audit.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail, type ProblemDetails } from '../../platform/problem.ts';
import { type Dossier, loadDossiers } from '../assessment/dossier.service.ts';
import { loadSeal, mapGroups } from '../result/result-input.service.ts';
import { storeResult } from '../result/stored-result.service.ts';
import { concludeRound } from '../round/conclusion.service.ts';
import { type LoadedRound, loadRound } from '../round/loaded-round.service.ts';
import { writeEdition } from './edition.service.ts';
import { publicationText } from './publication.vi.ts';

export interface PastInput {
  readonly roundId: string;
  readonly decision: { readonly number: string; readonly date: string };
  readonly publishedAt: Date;
  /** Where the points come from: printed in the edition. */
  readonly sourceName: string;
  /** Rows of a scores file; `group` is the code of a group of the round, `agency` an agency in it. */
  readonly rows: readonly ScoresRow[];
  /** What findings point at. */
  readonly fileName: string;
}

type Findings = NonNullable<ProblemDetails['findings']>[number][];

/**
 * Enters and publishes a past year, or with `dryRun` only tells what would stand. The round must be a draft with its
 * groups, frameworks and agencies; every agency and item not in the rows is missing, as in any scores file.
 *
 * @throws {Problem} round.notFound, access.denied, request.invalid (with every finding at once)
 */
export function enterPastResult(deps: Deps, actor: Actor, input: PastInput, dryRun = false): Promise<PastResult> {
  return deps.db.transaction(async (tx) => {
    const round = await loadRound(tx, input.roundId, 'lock');
    const decision = canEnterPastResult(actor, round);
    if (!decision.allowed) fail('access.denied', { detail: decision.reason });
    const groups = readGroups(await loadDossiers(tx, round), input, await mapGroups(tx, round, () => []));
    const findings = [...dateFindings(deps, round, input), ...groups.findings];
    if (findings.length > 0) fail('request.invalid', { findings });
    const document = buildResult({ ...(await loadSeal(tx, round)), groups: groups.groups });
    const summary = document.groups.map((group) => ({
      code: group.code,
      name: group.name,
      agencies: group.agencies.length,
      ranked: group.ranked,
      statistics: statisticsSentences(groupStatistics(group)),
    }));
    if (dryRun) {
      await recordAudit(tx, actor, 'publication.pastTried', round.id, { source: input.sourceName });
      return { edition: null, groups: summary };
    }
    const stored = await storeResult(tx, round.id, { document, actor, now: deps.clock.now() });
    const published = { round, stored, ...input, groups: groups.groups, source: input.sourceName };
    const edition = await writeEdition({ ...deps, db: tx }, actor, published);
    await concludeRound(tx, round, 'published');
    const detail = { edition: edition.id, hash: edition.hash, source: input.sourceName, entered: true };
    await recordAudit(tx, actor, 'publication.pastEntered', round.id, detail);
    return { edition, groups: summary };
  });
}

function dateFindings({ clock }: Deps, { record }: LoadedRound, { publishedAt, decision }: PastInput): Findings {
  const today = dayOf(clock.now());
  const findings: Findings = [];
  const find = (path: string, message: string) => findings.push({ path, message, severity: 'error' });
  if (record.yearJudged >= Number(today.slice(0, 4))) find('round', publicationText.notPast(record.yearJudged));
  if (dayOf(publishedAt) > today) find('publishedAt', publicationText.inFuture);
  if (decision.date > dayOf(publishedAt)) find('decisionDate', publicationText.decidedLater);
  return findings;
}

/** The rows of each group read by its own framework; the findings of all groups in the order of the file. */
function readGroups(
  dossiers: readonly Dossier[],
  { rows, fileName, sourceName }: PastInput,
  empty: readonly GroupInput[],
): { groups: GroupInput[]; findings: Findings } {
  const located: { row: number; message: string }[] = [];
  const codes = new Set(empty.map(({ code }) => code));
  for (const { row, group } of rows.filter((one) => !codes.has(one.group.trim()))) {
    located.push({ row, message: publicationText.unknownGroup(group, [...codes]) });
  }
  const groups = empty.map((group) => {
    const members = new Map(
      dossiers.filter(({ head }) => head.groupCode === group.code).map((dossier) => [dossier.head.agencyId, dossier]),
    );
    const own = rows.filter((row) => row.group.trim() === group.code);
    const reading = readScores(group.framework, own);
    located.push(...reading.findings.filter(() => own.length > 0), ...strangers(own, members, group.code));
    if (own.length === 0) located.push({ row: 1, message: publicationText.emptyGroup(group.code) });
    const read = new Map((reading.agencies ?? []).map((agency) => [agency.agency, agency]));
    const agencies = [...members.values()].map((dossier) =>
      pastAgency(dossier, read.get(dossier.head.agencyId), sourceName),
    );
    return { ...group, agencies };
  });
  const ordered = located.toSorted((left, right) => left.row - right.row);
  return {
    groups,
    findings: ordered.map(({ row, message }) => ({ path: `${fileName}:${row}`, message, severity: 'error' })),
  };
}

/** Agencies that are not in this group of the round: named once, at their first row. */
function strangers(rows: readonly ScoresRow[], members: ReadonlyMap<string, Dossier>, group: string) {
  const seen = new Set<string>();
  return rows.flatMap(({ row, agency }) => {
    const id = agency.normalize('NFC').trim();
    if (id === '' || members.has(id) || seen.has(id)) return [];
    seen.add(id);
    return [{ row, message: publicationText.unknownAgency(id, group) }];
  });
}

function pastAgency(
  { head, agency }: Dossier,
  read: AgencyEntries | undefined,
  sourceName: string,
): GroupInput['agencies'][number] {
  const entries = read?.entries ?? new Map();
  const origin: ItemOrigin = { decidedIn: 'import', decidedBy: null, reason: sourceName, evidence: [] };
  return {
    assessmentId: head.id,
    name: head.agencyName,
    entries: { ...agency, entries },
    origins: Object.fromEntries([...entries.keys()].map((item) => [item, origin])),
  };
}
