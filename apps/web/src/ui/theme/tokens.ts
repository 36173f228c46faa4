// The named tokens of the look: every colour, distance and size there is. Shared with the public pages.

/** Ten steps, light to dark; step 7 is the one that carries white text (contrast 9.6 : 1). */
export const brand = [
  '#eef4fa',
  '#d9e6f2',
  '#b3cde5',
  '#88b0d4',
  '#5f93c2',
  '#3f7ab0',
  '#2a6399',
  '#17456e',
  '#123858',
  '#0d2a43',
] as const;

/** What a colour means, not what it looks like. Red (`wrong`) only for what is wrong or late. */
export const colours = {
  ink: '#1c2733',
  inkSoft: '#4d5b69',
  paper: '#ffffff',
  ground: '#f4f6f8',
  line: '#d5dce3',
  lineStrong: '#7d8995',
  accent: brand[7],
  accentSoft: brand[0],
  focus: '#1668b8',
  wrong: '#b3261e',
  wrongSoft: '#fdecea',
  warn: '#7a4f01',
  warnSoft: '#fff4dc',
  good: '#1b6136',
  goodSoft: '#e5f4ea',
  quiet: '#4d5b69',
  quietSoft: '#eaeef2',
} as const;

/** Distances in rem, so that they grow with the reader's own text size. */
export const spacing = { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1.25rem', xl: '2rem' } as const;

export const fontSizes = { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.375rem' } as const;

export const fontFamily = "'Be Vietnam Pro', 'Segoe UI', Roboto, Arial, sans-serif";

/** Height of a row of a dense table: 36 px at the usual text size. */
export const rowHeight = '2.25rem';

/** All tokens as CSS custom properties of :root: `--colour-ink`, `--space-md`, `--text-sm`, `--row-height`. */
export function tokenVariables(): Record<string, string> {
  return Object.fromEntries([
    ...named('colour', colours),
    ...named('space', spacing),
    ...named('text', fontSizes),
    ['--row-height', rowHeight],
    ['--font-family', fontFamily],
  ]);
}

function named(prefix: string, values: Record<string, string>) {
  return Object.entries(values).map(([name, value]) => [`--${prefix}-${kebab(name)}`, value] as const);
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
