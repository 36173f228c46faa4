// The stored result of a round: one document of plain data, the same bytes for the same entries. Screens, annex and edition show it.
import type { Layers } from '../appraisal/final-entries.ts';
import { type Decimal, toText } from '../decimal.ts';
import { type Framework, itemsOf } from '../framework/framework.ts';
import type { AgencyEntries } from '../scoring/entry.ts';
import { engineVersion, scoreRound } from '../scoring/score-round.ts';
import { type AgencyReport, reportRound } from './report.ts';
import { rankTogether } from './statistics.ts';
import { tieRuleText } from './tie-rule.vi.ts';

export const resultFormat = 'parindex-result/1';

/** Who decided an item last, and on what. An item nobody touched has nulls and no evidence. */
export interface ItemOrigin {
  /** self, pass1, pass2, import */
  readonly decidedIn: string | null;
  /** Account id; names are looked up when it is shown. */
  readonly decidedBy: string | null;
  readonly reason: string | null;
  readonly evidence: readonly { readonly name: string; readonly hash: string }[];
}

export interface AgencyDocument extends AgencyReport {
  readonly assessmentId: string;
  /** As it was called in the version the round used. */
  readonly name: string;
  readonly kind: string | null;
  /** Null = không so sánh. */
  readonly previousRank: number | null;
  readonly previousIndex: string | null;
  /** Over all groups judged by the same framework; null where there is only one such group. */
  readonly rankTogether: number | null;
  readonly previousRankTogether: number | null;
  /** By item code. */
  readonly origins: Readonly<Record<string, ItemOrigin>>;
}

export interface GroupDocument {
  readonly code: string;
  readonly name: string;
  readonly framework: { readonly recordId: string; readonly id: string; readonly hash: string; readonly title: string };
  readonly ranked: number;
  readonly tieRule: string;
  readonly bands: readonly string[];
  readonly pillars: readonly { readonly code: string; readonly name: string; readonly maxPoints: string }[];
  /** Codes of all groups that are also ranked together with this one, itself included; empty = alone. */
  readonly rankedWith: readonly string[];
  readonly agencies: readonly AgencyDocument[];
}

export interface ResultDocument {
  readonly format: string;
  readonly engine: string;
  /** Seal of everything that went in: another one now means that something was saved since. */
  readonly inputs: string;
  /** Hash of the edition of the year before; null = there is none. */
  readonly previousEdition: string | null;
  readonly groups: readonly GroupDocument[];
}

/** What stood in the edition of the year before, by agency. Agencies that are not comparable are left out. */
export interface PreviousStanding {
  readonly group: string;
  readonly rank: number | null;
  readonly index: string | null;
  readonly rankedWith: readonly string[];
  readonly rankTogether: number | null;
}

export interface AgencyInput {
  readonly assessmentId: string;
  readonly name: string;
  readonly entries: AgencyEntries;
  readonly origins: Readonly<Record<string, ItemOrigin>>;
}

export interface GroupInput {
  readonly code: string;
  readonly name: string;
  readonly framework: Framework;
  readonly frameworkRecordId: string;
  readonly frameworkHash: string;
  readonly agencies: readonly AgencyInput[];
}

export interface RoundInput {
  readonly inputs: string;
  readonly previousEdition: string | null;
  readonly previous: ReadonlyMap<string, PreviousStanding>;
  readonly groups: readonly GroupInput[];
}

/** Scores every group by its own framework with the one engine, and sets the year before beside it. */
export function buildResult({ inputs, previousEdition, previous, groups }: RoundInput): ResultDocument {
  const scored = groups.map((group) => scoreGroup(group, groups));
  const together = ranksTogether(scored);
  return {
    format: resultFormat,
    engine: engineVersion,
    inputs,
    previousEdition,
    groups: scored.map(({ group, agencies }) => ({
      ...group,
      agencies: agencies.map((agency) => withPreviousYear(agency, group, { previous, together })),
    })),
  };
}

type Scored = Omit<AgencyDocument, 'previousRank' | 'previousIndex' | 'rankTogether' | 'previousRankTogether'>;

interface ScoredGroup {
  readonly group: Omit<GroupDocument, 'agencies'>;
  readonly agencies: readonly Scored[];
  /** Exact indexes of the ranked agencies. */
  readonly ranked: readonly { readonly agency: string; readonly index: Decimal }[];
}

function scoreGroup(input: GroupInput, groups: readonly GroupInput[]): ScoredGroup {
  const members = new Map(input.agencies.map((agency) => [agency.entries.agency, agency]));
  const round = scoreRound(
    input.framework,
    input.agencies.map(({ entries }) => entries),
  );
  const [report] = reportRound(round, input.frameworkHash).groups;
  return {
    group: describeGroup(input, groups, report?.ranked ?? 0),
    agencies: (report?.agencies ?? []).flatMap((agency) => {
      const member = members.get(agency.agency);
      if (!member) return [];
      const { assessmentId, name, origins, entries } = member;
      return [{ ...agency, assessmentId, name, kind: entries.kind, origins }];
    }),
    ranked: round.groups.flatMap(({ agencies }) =>
      agencies.flatMap(({ agency, index, rank }) => (rank === null || index === null ? [] : [{ agency, index }])),
    ),
  };
}

function describeGroup(input: GroupInput, groups: readonly GroupInput[], ranked: number): ScoredGroup['group'] {
  const { code, name, framework, frameworkRecordId, frameworkHash } = input;
  const { settings } = framework;
  const alike = groups.filter((other) => other.frameworkHash === frameworkHash).map((other) => other.code);
  return {
    code,
    name,
    framework: { recordId: frameworkRecordId, id: framework.id, hash: frameworkHash, title: framework.title },
    ranked,
    tieRule: tieRuleText(settings),
    bands: (settings.groupBands[code] ?? settings.bands).map(({ label }) => label),
    pillars: framework.items.map((pillar) => ({ code: pillar.code, name: pillar.name, maxPoints: toText(pillar.max) })),
    rankedWith: alike.length > 1 ? alike : [],
  };
}

/** Ranks over each set of groups that share a framework, by agency. */
function ranksTogether(groups: readonly ScoredGroup[]): Map<string, number> {
  const alike = groups.filter(({ group }) => group.rankedWith.length > 0);
  const sets = Map.groupBy(alike, ({ group }) => group.framework.hash);
  return new Map([...sets.values()].flatMap((set) => [...rankTogether(set.flatMap(({ ranked }) => ranked))]));
}

function withPreviousYear(
  agency: Scored,
  group: ScoredGroup['group'],
  { previous, together }: { previous: ReadonlyMap<string, PreviousStanding>; together: ReadonlyMap<string, number> },
): AgencyDocument {
  const found = previous.get(agency.agency);
  const before = found?.group === group.code ? found : null;
  const isSameList = before !== null && before.rankedWith.toSorted().join() === group.rankedWith.toSorted().join();
  return {
    ...agency,
    previousRank: before?.rank ?? null,
    previousIndex: before?.index ?? null,
    rankTogether: together.get(agency.agency) ?? null,
    previousRankTogether: isSameList ? before.rankTogether : null,
  };
}

/** The layer that had the last word on each item; accepting what stands is a word too. */
export function decidingLayers(
  framework: Framework,
  layers: Layers,
): Map<string, 'self' | 'pass1' | 'pass2' | 'import'> {
  const deciding = new Map<string, 'self' | 'pass1' | 'pass2' | 'import'>();
  for (const { code, source } of [...itemsOf(framework), ...framework.bonus, ...framework.penalty]) {
    if (source === 'survey' || source === 'external') {
      if (layers.imported.has(code)) deciding.set(code, 'import');
    } else if (layers.pass2.has(code)) deciding.set(code, 'pass2');
    else if (layers.pass1.has(code)) deciding.set(code, 'pass1');
    else if (source === 'self' && layers.self.has(code)) deciding.set(code, 'self');
  }
  return deciding;
}
