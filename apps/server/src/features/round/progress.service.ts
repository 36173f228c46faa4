// How far the dossiers of rounds are, counted by the domain out of a few queries, however many agencies there are.
import type { AssessmentStatus } from '@parindex/domain/assessment/assessment';
import {
  type DossierProgress,
  type DossierState,
  type NeededItems,
  namesAgencies,
  neededItems,
  triggerItems,
} from '@parindex/domain/round/progress';
import type { Entry } from '@parindex/domain/scoring/entry';
import { readFigures } from '@parindex/domain/scoring/read-figures';
import type { Db } from '../../platform/db/database.ts';
import { type LoadedFramework, loadFramework } from '../framework/loaded-framework.service.ts';
import {
  codeSeparator,
  type DossierChoice,
  listProgress,
  listStates,
  listTriggers,
  type ProgressRecord,
  type StateRecord,
  type TriggerRecord,
} from './progress-report.repository.ts';
import type { RoundGroupRecord } from './round.repository.ts';

/** Where each dossier of a round stands, in Vietnamese order. */
export async function loadStates(db: Db, roundId: string): Promise<DossierState[]> {
  return (await listStates(db, roundId)).map(stateOf);
}

/** @param groups of all rounds chosen: their frameworks say which items there are */
export async function loadProgress(
  db: Db,
  choice: DossierChoice,
  groups: readonly Pick<RoundGroupRecord, 'roundId' | 'code' | 'frameworkId'>[],
): Promise<DossierProgress[]> {
  const records = await listProgress(db, choice);
  const loaded = new Map<string, LoadedFramework>();
  for (const id of new Set(groups.map(({ frameworkId }) => frameworkId))) loaded.set(id, await loadFramework(db, id));
  const frameworkOf = new Map(groups.map((group) => [`${group.roundId} ${group.code}`, loaded.get(group.frameworkId)]));
  const codes = [...loaded.values()].flatMap(({ prepared }) => triggerItems(prepared));
  const triggers = await listTriggers(
    db,
    records.map(({ id }) => id),
    codes,
  );
  const triggersOf = Map.groupBy(triggers, ({ assessment_id }) => assessment_id);
  const needed = rememberNeeded();
  return records.map((record) => {
    const framework = frameworkOf.get(`${record.round_id} ${record.group_code}`);
    if (!framework) throw new Error(`group ${record.group_code} of round ${record.round_id} has no framework`);
    return { ...stateOf(record), ...layersOf(record), needed: needed(framework, record, triggersOf.get(record.id)) };
  });
}

/** Scoring for every agency what is the same for most of them would be most of the work. */
function rememberNeeded() {
  const known = new Map<string, NeededItems>();
  return (framework: LoadedFramework, record: ProgressRecord, triggers: readonly TriggerRecord[] = []) => {
    const { group_code: group, agency_kind: kind, agency_id: agency } = record;
    const single = namesAgenciesOnce(framework) ? agency : null;
    const answers = triggers.map(({ item_code, figures, not_applicable_ground: ground }) =>
      JSON.stringify([item_code, figures, ground]),
    );
    const key = JSON.stringify([framework.id, group, kind, single, answers.toSorted()]);
    const found =
      known.get(key) ??
      neededItems(framework.prepared, { agency, group, kind, entries: entriesOf(framework, triggers) });
    known.set(key, found);
    return found;
  };
}

const singling = new WeakMap<LoadedFramework, boolean>();

function namesAgenciesOnce(framework: LoadedFramework): boolean {
  const names = singling.get(framework) ?? namesAgencies(framework.prepared);
  singling.set(framework, names);
  return names;
}

function entriesOf({ prepared }: LoadedFramework, triggers: readonly TriggerRecord[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { item_code, figures, not_applicable_ground: ground } of triggers) {
    const item = prepared.items.find((candidate) => candidate.item.code === item_code)?.item;
    const reading = item && figures !== null ? readFigures(item.rule, figures) : null;
    if (ground !== null) entries.set(item_code, { status: 'notApplicable', ground, points: null });
    else if (reading?.ok) entries.set(item_code, { status: 'given', figures: reading.figures, points: null });
  }
  return entries;
}

function stateOf(record: StateRecord): DossierState {
  const moment = (value: string | null) => (value === null ? null : new Date(value));
  return {
    assessmentId: record.id,
    roundId: record.round_id,
    groupCode: record.group_code,
    agencyId: record.agency_id,
    agencyName: record.agency_name,
    agencyKind: record.agency_kind,
    status: record.status as AssessmentStatus,
    returnedReason: record.returned_reason,
    submittedAt: moment(record.submitted_at),
    explanationSentAt: moment(record.explanation_sent_at),
    completedAt: { 1: moment(record.completed1), 2: moment(record.completed2) },
  };
}

function layersOf(record: ProgressRecord): Omit<DossierProgress, keyof DossierState | 'needed'> {
  const codes = (text: string | null) => new Set(text === null ? [] : text.split(codeSeparator));
  return {
    filled: codes(record.filled),
    decided: { 1: codes(record.decided1), 2: codes(record.decided2) },
    answered: codes(record.answered),
    disputed: codes(record.disputed),
    imported: codes(record.imported),
  };
}
