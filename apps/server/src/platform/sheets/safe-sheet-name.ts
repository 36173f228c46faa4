// Names of sheets as Excel allows them: at most 31 characters, none of []:*?/\, no two alike.

const longest = 31;

/** @returns one allowed name for each, in order; a name taken already gets " (2)", " (3)"… */
export function safeSheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const base = safeName(name) || `Sheet${index + 1}`;
    let candidate = base;
    for (let turn = 2; taken.has(candidate.toLowerCase()); turn += 1) {
      const ending = ` (${turn})`;
      candidate = base.slice(0, longest - ending.length) + ending;
    }
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}

function safeName(name: string): string {
  const clean = name
    .normalize('NFC')
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- Excel forbids these with the brackets
    .replaceAll(/[[\]:*?/\\\u0000-\u001f]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed()
    .replaceAll(/^'+|'+$/g, '')
    .trim();
  // The one name Excel keeps for itself.
  return clean.toLowerCase() === 'history' ? `${clean}_` : clean;
}
