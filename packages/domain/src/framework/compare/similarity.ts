// How alike two names are: the cosine of their sets of folded words and neighbouring pairs, rare ones counting more.
import { fold } from '../../vietnamese.ts';

/** Measures names against each other; made once from all names, which say what is rare. */
export interface Similarity {
  /** 0 = no word in common, 1 = the same words. Symmetric. Equal texts give exactly 1. */
  readonly between: (left: string, right: string) => number;
}

/**
 * @param names every name of both frameworks: "tỷ lệ" in half of them says little, "hải quan" in two says much
 */
export function similarityOver(names: readonly string[]): Similarity {
  const counts = new Map<string, number>();
  for (const name of names) for (const token of tokensOf(name)) counts.set(token, (counts.get(token) ?? 0) + 1);
  const weigh = (token: string) => Math.log(1 + names.length / (counts.get(token) ?? 1)) ** 2;
  const known = new Map<string, Weighed>();
  const weighed = (name: string): Weighed => {
    const found = known.get(name);
    if (found) return found;
    const weights = new Map([...tokensOf(name)].map((token) => [token, weigh(token)]));
    const size = Math.sqrt([...weights.values()].reduce((total, weight) => total + weight, 0));
    known.set(name, { weights, size });
    return { weights, size };
  };
  return { between: (left, right) => cosine(weighed(left), weighed(right)) };
}

interface Weighed {
  readonly weights: ReadonlyMap<string, number>;
  readonly size: number;
}

function cosine(left: Weighed, right: Weighed): number {
  if (left.weights.size === right.weights.size && [...left.weights.keys()].every((token) => right.weights.has(token))) {
    return left.weights.size === 0 ? 0 : 1;
  }
  const [few, many] = left.weights.size <= right.weights.size ? [left, right] : [right, left];
  let common = 0;
  for (const [token, weight] of few.weights) if (many.weights.has(token)) common += weight;
  return common === 0 ? 0 : Math.min(common / (left.size * right.size), 1);
}

/** `Tỷ lệ hồ sơ` → ty, le, ho, so, ty le, le ho, ho so: syllables alone are too common in Vietnamese. */
function tokensOf(name: string): Set<string> {
  const words = fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set([...words, ...words.slice(1).map((word, index) => `${words[index]} ${word}`)]);
}
