// What a framework says outside its tree: its name, its decision, and how the index is computed.
import type { Decimal } from '../../decimal.ts';
import { writeDay, writeDecimal } from '../../vietnamese.ts';
import type { Framework, Settings } from '../framework.ts';
import { bandsInWords, missingInWords, rankingInWords, roundingInWords } from '../words.vi.ts';
import { canonical } from './canonical.ts';

export const rootFields = [
  'title',
  'year',
  'basis',
  'max',
  'maxNote',
  'rounding',
  'ranking',
  'missing',
  'bonusCap',
  'penaltyCap',
  'indexCap',
  'bands',
  'otherSettings',
] as const;
export type RootField = (typeof rootFields)[number];

const wordsOnly: ReadonlySet<RootField> = new Set(['title', 'year', 'basis', 'maxNote']);

export interface RootWords {
  readonly field: RootField;
  readonly effect: 'text' | 'points';
  readonly own: string;
  readonly words: string | null;
}

const knownSettings = new Set(['bands', 'groupBands', ...rootFields]);

export function rootWordsOf(framework: Framework): RootWords[] {
  const { basis, settings } = framework;
  const { rounding, ranking, missing, bands, groupBands, bonusCap, penaltyCap, indexCap } = settings;
  const line = (field: RootField, value: unknown, words: string | null): RootWords => ({
    field,
    effect: wordsOnly.has(field) ? 'text' : 'points',
    own: canonical(value),
    words,
  });
  const number = (field: RootField, value: Decimal | null) =>
    line(field, value, value === null ? null : writeDecimal(value));
  return [
    line('title', framework.title, framework.title),
    line('year', framework.year, String(framework.year)),
    line('basis', basis, basis && `${basis.number}, ${writeDay(basis.date)}, ${basis.issuer}`),
    number('max', framework.max),
    line('maxNote', framework.maxNote, framework.maxNote),
    line('rounding', rounding, roundingInWords(rounding)),
    line('ranking', ranking, rankingInWords(ranking)),
    line('missing', missing, missingInWords(missing)),
    number('bonusCap', bonusCap),
    number('penaltyCap', penaltyCap),
    number('indexCap', indexCap),
    line('bands', [bands, groupBands], bandWords(settings)),
    ...otherSettings(settings).map((value) => line('otherSettings', value, canonical(value))),
  ];
}

function bandWords({ bands, groupBands }: Settings): string | null {
  const common = bandsInWords(bands).map(({ label, edge }) => `${label}: ${edge}`);
  const ofGroups = Object.entries(groupBands).flatMap(([group, own]) =>
    bandsInWords(own).map(({ label, edge }) => `${label} (${group}): ${edge}`),
  );
  return [...common, ...ofGroups].join('\n') || null;
}

/** Settings that later forms of the file add. */
function otherSettings(settings: Settings): object[] {
  const others = Object.entries(settings).filter(([key, value]) => !knownSettings.has(key) && value !== null);
  return others.length === 0 ? [] : [Object.fromEntries(others)];
}
