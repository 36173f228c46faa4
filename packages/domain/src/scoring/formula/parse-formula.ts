// Reads a formula: declared inputs, + − × ÷, brackets, min, max, round, if; nothing else. An error names its character.
import { type Decimal, parseDecimal } from '../../decimal.ts';
import { type Comparison, type Formula, maxPointsName, type Operator, type Test } from './formula.ts';
import { formulaText } from './formula.vi.ts';

export type FormulaReading =
  | { readonly ok: true; readonly formula: Formula }
  /** `at` counts characters from 0; the length of the text when something is missing at the end. */
  | { readonly ok: false; readonly at: number; readonly message: string };

const longest = 2000;
const deepest = 40;

interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'end';
  readonly at: number;
  readonly text: string;
}

/** Signs of typists and textbooks for the four operations and the comparisons. */
const sameSigns: Readonly<Record<string, string>> = {
  '×': '*',
  '·': '*',
  '÷': '/',
  ':': '/',
  '−': '-',
  '–': '-',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '==': '=',
  '<>': '!=',
  ';': ',',
};
const signs = /^(<=|>=|!=|==|<>|[-+*/()<>=,;×·÷:−–≤≥≠])/u;
const numbers = /^\d+(\.\d+)?/;
const names = /^[A-Za-z_]\w*/;

/**
 * @param text  such as `if(a > 0, min(1, b / a), 0) * maxPoints`
 * @param known names the formula may read, besides `maxPoints`
 */
export function parseFormula(text: string, known: readonly string[]): FormulaReading {
  try {
    if (text.trim() === '') stop(0, formulaText.empty);
    if (text.length > longest) stop(longest, formulaText.tooLong(longest));
    return { ok: true, formula: readWhole(tokenise(text), [...known, maxPointsName]) };
  } catch (error) {
    if (error instanceof FormulaError) return { ok: false, at: error.at, message: error.message };
    throw error;
  }
}

class FormulaError extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

function stop(at: number, message: string): never {
  throw new FormulaError(at, message);
}

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const blank = /^\s+/.exec(rest)?.[0];
    const number = numbers.exec(rest)?.[0];
    const name = names.exec(rest)?.[0];
    const sign = signs.exec(rest)?.[0];
    const found =
      blank ??
      number ??
      name ??
      sign ??
      stop(at, formulaText.character(String.fromCodePoint(rest.codePointAt(0) ?? 0)));
    if (blank === undefined) {
      const kind = number === undefined ? (name === undefined ? 'sign' : 'name') : 'number';
      tokens.push({ kind, at, text: kind === 'sign' ? (sameSigns[found] ?? found) : found });
    }
    at += found.length;
  }
  return [...tokens, { kind: 'end', at: text.length, text: '' }];
}

function readWhole(tokens: readonly Token[], known: readonly string[]): Formula {
  const reader = readerOver(tokens, known);
  const formula = reader.sum(0);
  const { at, kind, text } = reader.here();
  if (kind === 'end') return formula;
  const isDecimalComma = text === ',' && tokens.some((token) => token.at === at - 1 && token.kind === 'number');
  return stop(at, isDecimalComma ? formulaText.comma : formulaText.expected(formulaText.nothingMore, quoted(text)));
}

function quoted(text: string): string {
  return text === '' ? formulaText.end : formulaText.token(text);
}

function readerOver(tokens: readonly Token[], known: readonly string[]) {
  let position = 0;
  const end: Token = { kind: 'end', at: 0, text: '' };
  const here = (): Token => tokens[Math.min(position, tokens.length - 1)] ?? end;
  const take = (): Token => {
    const token = here();
    position += 1;
    return token;
  };
  const takeSign = (sign: string, wanted: string): Token => {
    const token = here();
    return token.text === sign && token.kind === 'sign'
      ? take()
      : stop(token.at, formulaText.expected(wanted, quoted(token.text)));
  };

  /** Left to right: 8 - 3 - 2 is 3. */
  function chain(depth: number, operators: readonly string[], part: (depth: number) => Formula): Formula {
    let left = part(depth);
    while (here().kind === 'sign' && operators.includes(here().text)) {
      const { at, text } = take();
      left = { kind: 'operation', at, operator: text as Operator, left, right: part(depth) };
    }
    return left;
  }

  function sum(depth: number): Formula {
    if (depth > deepest) stop(here().at, formulaText.tooDeep);
    return chain(depth, ['+', '-'], product);
  }

  function product(depth: number): Formula {
    return chain(depth, ['*', '/'], single);
  }

  function single(depth: number): Formula {
    if (depth > deepest) stop(here().at, formulaText.tooDeep);
    const token = take();
    if (token.kind === 'number') return { kind: 'number', at: token.at, value: readNumber(token) };
    if (token.kind === 'name') return here().text === '(' ? call(token, depth + 1) : input(token);
    if (token.text === '-') return { kind: 'negated', at: token.at, of: single(depth + 1) };
    if (token.text !== '(' || token.kind !== 'sign') {
      stop(token.at, formulaText.expected(formulaText.value, quoted(token.text)));
    }
    const inside = sum(depth + 1);
    takeSign(')', formulaText.closing);
    return inside;
  }

  function input({ at, text }: Token): Formula {
    return known.includes(text) ? { kind: 'input', at, name: text } : stop(at, formulaText.unknownName(text, known));
  }

  function call({ at, text: name }: Token, depth: number): Formula {
    if (!['min', 'max', 'round', 'if'].includes(name)) stop(at, formulaText.unknownFunction(name));
    takeSign('(', formulaText.value);
    if (name === 'if') return condition(at, depth);
    const given = [sum(depth)];
    while (here().text === ',') {
      take();
      given.push(sum(depth));
    }
    takeSign(')', formulaText.closing);
    if (name === 'round') return rounding(at, given);
    if (given.length < 2) stop(at, formulaText.arguments(name, '2 trở lên', given.length));
    return { kind: name === 'min' ? 'least' : 'most', at, of: given };
  }

  function condition(at: number, depth: number): Formula {
    const test = comparison(depth);
    takeSign(',', formulaText.separator);
    const yes = sum(depth);
    takeSign(',', formulaText.separator);
    const no = sum(depth);
    takeSign(')', formulaText.closing);
    return { kind: 'if', at, test, yes, no };
  }

  function comparison(depth: number): Test {
    const left = sum(depth);
    const token = here();
    if (!['<', '<=', '>', '>=', '=', '!='].includes(token.text)) {
      stop(token.at, formulaText.expected(formulaText.comparison, quoted(token.text)));
    }
    take();
    return { comparison: token.text as Comparison, left, right: sum(depth) };
  }

  return { sum, here };
}

function rounding(at: number, given: readonly Formula[]): Formula {
  const [of, places] = given;
  if (!of || !places || given.length !== 2) return stop(at, formulaText.arguments('round', '2', given.length));
  const decimals = places.kind === 'number' ? wholePlaces(places.value) : null;
  return decimals === null ? stop(places.at, formulaText.roundPlaces) : { kind: 'rounded', at, of, decimals };
}

function wholePlaces(value: Decimal): number | null {
  return (
    Array.from({ length: 11 }, (_, places) => places).find((places) => parseDecimal(`${places}`) === value) ?? null
  );
}

function readNumber({ at, text }: Token): Decimal {
  return parseDecimal(text) ?? stop(at, formulaText.number(text));
}
