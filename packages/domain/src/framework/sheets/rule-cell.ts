// A rule in two cells: its kind, and its parameters in words where those read back the same, else as JSON.
import type { Value } from '../draft/tree.ts';
import {
  isExactly,
  isPlainText,
  type LongTexts,
  readCell,
  readJsonCell,
  withPoint,
  writeCell,
  writeJsonCell,
} from './cell.ts';
import { kindWords, parameterWords, surveyWords, tierWords } from './notation.vi.ts';

type Mapping = Readonly<Record<string, Value>>;

/** @returns `['bậc thang', 'từ 100: 2; từ 80: 1; còn lại: 0']` */
export function writeRule(rule: Value, long: LongTexts): [kind: string, parameters: string] {
  if (!isMapping(rule) || typeof rule['kind'] !== 'string') return ['', writeJsonCell(rule, long)];
  const { kind, ...rest } = rule;
  const kindCell = kindWords[kind] ?? writeCell(kind, 'text', long);
  const words = wordsOf(kind, rest);
  const isSame = words !== null && isPlain(words) && isExactly(tryWords(kind, words), rest);
  return [kindCell, isSame ? words : writeJsonCell(rest, long)];
}

/** @throws {SyntaxError} where the parameters are neither words nor JSON */
export function readRuleCells(kindCell: string, parameters: string, long: LongTexts): Value {
  if (kindCell === '') return readJsonCell(parameters, long);
  const kind = kindOf(kindCell) ?? readCell(kindCell, 'text', long);
  if (/^(\{|json:|more:)/.test(parameters)) {
    const rest = readJsonCell(parameters, long);
    return isMapping(rest) ? { kind, ...rest } : rest;
  }
  const rest = typeof kind === 'string' ? tryWords(kind, parameters) : null;
  if (!isMapping(rest)) throw new SyntaxError(parameters);
  return { kind, ...rest };
}

function kindOf(cell: string): string | undefined {
  const sought = cell.toLowerCase();
  return Object.entries(kindWords).find(([kind, word]) => word === sought || kind === cell)?.[0];
}

function isMapping(value: Value): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPlain(words: string): boolean {
  return words === '' || (isPlainText(words) && !/^\{|\n/.test(words));
}

function wordsOf(kind: string, rest: Mapping): string | null {
  if (kind === 'formula') return text(rest['formula']);
  if (kind === 'choice') return joined(list(rest['options']).map(optionWords));
  if (kind === 'tiers') return tiersWords(rest);
  if (kind === 'survey') return surveyText(rest);
  const words = parameterWords[kind];
  return words ? joined(Object.entries(rest).map(([key, value]) => pair(words[key] ?? '', value))) : null;
}

/** @returns null where the words say nothing that can be read */
function tryWords(kind: string, words: string): Value {
  const pairs = words === '' ? [] : words.split(';').map(splitPair);
  if (kind === 'formula') return { formula: words };
  if (kind === 'choice') return { options: pairs.map(readOption) };
  if (kind === 'tiers') return readTiersWords(pairs);
  if (kind === 'survey') return readSurveyWords(pairs);
  const known = Object.entries(parameterWords[kind] ?? {});
  const entries = pairs.map(([word, value]) => {
    const key = known.find(([, name]) => name === word.toLowerCase())?.[0];
    return key === undefined ? null : ([key, key === 'minimum' ? Number(value) : withPoint(value)] as const);
  });
  return entries.some((entry) => entry === null) ? null : Object.fromEntries(entries.filter((entry) => entry !== null));
}

function tiersWords(rest: Mapping): string | null {
  const { input, tiers, below, ...others } = rest;
  if (Object.keys(others).length > 0) return null;
  const steps = list(tiers).map((tier) => {
    if (!isMapping(tier)) return null;
    const edge = 'from' in tier ? tierWords.from : tierWords.above;
    return pair(`${edge} ${text(tier['from'] ?? tier['above'] ?? null) ?? ''}`, tier['points']);
  });
  return joined([
    ...(input === undefined ? [] : [pair(tierWords.input, input)]),
    ...steps,
    ...(below === undefined ? [] : [pair(tierWords.below, below)]),
  ]);
}

function readTiersWords(pairs: readonly (readonly [string, string])[]): Value {
  const rest: Record<string, Value> = {};
  const tiers: Value[] = [];
  for (const [word, value] of pairs) {
    const edge = (['from', 'above'] as const).find((key) => word.toLowerCase().startsWith(`${tierWords[key]} `));
    if (word.toLowerCase() === tierWords.input) rest['input'] = value;
    else if (word.toLowerCase() === tierWords.below) rest['below'] = withPoint(value);
    else if (edge === undefined) return null;
    else tiers.push({ [edge]: withPoint(word.slice(tierWords[edge].length).trim()), points: withPoint(value) });
  }
  return { ...rest, tiers };
}

function optionWords(option: Value): string | null {
  if (!isMapping(option)) return null;
  const percent = text(option['percent']);
  return percent === null
    ? pair(text(option['label']) ?? '', option['points'])
    : pair(text(option['label']) ?? '', `${percent} %`);
}

function readOption([label, value]: readonly [string, string]): Value {
  return value.endsWith('%')
    ? { label, percent: withPoint(value.slice(0, -1).trim()) }
    : { label, points: withPoint(value) };
}

function surveyText({ weights, minAnswers }: Mapping): string | null {
  if (!isMapping(weights ?? null)) return null;
  const options = Object.entries(weights as Mapping).map(([option, weight]) =>
    pair(option, weight === null ? surveyWords.noWeight : weight),
  );
  return joined([...options, ...(minAnswers === undefined ? [] : [pair(surveyWords.minAnswers, minAnswers)])]);
}

function readSurveyWords(pairs: readonly (readonly [string, string])[]): Value {
  const minimum = pairs.find(([word]) => word === surveyWords.minAnswers);
  const weights = pairs
    .filter((entry) => entry !== minimum)
    .map(([option, weight]) => [option, weight === surveyWords.noWeight ? null : withPoint(weight)] as const);
  return {
    weights: Object.fromEntries(weights),
    ...(minimum ? { minAnswers: Number(minimum[1]) } : {}),
  };
}

function list(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? (value as readonly Value[]) : [];
}

function text(value: Value | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function pair(word: string, value: Value | undefined): string | null {
  if (typeof value === 'number') return `${word}: ${value}`;
  return typeof value === 'string' ? `${word}: ${value}` : null;
}

function joined(parts: readonly (string | null)[]): string | null {
  return parts.every((part) => part !== null) ? parts.join('; ') : null;
}

/** At the last colon: names of options may have one of their own. */
function splitPair(part: string): readonly [string, string] {
  const at = part.lastIndexOf(':');
  return at < 0 ? [part.trim(), ''] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
}
