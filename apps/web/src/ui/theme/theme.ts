// The tokens as a Mantine theme, with the defaults every component of ours shares.
import { createTheme } from '@mantine/core';
import { text } from './theme.vi.ts';
import { brand, colours, fontFamily, fontSizes, spacing } from './tokens.ts';

/** Mantine's scroll lock writes a <style> element, which the content security policy refuses; dialog.css locks instead. */
const noInlineStyle = { lockScroll: false, closeButtonProps: { 'aria-label': text.close } };
const boldTitle = { title: { fontWeight: 600 } };

export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: 7,
  colors: { brand },
  black: colours.ink,
  fontFamily,
  fontSizes,
  spacing,
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.55', xl: '1.35' },
  headings: { fontFamily, fontWeight: '600' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Modal: { defaultProps: { ...noInlineStyle, centered: true, styles: boldTitle } },
    Drawer: { defaultProps: { ...noInlineStyle, position: 'right', styles: boldTitle } },
    Tooltip: { defaultProps: { withArrow: true, events: { hover: true, focus: true, touch: true } } },
    TextInput: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
  },
});
