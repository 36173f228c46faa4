// What an amendment would do, before anybody decides on it: rounds, agencies, old and new index, and why.
import type { AgencyEffectReply, AmendmentPreview, RoundEffect } from '@parindex/contract/framework-version';
import { type Actor, type Decision, deny } from '@parindex/domain/access/actor';
import { canReadAssessment } from '@parindex/domain/assessment/access';
import { minus, toText } from '@parindex/domain/decimal';
import {
  type AgencyEffect,
  amendmentEffect,
  type ItemEffect,
} from '@parindex/domain/framework/amendment/amendment-effect';
import { type Comparison, compareFrameworks } from '@parindex/domain/framework/compare/compare-frameworks';
import { draftToDocument } from '@parindex/domain/framework/draft/document';
import { openDraft } from '@parindex/domain/framework/draft/stored';
import type { Framework, Settings } from '@parindex/domain/framework/framework';
import { readFramework } from '@parindex/domain/framework/read-framework';
import { canApplyAmendment, canPreviewAmendment } from '@parindex/domain/framework/version-access';
import { versionAccessText } from '@parindex/domain/framework/version-access.vi';
import { shownIndex } from '@parindex/domain/result/report';
import { isAtLeast } from '@parindex/domain/round/round';
import type { ItemScore } from '@parindex/domain/scoring/item-score';
import type { AgencyResult } from '@parindex/domain/scoring/score-round';
import { whyItem } from '@parindex/domain/scoring/why.vi';
import type { Db } from '../../platform/db/database.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { type Dossier, loadDossiers } from '../assessment/dossier.service.ts';
import {
  findReadableVersion,
  frameworkOf,
  listIssuedVersions,
  namesInFrameworks,
  type VersionRecord,
} from '../framework/version-record.service.ts';
import { findWritable } from '../framework-draft/framework-draft.service.ts';
import { type LoadedRound, loadRound } from '../round/loaded-round.service.ts';
import { frameworkVersionText } from './framework-version.vi.ts';
import { listUsingRounds } from './framework-version-report.repository.ts';
import { isAmendmentOf } from './version-chain.ts';
import { changesOf, versionOf } from './version-reply.ts';

/** The later side of a preview: a version, or a draft that may become one. */
export type PreviewedBy = { readonly draftId: string } | { readonly versionId: string };

interface Newer {
  readonly after: AmendmentPreview['after'];
  readonly framework: Framework;
  /** May it take the place of the version in use at all? */
  readonly applicable: Decision;
}

interface Versions {
  readonly before: Framework;
  readonly after: Framework;
  /** Codes of items whose points or place the amendment touches. */
  readonly touched: ReadonlySet<string>;
}

/** @throws {Problem} framework.notFound, framework.draftNotFound, access.denied, framework.notAmendment, framework.unsound */
export async function readAmendmentPreview(
  deps: Deps,
  actor: Actor,
  { frameworkId, by }: { frameworkId: string; by: PreviewedBy },
): Promise<AmendmentPreview> {
  const record = await findReadableVersion(deps, actor, frameworkId);
  const decision = canPreviewAmendment(actor, record);
  if (!decision.allowed) fail('access.denied', { detail: decision.reason });
  const newer =
    'draftId' in by
      ? await draftAs(deps, actor, record, by.draftId)
      : await versionAs(deps, actor, record, by.versionId);
  const before = frameworkOf(record);
  const comparison = compareFrameworks(before, newer.framework, {
    names: await namesInFrameworks(deps, [before, newer.framework]),
  });
  const versions = { before, after: newer.framework, touched: touchedCodes(comparison) };
  const rounds: RoundEffect[] = [];
  for (const { roundId } of await listUsingRounds(deps.db, [frameworkId])) {
    const round = await loadRound(deps.db, roundId);
    rounds.push(await roundEffect(deps.db, actor, { round, frameworkId, versions, applicable: newer.applicable }));
  }
  return { before: versionOf(record), after: newer.after, ...changesOf(comparison), rounds };
}

async function draftAs(deps: Deps, actor: Actor, base: VersionRecord, draftId: string): Promise<Newer> {
  const draft = await findWritable(deps.db, actor, draftId);
  if (draft.purpose !== 'amendment' || draft.baseId !== base.id) {
    fail('framework.notAmendment', { detail: frameworkVersionText.notItsDraft });
  }
  const { framework, findings } = readFramework(draftToDocument(openDraft(draft.document)));
  if (!framework) {
    const told = findings.map(({ path, message, severity }) => ({ path: path.join('.'), message, severity }));
    return fail('framework.unsound', { findings: told });
  }
  const after = { id: null, draftId, title: framework.title };
  return { after, framework, applicable: deny(frameworkVersionText.draftNotIssued) };
}

async function versionAs(deps: Deps, actor: Actor, base: VersionRecord, versionId: string): Promise<Newer> {
  const record = await findReadableVersion(deps, actor, versionId);
  const { id, title } = record;
  const after = { id, draftId: null, title };
  const isNewer = isAmendmentOf(id, base.id, await listIssuedVersions(deps.db, base.authorityId));
  const fits = isNewer && record.status !== 'retired';
  const reason = isNewer ? versionAccessText.notInForce(title) : versionAccessText.notAmendment(title);
  return { after, framework: frameworkOf(record), applicable: fits ? { allowed: true } : deny(reason) };
}

function touchedCodes({ nodes }: Comparison): Set<string> {
  const touched = nodes.filter(({ status }) => status === 'points' || status === 'structure');
  return new Set(touched.flatMap(({ before }) => (before?.node.kind === 'item' ? [before.node.code] : [])));
}

async function roundEffect(
  db: Db,
  actor: Actor,
  {
    round,
    frameworkId,
    versions,
    applicable,
  }: { round: LoadedRound; frameworkId: string; versions: Versions; applicable: Decision },
): Promise<RoundEffect> {
  const groups = round.groups.filter((group) => group.frameworkId === frameworkId);
  const codes = new Set(groups.map(({ code }) => code));
  const dossiers = (await loadDossiers(db, round)).filter(({ head }) => codes.has(head.groupCode));
  const shown = dossiers.filter((dossier) => isShown(actor, dossier));
  const effects = new Map(
    amendmentEffect(
      versions.before,
      versions.after,
      shown.map(({ agency, layers }) => ({ facts: agency, layers })),
    ).map((effect) => [effect.agency, effect]),
  );
  const mayApply = canApplyAmendment(actor, round);
  const apply = mayApply.allowed ? applicable : mayApply;
  return {
    roundId: round.id,
    title: round.record.title,
    status: round.status,
    revision: round.record.revision,
    groups: groups.map(({ code, name }) => ({
      code,
      name,
      agencies: dossiers
        .filter(({ head }) => head.groupCode === code)
        .map((dossier) => agencyOf(dossier, effects.get(dossier.head.agencyId), versions)),
      apply,
    })),
  };
}

/** What has not been handed in is the agency's own, except where the round is over and its result stands anyway. */
function isShown(actor: Actor, { round, facts }: Dossier): boolean {
  return isAtLeast(round.status, 'approved') || canReadAssessment(actor, round, facts).allowed;
}

function agencyOf({ head, layers }: Dossier, effect: AgencyEffect | undefined, versions: Versions): AgencyEffectReply {
  const { before, after, touched } = versions;
  const [from, to] = [effect?.before.index ?? null, effect?.after.index ?? null];
  return {
    agencyId: head.agencyId,
    agencyName: head.agencyName,
    shown: effect !== undefined,
    touchedEntries: [...layers.self.keys()].filter((code) => touched.has(code)).length,
    before: effect ? standingOf(effect.before, before.settings) : null,
    after: effect ? standingOf(effect.after, after.settings) : null,
    change: from === null || to === null ? null : toText(minus(to, from)),
    items: (effect?.items ?? []).map((item) => itemOf(item, versions)),
    unfit: (effect?.unfit ?? []).map((entry) => ({ ...entry })),
  };
}

function standingOf(result: AgencyResult, settings: Settings): NonNullable<AgencyEffectReply['before']> {
  const { index, points, maxPoints, rank, band, missing } = result;
  return {
    index: index === null ? null : toText(index),
    indexShown: shownIndex(index, settings),
    points: toText(points),
    maxPoints: toText(maxPoints),
    rank,
    band: band?.label ?? null,
    missing,
  };
}

function itemOf({ code, before, after }: ItemEffect, versions: Versions): AgencyEffectReply['items'][number] {
  const side = (score: ItemScore | null, { settings }: Framework) =>
    score && {
      points: score.points === null ? null : toText(score.points),
      maxPoints: toText(score.maxPoints),
      why: whyItem(score, settings),
    };
  const name = (after ?? before)?.item.name ?? '';
  return { code, name, before: side(before, versions.before), after: side(after, versions.after) };
}
