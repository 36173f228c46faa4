// Reads the settings of a framework: rounding, caps, ranking, missing items, bands.
import type { Decimal } from '../decimal.ts';
import type { Mapping } from './document.ts';
import { type Band, rankKeys, type Settings, tieRules } from './framework.ts';
import { frameworkText } from './framework.vi.ts';
import { readLowerEdge } from './read-edge.ts';

const roundingModes = ['half-up', 'half-even', 'truncate'] as const;

/** What holds where the framework says nothing (DESIGN of the index: two places, half-up, shown; shared ranks; unranked). */
export const defaultSettings: Settings = {
  rounding: { decimals: 2, mode: 'half-up', at: 'display' },
  bonusCap: null,
  penaltyCap: null,
  indexCap: null,
  ranking: { ties: 'shared', keys: [], on: 'exact' },
  missing: 'unranked',
  surveyAbsent: 'provisional',
  bands: [],
  groupBands: {},
};

export function readSettings(settings: Mapping | null): Settings {
  if (!settings) return defaultSettings;
  settings.takes(Object.keys(defaultSettings));
  return {
    rounding: readRounding(settings.mapping('rounding')),
    bonusCap: settings.decimal('bonusCap'),
    penaltyCap: settings.decimal('penaltyCap'),
    indexCap: settings.decimal('indexCap'),
    ranking: readRanking(settings.mapping('ranking')),
    missing: settings.oneOf('missing', ['unranked', 'zero']) ?? defaultSettings.missing,
    surveyAbsent: settings.oneOf('surveyAbsent', ['provisional', 'rescale']) ?? defaultSettings.surveyAbsent,
    bands: settings.mappings('bands').flatMap(readBand),
    groupBands: readGroupBands(settings),
  };
}

function readRounding(rounding: Mapping | null): Settings['rounding'] {
  if (!rounding) return defaultSettings.rounding;
  rounding.takes(['decimals', 'mode', 'at']);
  return {
    decimals: rounding.integer('decimals', 0, 10) ?? defaultSettings.rounding.decimals,
    mode: rounding.oneOf('mode', roundingModes) ?? defaultSettings.rounding.mode,
    at: rounding.oneOf('at', ['display', 'item']) ?? defaultSettings.rounding.at,
  };
}

function readRanking(ranking: Mapping | null): Settings['ranking'] {
  if (!ranking) return defaultSettings.ranking;
  ranking.takes(['ties', 'keys', 'on']);
  const keys = (ranking.texts('keys') ?? []).flatMap((text) => {
    const key = rankKeys.find((known) => known === text);
    if (!key) ranking.fail('keys', frameworkText.unknownRankKey(text, rankKeys));
    return key ? [key] : [];
  });
  return {
    ties: ranking.oneOf('ties', tieRules) ?? defaultSettings.ranking.ties,
    keys,
    on: ranking.oneOf('on', ['exact', 'shown']) ?? defaultSettings.ranking.on,
  };
}

function readGroupBands(settings: Mapping): Settings['groupBands'] {
  const groups = settings.mapping('groupBands');
  if (!groups) return {};
  return Object.fromEntries(
    settings.entries('groupBands').map(([group]) => [group, groups.mappings(group).flatMap(readBand)]),
  );
}

function readBand(band: Mapping): Band[] {
  band.takes(['label', 'from', 'above', 'below', 'to']);
  const label = band.text('label', 'required');
  const lower = readLowerEdge(band, (key) => band.decimal(key));
  if (band.has('below') && band.has('to')) band.fail(null, frameworkText.belowOrTo);
  const upperAt: Decimal | null = band.decimal('to') ?? band.decimal('below');
  const upper = upperAt === null ? null : { at: upperAt, inclusive: band.has('to') };
  return label !== null && lower ? [{ label, lower, upper }] : [];
}
