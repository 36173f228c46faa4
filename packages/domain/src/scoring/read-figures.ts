// Reads figures (số liệu kê khai) from text, checked against the rule that will use them.
import { compare, type Decimal, toText, whole, zero } from '../decimal.ts';
import {
  dayNumber,
  type FiguresReading,
  isWholeCount,
  read,
  readAmount,
  readCount,
  readParts,
  refuse,
  yesOrNo,
} from './figures.ts';
import { figuresText } from './figures.vi.ts';
import { inputNamesIn } from './formula/formula.ts';
import { readChecklist, readDeductions, readLowerLevel, readNamed } from './named-figures.ts';
import type { ScoringRule } from './rule.ts';

const nothingElsewhere: ReadonlySet<string> = new Set();

/**
 * Reads figures as they stand in a scores file or a form: `95`, `b=95;a=100`, `yes`, an option's name, `2025-11-30`.
 *
 * @param elsewhere names of inputs that somebody else gives: they may be absent here
 * @returns the figures, or the Vietnamese sentence that says what this rule expects
 */
export function readFigures(
  rule: ScoringRule,
  text: string,
  elsewhere: ReadonlySet<string> = nothingElsewhere,
): FiguresReading {
  const given = text.normalize('NFC').trim();
  switch (rule.kind) {
    case 'boolean':
      return readAnswer(given);
    case 'choice': {
      const option = rule.options.find(({ label }) => label.toLowerCase() === given.toLowerCase());
      return option
        ? read({ kind: 'option', label: option.label })
        : refuse(
            figuresText.option(
              given,
              rule.options.map(({ label }) => label),
            ),
          );
    }
    case 'tiers':
      if (rule.input === 'date') return readDay(given);
      return rule.input === 'ratio' ? readRatio(given, true, elsewhere) : readAmount(given, rule.input === 'delta');
    case 'proportional':
      return readRatio(given, true, elsewhere);
    case 'satisfaction':
      return readRatio(given, false, elsewhere);
    case 'externalIndex':
      return readIndex(given, rule.scale);
    case 'survey':
      return given.includes('=') ? readVotes(given, rule.weights) : readPercent(given);
    case 'manual':
      return readAmount(given, false);
    case 'perItem':
      return readCount(given);
    case 'deductPerEvent':
      return readDeductions(rule, given, elsewhere);
    case 'checklist':
      return readChecklist(rule, given);
    case 'yearOnYear':
      return readNamed(['now', 'before'], given, { elsewhere, mayBeNegative: true });
    case 'lowerLevel':
      return readLowerLevel(given);
    case 'formula':
      return readNamed(inputNamesIn(rule.formula), given, { elsewhere, mayBeNegative: true });
  }
}

function readAnswer(given: string): FiguresReading {
  const yes = yesOrNo(given);
  return yes === null ? refuse(figuresText.answer(given)) : read({ kind: 'answer', yes });
}

function readDay(given: string): FiguresReading {
  const value = dayNumber(given);
  return value === null ? refuse(figuresText.day(given)) : read({ kind: 'day', value, text: given });
}

function readPercent(given: string): FiguresReading {
  const reading = readAmount(given, false);
  if (reading.ok && reading.figures.kind === 'amount' && compare(reading.figures.value, whole(100)) > 0) {
    return refuse(figuresText.percent(given));
  }
  return reading;
}

function readIndex(given: string, scale: Decimal): FiguresReading {
  const reading = readAmount(given, false);
  if (reading.ok && reading.figures.kind === 'amount' && compare(reading.figures.value, scale) > 0) {
    return refuse(figuresText.aboveScale(given, toText(scale)));
  }
  return reading;
}

/** A percentage, or `b=…;a=…`. Where `mayExceed`, more may be done than was planned; points stop at the maximum. */
function readRatio(given: string, mayExceed: boolean, elsewhere: ReadonlySet<string>): FiguresReading {
  if (!given.includes('=')) return mayExceed ? readAmount(given, false) : readPercent(given);
  if (elsewhere.has('a') || elsewhere.has('b')) {
    const partly = readNamed(['b', 'a'], given, { elsewhere, mayBeNegative: false });
    if (!partly.ok || partly.figures.kind !== 'named' || Object.keys(partly.figures.values).length < 2) return partly;
  }
  const parts = readParts(given);
  const b = parts?.['b'];
  const a = parts?.['a'];
  if (b === undefined || a === undefined || Object.keys(parts ?? {}).length !== 2) {
    return refuse(figuresText.ratio(given));
  }
  if (b < zero || a < zero) return refuse(figuresText.negative(given));
  if (!mayExceed && compare(b, a) > 0) return refuse(figuresText.partAboveWhole(given));
  return read({ kind: 'ratio', b, a });
}

function readVotes(given: string, weights: Readonly<Record<string, Decimal | null>>): FiguresReading {
  const counts = readParts(given);
  const wrong =
    counts === null || Object.entries(counts).some(([option, count]) => !(option in weights) || !isWholeCount(count));
  if (counts === null || wrong) return refuse(figuresText.votes(given, Object.keys(weights)));
  return read({ kind: 'votes', counts });
}
