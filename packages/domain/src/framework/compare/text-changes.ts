// Which words of a text were taken out and which put in, so that a reader sees the change and not two paragraphs.

export interface TextPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond this many words on a side the whole text is shown as replaced: comparing would cost more than it tells. */
const mostWords = 1500;

/**
 * @returns pieces in reading order; `same` and `removed` together are exactly the old text, `same` and `added` the new one
 */
export function textChanges(before: string, after: string): TextPiece[] {
  const old = wordsOf(before);
  const fresh = wordsOf(after);
  if (old.length > mostWords || fresh.length > mostWords)
    return merged([...pieces('removed', old), ...pieces('added', fresh)]);
  const lengths = commonLengths(old, fresh);
  const found: TextPiece[] = [];
  let [left, right] = [0, 0];
  while (left < old.length || right < fresh.length) {
    const [oldWord, newWord] = [old[left], fresh[right]];
    if (oldWord !== undefined && oldWord === newWord) {
      found.push({ kind: 'same', text: oldWord });
      left += 1;
      right += 1;
    } else if (
      newWord === undefined ||
      (oldWord !== undefined && at(lengths, left + 1, right) >= at(lengths, left, right + 1))
    ) {
      found.push({ kind: 'removed', text: oldWord ?? '' });
      left += 1;
    } else {
      found.push({ kind: 'added', text: newWord });
      right += 1;
    }
  }
  return merged(found);
}

/** Words with the space behind them: joined they are the text again. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|^\s+/g) ?? [];
}

function pieces(kind: TextPiece['kind'], words: readonly string[]): TextPiece[] {
  return words.map((text) => ({ kind, text }));
}

/** Length of the longest common subsequence of what follows each pair of places. */
function commonLengths(old: readonly string[], fresh: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let left = old.length - 1; left >= 0; left -= 1) {
    for (let right = fresh.length - 1; right >= 0; right -= 1) {
      const row = rows[left];
      if (!row) continue;
      row[right] =
        old[left] === fresh[right]
          ? at(rows, left + 1, right + 1) + 1
          : Math.max(at(rows, left + 1, right), at(rows, left, right + 1));
    }
  }
  return rows;
}

function at(rows: readonly Uint16Array[], left: number, right: number): number {
  return rows[left]?.[right] ?? 0;
}

function merged(found: readonly TextPiece[]): TextPiece[] {
  const runs: { kind: TextPiece['kind']; text: string }[] = [];
  for (const { kind, text } of found) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  }
  return runs;
}
