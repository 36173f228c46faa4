// Everything a result is computed from: dossiers turned into final entries, who decided what, the year before.
import { createHash } from 'node:crypto';
import { finalEntries } from '@parindex/domain/appraisal/final-entries';
import {
  decidingLayers,
  type GroupInput,
  type ItemOrigin,
  type PreviousStanding,
  type RoundInput,
} from '@parindex/domain/result/result-document';
import type { Db } from '../../platform/db/database.ts';
import { type Dossier, loadDossiers } from '../assessment/dossier.service.ts';
import { loadFramework } from '../framework/loaded-framework.service.ts';
import { findPreviousEdition } from '../publication/previous-edition.service.ts';
import type { LoadedRound } from '../round/loaded-round.service.ts';
import { resultText } from './result.vi.ts';
import { type EvidenceOfItem, listEvidence, listSucceeded, sealInputs } from './result-report.repository.ts';

/** What stood before and what is known now, in one seal: cheap enough to ask with every look at the result. */
export async function loadSeal(
  db: Db,
  round: LoadedRound,
): Promise<Pick<RoundInput, 'inputs' | 'previousEdition' | 'previous'>> {
  const { authorityId, yearJudged } = round.record;
  const before = await findPreviousEdition(db, authorityId, yearJudged - 1);
  const succeeded = before ? await listSucceeded(db, yearJudged - 1, yearJudged) : [];
  const seal = await sealInputs(db, round.id);
  const inputs = createHash('sha256')
    .update(JSON.stringify([seal, before?.hash ?? null, succeeded]))
    .digest('hex');
  const gone = new Set(succeeded);
  const comparable = [...(before?.standings ?? new Map<string, PreviousStanding>())].filter(
    ([agency]) => !gone.has(agency),
  );
  return { inputs, previousEdition: before?.hash ?? null, previous: new Map(comparable) };
}

/** The groups of a round with the final entries of every dossier, in the order of the round. */
export async function loadGroupInputs(db: Db, round: LoadedRound): Promise<GroupInput[]> {
  const dossiers = Map.groupBy(await loadDossiers(db, round), ({ head }) => head.groupCode);
  const evidence = Map.groupBy(await listEvidence(db, round.id), ({ assessmentId }) => assessmentId);
  return mapGroups(db, round, (code) =>
    (dossiers.get(code) ?? []).map((dossier) => ({
      assessmentId: dossier.head.id,
      name: dossier.head.agencyName,
      entries: {
        ...dossier.agency,
        entries: finalEntries(dossier.framework.framework, dossier.layers, 'pass2'),
      },
      origins: originsOf(dossier, evidence.get(dossier.head.id) ?? []),
    })),
  );
}

/** @param agenciesOf the agencies of one group, by its code */
export async function mapGroups(
  db: Db,
  round: LoadedRound,
  agenciesOf: (code: string) => GroupInput['agencies'],
): Promise<GroupInput[]> {
  const groups: GroupInput[] = [];
  for (const { code, name, frameworkId } of round.groups) {
    const { framework, hash } = await loadFramework(db, frameworkId);
    groups.push({
      code,
      name,
      framework,
      frameworkRecordId: frameworkId,
      frameworkHash: hash,
      agencies: agenciesOf(code),
    });
  }
  return groups;
}

function originsOf(dossier: Dossier, evidence: readonly EvidenceOfItem[]): Record<string, ItemOrigin> {
  const layers = decidingLayers(dossier.framework.framework, dossier.layers);
  const links = Map.groupBy(evidence, ({ itemCode }) => itemCode);
  const codes = new Set([...layers.keys(), ...links.keys()]);
  const origins = [...codes].map((code): [string, ItemOrigin] => [
    code,
    {
      ...lastWord(dossier, code, layers.get(code) ?? null),
      evidence: (links.get(code) ?? []).map(({ name, hash, confidential }) => ({
        name: confidential ? resultText.confidential : name,
        hash,
      })),
    },
  ]);
  return Object.fromEntries(origins);
}

function lastWord(dossier: Dossier, code: string, layer: string | null): Omit<ItemOrigin, 'evidence'> {
  switch (layer) {
    case 'pass2':
    case 'pass1': {
      const decision = dossier[layer].get(code);
      return { decidedIn: layer, decidedBy: decision?.savedBy ?? null, reason: decision?.reason ?? null };
    }
    case 'import': {
      const imported = dossier.imported.get(code);
      return { decidedIn: layer, decidedBy: imported?.importedBy ?? null, reason: imported?.sourceName ?? null };
    }
    case 'self':
      return { decidedIn: layer, decidedBy: dossier.self.get(code)?.savedBy ?? null, reason: null };
    default:
      return { decidedIn: null, decidedBy: null, reason: null };
  }
}
