// A second engine, written from the rules of scoring alone and as simply as can be, to check the first one against.
// Fractions of big integers throughout, the raw document and the raw text of the figures: nothing of the engine is used.

/** Exact: top ÷ bottom, bottom > 0. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export type Raw = Record<string, unknown>;

export interface NaiveRow {
  readonly item: string;
  /** Figures as text, or points, or a claim of "not applicable"; all empty = nothing given. */
  readonly value?: string;
  readonly points?: string;
  readonly notApplicable?: boolean;
}

export interface NaiveAgency {
  readonly agency: string;
  readonly group: string;
  readonly kind: string;
  readonly rows: readonly NaiveRow[];
}

export interface NaiveResult {
  readonly agency: string;
  readonly points: Fraction;
  readonly maxPoints: Fraction;
  readonly index: Fraction | null;
  readonly provisional: boolean;
  readonly rank: number | null;
  readonly band: string | null;
}

export function fraction(text: unknown): Fraction {
  const [whole = '0', decimals = ''] = String(text).replace('-', '').split('.');
  const top = BigInt(whole + decimals);
  return { top: String(text).startsWith('-') ? -top : top, bottom: 10n ** BigInt(decimals.length) };
}

const zero = fraction('0');
const hundred = fraction('100');
const add = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
});
const negate = (a: Fraction): Fraction => ({ ...a, top: -a.top });
const multiply = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.top, bottom: a.bottom * b.bottom });
const divide = (a: Fraction, b: Fraction): Fraction => {
  const sign = b.top < 0n ? -1n : 1n;
  return { top: a.top * b.bottom * sign, bottom: a.bottom * b.top * sign };
};
export const difference = (a: Fraction, b: Fraction): bigint => a.top * b.bottom - b.top * a.bottom;
const isLess = (a: Fraction, b: Fraction): boolean => difference(a, b) < 0n;
const least = (a: Fraction, b: Fraction): Fraction => (isLess(a, b) ? a : b);
const most = (a: Fraction, b: Fraction): Fraction => (isLess(a, b) ? b : a);
const total = (all: readonly Fraction[]): Fraction => all.reduce(add, zero);

const list = (value: unknown): Raw[] => (Array.isArray(value) ? (value as Raw[]) : []);
const number = (value: unknown, otherwise: string | Fraction): Fraction => {
  if (value !== undefined && value !== null) return fraction(value);
  return typeof otherwise === 'string' ? fraction(otherwise) : otherwise;
};

/** `b=18;a=20` → { b: 18, a: 20 }. */
function parts(value: string): Record<string, string> {
  return Object.fromEntries(value.split(';').map((part) => part.split('=') as [string, string]));
}

/** A percentage, or b of a; null when a is 0. */
function share(value: string): Fraction | null {
  if (!value.includes('=')) return divide(fraction(value), hundred);
  const { b = '0', a = '0' } = parts(value);
  return fraction(a).top === 0n ? null : divide(fraction(b), fraction(a));
}

function reached(value: Fraction, tiers: readonly Raw[]): Raw | undefined {
  return tiers.find((tier) => {
    const sign = difference(value, fraction(tier['from'] ?? tier['above']));
    return tier['from'] === undefined ? sign > 0n : sign >= 0n;
  });
}

/** Points of one rule; null = the denominator is zero. */
function pointsOf(rule: Raw, max: Fraction, value: string): Fraction | null {
  switch (rule['kind']) {
    case 'boolean':
      return value === 'yes' ? number(rule['yes'], max) : number(rule['no'], '0');
    case 'choice': {
      const option = list(rule['options']).find(({ label }) => label === value) ?? {};
      return option['points'] === undefined
        ? divide(multiply(max, fraction(option['percent'])), hundred)
        : fraction(option['points']);
    }
    case 'tiers': {
      const figure = rule['input'] === 'ratio' ? share(value) : fraction(value);
      if (!figure) return null;
      const measured = rule['input'] === 'ratio' ? multiply(figure, hundred) : figure;
      return number(reached(measured, list(rule['tiers']))?.['points'], number(rule['below'], '0'));
    }
    case 'proportional': {
      const ratio = share(value);
      if (!ratio) return null;
      if (rule['floor'] !== undefined && isLess(multiply(ratio, hundred), fraction(rule['floor']))) return zero;
      return least(max, multiply(least(ratio, divide(number(rule['cap'], '100'), hundred)), max));
    }
    case 'satisfaction': {
      const ratio = share(value);
      return ratio && least(max, multiply(ratio, max));
    }
    case 'externalIndex':
      return divide(multiply(fraction(value), max), number(rule['scale'], '100'));
    case 'perItem': {
      if (rule['minimum'] !== undefined && isLess(fraction(value), fraction(rule['minimum']))) return zero;
      return least(multiply(fraction(value), fraction(rule['each'])), least(number(rule['cap'], max), max));
    }
    case 'survey': {
      if (!value.includes('=')) return multiply(divide(fraction(value), hundred), max);
      const weights = rule['weights'] as Record<string, string | null>;
      const counted = Object.entries(parts(value)).filter(([option]) => weights[option] !== null);
      const answers = total(counted.map(([, count]) => fraction(count)));
      if (answers.top === 0n) return null;
      const weighted = total(counted.map(([option, count]) => multiply(fraction(count), fraction(weights[option]))));
      return multiply(divide(weighted, multiply(answers, hundred)), max);
    }
    case 'deductPerEvent': {
      const events = rule['each'] === undefined ? list(rule['events']) : [{ name: 'events', each: rule['each'] }];
      const counts = value.includes('=') ? parts(value) : { events: value };
      const lost = total(events.map(({ name, each }) => multiply(fraction(counts[String(name)]), number(each, '1'))));
      return least(max, most(number(rule['floor'], '0'), add(number(rule['start'], max), negate(lost))));
    }
    case 'checklist':
      return checklist(rule, max, parts(value));
    case 'yearOnYear': {
      const { now, before } = parts(value);
      const sign = difference(fraction(now), fraction(before)) * (rule['better'] === 'lower' ? -1n : 1n);
      if (sign === 0n) return number(rule['equal'], '0');
      return sign > 0n ? number(rule['improved'], max) : number(rule['worse'], '0');
    }
    case 'lowerLevel': {
      const indexes = value.includes('=') ? Object.values(parts(value)).map(fraction) : null;
      if (!indexes) return multiply(divide(fraction(value), hundred), max);
      const good = indexes.filter((index) => !isLess(index, number(rule['atLeast'], '0')));
      const part = rule['take'] === 'share' ? multiply(fraction(good.length), hundred) : total(indexes);
      return multiply(divide(part, multiply(fraction(indexes.length), hundred)), max);
    }
    case 'formula': {
      const values = parts(value);
      const found = formulas[String(rule['formula'])]?.(fraction(values['x']), fraction(values['y']), max);
      return found ? most(zero, least(max, found)) : null;
    }
    default:
      throw new Error(`the naive engine knows no rule ${String(rule['kind'])}`);
  }
}

/** Formulas over x, y and the maximum, each written out a second time by hand; null = a zero denominator. */
export const formulas: Readonly<Record<string, (x: Fraction, y: Fraction, max: Fraction) => Fraction | null>> = {
  'x / y * maxPoints': (x, y, max) => (y.top === 0n ? null : multiply(divide(x, y), max)),
  'min(1, x / 10) * maxPoints - y * 0.25': (x, y, max) =>
    add(multiply(least(fraction('1'), divide(x, fraction('10'))), max), negate(multiply(y, fraction('0.25')))),
  'if(x >= y, maxPoints, max(x, 1) / 3)': (x, y, max) =>
    isLess(x, y) ? divide(most(x, fraction('1')), fraction('3')) : max,
  'if(y = 0, 0, (x - y) / y)': (x, y) => (y.top === 0n ? zero : divide(add(x, negate(y)), y)),
  '-(x - y) / 7': (x, y) => divide(negate(add(x, negate(y))), fraction('7')),
};

function checklist(rule: Raw, max: Fraction, answers: Record<string, string>): Fraction {
  const all = list(rule['parts']);
  const met = all.filter(({ name }) => answers[String(name)] === 'yes');
  const worth = (some: readonly Raw[]) => total(some.map(({ points }) => number(points, '0')));
  if (rule['logic'] === 'count') {
    return number(reached(fraction(met.length), list(rule['tiers']))?.['points'], number(rule['below'], '0'));
  }
  if (rule['logic'] === 'sum') return least(max, worth(met));
  if (rule['logic'] === 'any')
    return least(
      max,
      met.reduce((best, { points }) => most(best, fraction(points)), zero),
    );
  return met.length === all.length ? least(max, worth(all)) : zero;
}

interface Scored {
  /** Null = missing. */
  readonly points: Fraction | null;
  readonly max: Fraction;
  readonly isSurvey: boolean;
}

function scoreItem(item: Raw, agency: NaiveAgency): Scored {
  const max = fraction(item['max']);
  const isSurvey = item['source'] === 'survey';
  const row = agency.rows.find((candidate) => candidate.item === item['code']);
  const policy = item['notApplicable'] ?? 'forbidden';
  const without = (): Scored => {
    if (policy === 'exclude') return { points: zero, max: zero, isSurvey };
    if (policy === 'full') return { points: max, max, isSurvey };
    if (policy === 'zero') return { points: zero, max, isSurvey };
    return { points: policy === 'manual' && row?.points ? fraction(row.points) : null, max, isSurvey };
  };
  const isExempt = list(item['except']).some(({ kinds }) => (kinds as string[]).includes(agency.kind));
  if (isExempt || row?.notApplicable) return without();
  if (row?.points) return { points: fraction(row.points), max, isSurvey };
  if (!row?.value) return { points: null, max, isSurvey };
  const points = pointsOf(item['rule'] as Raw, max, row.value);
  return points ? { points, max, isSurvey } : without();
}

function leaves(node: Raw): Raw[] {
  return node['items'] === undefined ? [node] : list(node['items']).flatMap(leaves);
}

/** Scores a whole round by one document. */
export function naiveRound(document: Raw, agencies: readonly NaiveAgency[]): NaiveResult[] {
  const settings = (document['settings'] ?? {}) as Raw;
  const scored = agencies.map((agency) => ({ ...naiveAgency(document, settings, agency), group: agency.group }));
  return scored.map(({ group, ...result }) => {
    const rivals = scored.filter((other) => other.group === group && isRanked(other));
    return {
      ...result,
      rank: isRanked(result) ? rankOf(result, rivals, settings) : null,
      band: bandOf(result, settings),
    };
  });
}

function naiveAgency(document: Raw, settings: Raw, agency: NaiveAgency): Omit<NaiveResult, 'rank' | 'band'> {
  let items = list(document['items'])
    .flatMap(leaves)
    .map((item) => scoreItem(item, agency));
  const answered = new Set(agency.rows.map(({ item }) => item));
  const surveyCodes = list(document['items'])
    .flatMap(leaves)
    .filter(({ source }) => source === 'survey');
  if (settings['surveyAbsent'] === 'rescale' && !surveyCodes.some(({ code }) => answered.has(String(code)))) {
    items = items.filter(({ isSurvey }) => !isSurvey);
  }
  const lines = (key: string) => total(list(document[key]).map((line) => scoreItem(line, agency).points ?? zero));
  const capped = (value: Fraction, cap: unknown) => (cap === undefined ? value : least(value, fraction(cap)));
  const own = total(items.map(({ points }) => points ?? zero));
  const points = add(
    add(own, capped(lines('bonus'), settings['bonusCap'])),
    negate(capped(lines('penalty'), settings['penaltyCap'])),
  );
  const maxPoints = total(items.map(({ max }) => max));
  const raw = maxPoints.top === 0n ? null : divide(multiply(points, hundred), maxPoints);
  const hasGap = items.some((item) => item.points === null);
  return {
    agency: agency.agency,
    points,
    maxPoints,
    index: raw && capped(raw, settings['indexCap']),
    provisional: hasGap && settings['missing'] !== 'zero',
  };
}

function isRanked({ index, provisional }: Pick<NaiveResult, 'index' | 'provisional'>): boolean {
  return index !== null && !provisional;
}

function rankOf(
  result: Pick<NaiveResult, 'index'>,
  rivals: readonly Pick<NaiveResult, 'index'>[],
  settings: Raw,
): number {
  const better = rivals.filter(({ index }) => index !== null && result.index !== null && isLess(result.index, index));
  const { ties = 'shared' } = (settings['ranking'] ?? {}) as Raw;
  if (ties !== 'dense') return better.length + 1;
  const different: Fraction[] = [];
  for (const { index } of better) {
    if (index && !different.some((known) => difference(known, index) === 0n)) different.push(index);
  }
  return different.length + 1;
}

function bandOf(result: Pick<NaiveResult, 'index' | 'provisional'>, settings: Raw): string | null {
  if (!isRanked(result) || result.index === null) return null;
  const band = reached(result.index, list(settings['bands']));
  return band === undefined ? null : String(band['label']);
}
