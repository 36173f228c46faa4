// Reads a province's annex and tells what it would become. Nothing is stored but the record that it was read.
import { createHash } from 'node:crypto';
import type { AnnexMappingChoice, AnnexReply } from '@parindex/contract/framework-annex';
import type { Actor } from '@parindex/domain/access/actor';
import { canImportFramework } from '@parindex/domain/framework/access';
import type { AnnexMapping, AnnexReading, AnnexSheet } from '@parindex/domain/framework/annex/annex';
import { annexText } from '@parindex/domain/framework/annex/annex.vi';
import { resolveOwners } from '@parindex/domain/framework/annex/annex-owners';
import { columnSamples, mappingAt, suggestMapping } from '@parindex/domain/framework/annex/header';
import { readAnnex } from '@parindex/domain/framework/annex/read-annex';
import { suggestionInWords } from '@parindex/domain/framework/annex/suggestion-text';
import { recordAudit } from '../../platform/audit.ts';
import type { Deps } from '../../platform/deps.ts';
import { fail } from '../../platform/problem.ts';
import { readSheet } from '../../platform/sheets/read-sheet.ts';
import { listAgencies } from '../agency/agency.service.ts';
import { frameworkSheetLimits } from './framework-sheets.ts';

export interface AnnexUpload {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly authorityId: string;
  readonly mapping?: AnnexMappingChoice | undefined;
}

const headRows = 20;

/** @throws {Problem} access.denied, framework.unsound where the file cannot be read */
export async function readAnnexFile(deps: Deps, actor: Actor, upload: AnnexUpload): Promise<AnnexReply> {
  const { name, bytes, authorityId, mapping: choice } = upload;
  const decision = canImportFramework(actor, authorityId);
  if (!decision.allowed) fail('access.denied', { detail: decision.reason });
  const file = await readSheet({ name, bytes }, frameworkSheetLimits);
  if (!file.ok) fail('framework.unsound', { findings: file.findings });
  const sheet = chosenSheet(file.sheets, choice);
  const mapping = chosenMapping(sheet, choice);
  const reading = mapping?.columns.name === undefined ? withoutTable(mapping) : readAnnex(sheet, mapping);
  const { agencies } = await listAgencies(deps, actor, {});
  const resolved = resolveOwners(reading, new Map(agencies.map((agency) => [agency.name, agency.id])));
  const hash = createHash('sha256').update(bytes).digest('hex');
  await deps.db.transaction((tx) =>
    recordAudit(tx, actor, 'framework.annexRead', authorityId, { file: name, sheet: sheet.name, hash }),
  );
  return {
    sheets: file.sheets.map(({ name: title, rows }) => ({ name: title, rows: rows.length })),
    sheet: sheet.name,
    firstRows: sheet.rows
      .slice(0, headRows)
      .map(({ row, cells }) => ({ row, text: cells.filter(Boolean).join(' | ') })),
    columns: columnSamples(sheet, mapping),
    mapping: mapping && { ...mapping, columns: { ...mapping.columns } },
    ...onWire(resolved, name),
  };
}

/** The sheet a person chose; else the first that has a table. */
function chosenSheet(sheets: readonly AnnexSheet[], choice: AnnexMappingChoice | undefined): AnnexSheet {
  const named = sheets.find(({ name }) => name === choice?.sheet);
  const first = sheets.find((sheet) => suggestMapping(sheet) !== null);
  return named ?? first ?? sheets[0] ?? { name: '', rows: [] };
}

function chosenMapping(sheet: AnnexSheet, choice: AnnexMappingChoice | undefined): AnnexMapping | null {
  const headerRow = choice?.headerRow ?? null;
  const suggested = headerRow === null ? suggestMapping(sheet) : mappingAt(sheet, headerRow);
  if (!suggested || choice?.columns === undefined) return suggested;
  const chosen = Object.entries(choice.columns).filter(([, position]) => position !== undefined);
  return { ...suggested, columns: Object.fromEntries(chosen) };
}

function withoutTable(mapping: AnnexMapping | null): AnnexReading {
  const message = mapping ? annexText.noName : annexText.noHeader;
  const finding = { row: mapping?.headerRow ?? 1, message, severity: 'error' } as const;
  const nothing = { title: null, year: null, bonusCap: null, penaltyCap: null, nodes: [], leftOut: [] };
  return { ...nothing, findings: [finding] };
}

function onWire(reading: AnnexReading, file: string) {
  return {
    ...reading,
    nodes: reading.nodes.map(({ suggestion, ...node }) => {
      const ruleText = suggestion && suggestionInWords(suggestion, node.max);
      return {
        ...node,
        rows: [...node.rows],
        // What the engine cannot read is no suggestion: the item stays with the person who scores it.
        suggestion:
          suggestion === null || ruleText === null
            ? null
            : {
                ...suggestion,
                rule: structuredClone(suggestion.rule) as Record<string, never>,
                doubts: [...suggestion.doubts],
                ruleText,
                accepted: suggestion.doubts.length === 0,
              },
      };
    }),
    findings: reading.findings.map(({ row, message, severity }) => ({ path: `${file}:${row}`, message, severity })),
    leftOut: [...reading.leftOut],
  };
}
