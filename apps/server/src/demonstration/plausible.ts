// Figures that an agency of the invented province might declare: the same at every start, and fitting each item's rule.
import { type Decimal, decimal, minus, plus, toText, whole, zero } from '@parindex/domain/decimal';
import type { Item } from '@parindex/domain/framework/framework';
import { inputNamesIn } from '@parindex/domain/scoring/formula/formula';
import type { TiersRule } from '@parindex/domain/scoring/rule';

/** A number from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number;

/** Deterministic: the demonstration looks the same on every machine. */
export function randomFrom(seed: string): Random {
  let state = 2_166_136_261;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2_246_822_519);
    state = Math.imul(state ^ (state >>> 13), 3_266_489_917);
    state ^= state >>> 16;
    return (state >>> 0) / 4_294_967_296;
  };
}

export interface PlausibleEntry {
  readonly figures: string | null;
  readonly points: string | null;
}

/** @param quality how well the agency works, 0 to 1: most figures lie near it */
export function plausibleEntry(item: Item, quality: number, random: Random): PlausibleEntry {
  const { rule } = item;
  const good = random() < quality;
  switch (rule.kind) {
    case 'boolean':
      return figures(good ? 'yes' : 'no');
    case 'choice':
      return figures(rule.options[good ? 0 : Math.min(1, rule.options.length - 1)]?.label ?? '');
    case 'tiers':
      return figures(plausibleTier(rule, good, random));
    case 'proportional':
    case 'satisfaction':
      return figures(ratio(quality, random));
    case 'externalIndex':
      return figures(
        toText(decimal(((60 + 35 * quality + 4 * random()) * (Number(toText(rule.scale)) / 100)).toFixed(2))),
      );
    case 'survey':
      return figures((62 + 30 * quality + 6 * random()).toFixed(1));
    case 'perItem':
      return figures(String(Math.floor(random() * 4)));
    case 'deductPerEvent':
      return figures(rule.events.map(({ name, each }) => `${name}=${good || each === null ? 0 : 1}`).join(';'));
    case 'checklist':
      return figures(rule.parts.map(({ name }) => `${name}=${random() < quality ? 'yes' : 'no'}`).join(';'));
    case 'yearOnYear':
      return figures(`now=${good === (rule.better === 'higher') ? 105 : 95};before=100`);
    case 'lowerLevel':
      return figures((60 + 35 * quality).toFixed(1));
    case 'formula':
      return figures(
        inputNamesIn(rule.formula)
          .map((name) => `${name}=${10 + Math.floor(random() * 10)}`)
          .join(';'),
      );
    case 'manual':
      return { figures: null, points: pointsOnStep(item, rule.step, quality) };
  }
}

function figures(text: string): PlausibleEntry {
  return { figures: text, points: null };
}

function ratio(quality: number, random: Random): string {
  const a = 12 + Math.floor(random() * 60);
  const b = Math.min(a, Math.round(a * (quality + random() * 0.25)));
  return `b=${b};a=${a}`;
}

/** At the top tier's edge or a little above it when good, else a little below. */
function plausibleTier(rule: TiersRule, good: boolean, random: Random): string {
  const edge = rule.tiers[0]?.edge.at ?? zero;
  const slack = 1 + Math.floor(random() * 3);
  switch (rule.input) {
    case 'ratio': {
      const a = 20 + Math.floor(random() * 40);
      const share = Math.min(1, Number(toText(edge)) / 100 + 0.02);
      return `b=${good ? Math.ceil(a * share) : Math.floor(a * share * 0.9)};a=${a}`;
    }
    case 'date':
      return dayText(good ? plus(edge, whole(slack)) : minus(edge, whole(slack)));
    case 'count': {
      const count = good ? plus(edge, whole(slack - 1)) : minus(edge, whole(1));
      return toText(count < zero ? zero : count);
    }
    case 'delta':
      return toText(good ? plus(edge, whole(slack)) : minus(edge, whole(slack)));
  }
}

function dayText(days: Decimal): string {
  return new Date(Number(toText(days)) * 86_400_000).toISOString().slice(0, 10);
}

function pointsOnStep(item: Item, step: Decimal | null, quality: number): string {
  const size = Number(toText(step ?? decimal('0.25')));
  const steps = Math.floor((Number(toText(item.max)) * quality) / size);
  return toText(decimal((steps * size).toFixed(4)));
}
