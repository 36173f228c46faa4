// The result of `parindex compute` as tables: for CSV, for Excel, for the terminal.
import { toText } from '@parindex/domain/decimal';
import { type Framework, itemsOf } from '@parindex/domain/framework/framework';
import type { AgencyReport, RoundReport } from '@parindex/domain/result/report';
import { ruleText } from '@parindex/domain/scoring/rule-text.vi';
import { writeDecimalText } from '@parindex/domain/vietnamese';
import type { SheetTable } from '../platform/sheets/sheet.ts';
import { commandsText } from './commands.vi.ts';

const { columns } = commandsText;

/** One row per agency, by group and rank. */
export function rankingTable(report: RoundReport, { settings }: Framework): SheetTable {
  return {
    columns: [
      { header: columns.group, width: 14, kind: 'text' },
      { header: columns.rank, width: 8, kind: 'decimal' },
      { header: columns.agency, width: 44, kind: 'text' },
      { header: columns.points, width: 12, kind: 'decimal' },
      { header: columns.maxPoints, width: 12, kind: 'decimal' },
      { header: columns.index, width: 12, kind: 'decimal', decimals: settings.rounding.decimals },
      { header: columns.band, width: 16, kind: 'text' },
      { header: columns.note, width: 28, kind: 'text' },
    ],
    rows: report.groups.flatMap(({ group, agencies }) =>
      agencies.map((agency) => [
        group,
        agency.rank === null ? null : String(agency.rank),
        agency.agency,
        agency.points,
        agency.maxPoints,
        agency.indexShown,
        agency.band,
        note(agency),
      ]),
    ),
  };
}

/** One row per agency and item, with the sentence that says why. */
export function itemsTable(report: RoundReport): SheetTable {
  return {
    columns: [
      { header: columns.group, width: 14, kind: 'text' },
      { header: columns.agency, width: 36, kind: 'text' },
      { header: columns.item, width: 10, kind: 'text' },
      { header: columns.outcome, width: 14, kind: 'text' },
      { header: columns.points, width: 12, kind: 'decimal' },
      { header: columns.maxPoints, width: 12, kind: 'decimal' },
      { header: columns.why, width: 90, kind: 'text' },
    ],
    rows: report.groups.flatMap(({ group, agencies }) =>
      agencies.flatMap((agency) =>
        [...agency.items, ...agency.bonusItems, ...agency.penaltyItems].map((item) => [
          group,
          agency.agency,
          item.item,
          commandsText.outcomes[item.outcome],
          item.points,
          item.maxPoints,
          item.why,
        ]),
      ),
    ),
  };
}

/** How each item earns its points, and how equal indexes are ranked: a table of ranks says by which rule. */
export function rulesTable(framework: Framework): SheetTable {
  return {
    columns: [
      { header: columns.item, width: 10, kind: 'text' },
      { header: framework.title, width: 60, kind: 'text' },
      { header: columns.maxPoints, width: 12, kind: 'decimal' },
      { header: columns.why, width: 90, kind: 'text' },
    ],
    rows: [
      ...[...itemsOf(framework), ...framework.bonus, ...framework.penalty].map((item) => [
        item.code,
        item.name,
        toText(item.max),
        ruleText(item),
      ]),
      [null, tieText(framework), null, null],
    ],
  };
}

/** For reading in the terminal. */
export function rankingText(report: RoundReport, framework: Framework): string {
  const lines = report.groups.flatMap(({ group, ranked, agencies }) => [
    commandsText.group(group, ranked),
    ...agencies.map((agency) =>
      [
        (agency.rank === null ? '–' : String(agency.rank)).padStart(5),
        agency.agency.padEnd(44),
        writeDecimalText(agency.indexShown ?? '–').padStart(9),
        agency.band ?? '',
        note(agency) ?? '',
      ]
        .join('  ')
        .trimEnd(),
    ),
    '',
  ]);
  return [framework.title, '', ...lines, tieText(framework)].join('\n');
}

export function tieText({ settings: { ranking } }: Framework): string {
  const { ties, keys } = commandsText;
  return ranking.ties === 'consecutive' ? ties.consecutive(ranking.keys.map((key) => keys[key])) : ties[ranking.ties];
}

function note({ provisional, missing, index }: AgencyReport): string | null {
  if (provisional) return commandsText.provisional(missing);
  return index === null ? commandsText.unranked : null;
}
