// Puts the theme's variables on the page without a <style> element, so that style-src 'self' holds.
import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import { theme } from './theme.ts';
import { colours, tokenVariables } from './tokens.ts';

/** Mantine's own words for our colours. Its red is for errors only, its dimmed grey too pale for small text. */
const mantineColours = {
  '--mantine-color-dimmed': colours.inkSoft,
  '--mantine-color-error': colours.wrong,
  '--mantine-color-placeholder': colours.inkSoft,
  '--mantine-color-default-border': colours.lineStrong,
  // Edges of fields: 3 : 1 against the paper, which Mantine's own grey does not reach.
  '--mantine-color-gray-4': colours.lineStrong,
  '--mantine-color-body': colours.paper,
};

/** Call once before the first paint. A constructed style sheet is not inline style, so no nonce is needed. */
export function adoptThemeVariables(): void {
  const resolved = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme));
  const css = convertCssVariables(
    {
      ...resolved,
      variables: { ...resolved.variables, ...tokenVariables() },
      light: { ...resolved.light, ...mantineColours },
    },
    ':root',
  );
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
