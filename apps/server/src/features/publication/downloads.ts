// The open data of an edition: the document itself, a table of results, and per group what `parindex compute` takes.
import { scoresRows } from '@parindex/domain/result/edition-document';
import { pillarPoints } from '@parindex/domain/result/result.vi';
import { scoresColumns } from '@parindex/domain/scoring/read-scores';
import { writeCsv } from '../../platform/sheets/write-sheet.ts';
import { downloadNames } from './download-names.ts';
import type { LoadedEdition } from './loaded-edition.service.ts';

export interface Download {
  readonly mediaType: string;
  readonly body: Buffer;
}

const csv = 'text/csv; charset=utf-8';

/** @returns null when the edition has no file of that name */
export function downloadOf(edition: LoadedEdition, file: string): Download | null {
  const { document, text } = edition;
  if (file === downloadNames.edition) return { mediaType: 'application/json; charset=utf-8', body: Buffer.from(text) };
  if (file === downloadNames.result) return { mediaType: csv, body: resultCsv(edition) };
  for (const { code, framework } of document.groups) {
    if (file === downloadNames.scores(code)) {
      return { mediaType: csv, body: table([...scoresColumns], scoresRows(document, code)) };
    }
    if (file === downloadNames.framework(code)) {
      const source = document.frameworks.find(({ hash }) => hash === framework.hash)?.source ?? '';
      return { mediaType: 'application/yaml; charset=utf-8', body: Buffer.from(source) };
    }
  }
  return null;
}

function resultCsv({ document: { groups } }: LoadedEdition): Buffer {
  const pillars = [...new Set(groups.flatMap((group) => group.pillars.map(({ code }) => code)))];
  const header = ['group', 'rank', 'agency', 'name', 'points', 'max_points', 'index', 'index_shown', 'assessed_points'];
  const rest = ['assessed_max', 'survey_points', 'survey_max', 'bonus', 'penalty', 'band', 'missing', 'previous_rank'];
  const rows = groups.flatMap((group) =>
    group.agencies.map((agency) => {
      const { rank, points, maxPoints, index, indexShown, parts, bonus, penalty, band, missing } = agency;
      const own = new Set(group.pillars.map(({ code }) => code));
      const place = [group.code, cell(rank), agency.agency, agency.name];
      const totals = [points, maxPoints, index ?? '', indexShown ?? ''];
      const appraised = [parts.appraised.points, parts.appraised.maxPoints];
      const survey = [parts.survey.points, parts.survey.maxPoints];
      const ends = [bonus, penalty, band ?? '', String(missing), cell(agency.previousRank), agency.previousIndex ?? ''];
      const byPillar = pillars.map((code) => (own.has(code) ? pillarPoints(agency, code).points : ''));
      return [...place, ...totals, ...appraised, ...survey, ...ends, ...byPillar];
    }),
  );
  const columns = [...header, ...rest, 'previous_index', ...pillars.map((code) => `pillar_${code}`)];
  return table(columns, rows, { bom: true });
}

function cell(value: number | null): string {
  return value === null ? '' : String(value);
}

/** @param options.bom for people who open it in Excel; programs want none */
function table(header: readonly string[], rows: readonly (readonly string[])[], options = { bom: false }): Buffer {
  const columns = header.map((name) => ({ header: name, width: 12, kind: 'text' as const }));
  return Buffer.from(writeCsv({ columns, rows }, options));
}
