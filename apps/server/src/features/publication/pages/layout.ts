// The frame of every public page: head, banner, language, foot. No script, no inline style.
import { type Html, html, type Inset } from '../../../platform/http/html.ts';
import { stylesheetPath } from './stylesheet.ts';
import { type Language, words } from './words.vi.ts';

export interface PageFrame {
  readonly language: Language;
  /** Address of this page, without the language. */
  readonly path: string;
  readonly title: string;
  readonly demonstration: boolean;
}

export function layout({ language, path, title, demonstration }: PageFrame, content: Inset): Html {
  const text = words[language];
  const other = language === 'vi' ? `${path}?lang=en` : path;
  return html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${text.site}</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="${stylesheetPath}">
<link rel="alternate" hreflang="${language === 'vi' ? 'en' : 'vi'}" href="${other}">
</head>
<body>
<a class="skip" href="#noi-dung">${text.skip}</a>
<header>
<a class="site" href="${linkIn(language, '/cong-khai')}">${text.site}</a>
<a href="${other}" hreflang="${language === 'vi' ? 'en' : 'vi'}" lang="${language === 'vi' ? 'en' : 'vi'}">${text.otherLanguage}</a>
</header>
${demonstration ? html`<p class="demonstration">${text.demonstration}</p>` : null}
<main id="noi-dung">
<h1>${title}</h1>
${content}
</main>
</body>
</html>`;
}

/** An address that keeps the language. */
export function linkIn(language: Language, path: string): string {
  return language === 'en' ? `${path}?lang=en` : path;
}

/** Data that stays Vietnamese on an English page says so, for whoever has it read aloud. */
export function inVietnamese(language: Language, content: Inset): Inset {
  return language === 'vi' ? content : html`<span lang="vi">${content}</span>`;
}
