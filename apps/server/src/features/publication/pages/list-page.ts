// /cong-khai: every edition by year. /cong-khai/tu-dien: the data dictionary.
import { dayOf } from '@parindex/domain/day';
import { writeDay } from '@parindex/domain/vietnamese';
import { type Html, html } from '../../../platform/http/html.ts';
import type { EditionHead } from '../publication-report.repository.ts';
import { inVietnamese, layout, linkIn, type PageFrame } from './layout.ts';
import { dictionary, words } from './words.vi.ts';

export function listPage(frame: PageFrame, editions: readonly EditionHead[]): Html {
  const { language } = frame;
  const text = words[language];
  if (editions.length === 0) return layout(frame, html`<p>${text.none}</p>`);
  return layout(
    frame,
    html`<div class="wide" role="region" aria-label="${text.editions}" tabindex="0"><table>
<thead><tr><th scope="col">${text.year}</th><th scope="col">${text.round}</th><th scope="col">${text.publishedOn}</th></tr></thead>
<tbody>${editions.map(
      ({ id, yearJudged, title, publishedAt }) => html`<tr><th scope="row">${yearJudged}</th>
<td class="name"><a href="${linkIn(language, `/cong-khai/${id}`)}">${inVietnamese(language, title)}</a></td>
<td>${writeDay(dayOf(publishedAt))}</td></tr>
`,
    )}</tbody></table></div>
<p><a href="${linkIn(language, '/cong-khai/tu-dien')}">${text.dictionary}</a></p>`,
  );
}

export function dictionaryPage(frame: PageFrame): Html {
  const { language } = frame;
  const text = words[language];
  return layout(
    frame,
    Object.entries(dictionary).map(
      ([file, entries]) => html`<h2>${file}</h2>
<div class="wide" role="region" aria-label="${file}" tabindex="0"><table>
<thead><tr><th scope="col">${text.field}</th><th scope="col">${text.meaning}</th></tr></thead>
<tbody>${entries.map((entry) => html`<tr><th scope="row"><code>${entry.field}</code></th><td>${entry[language]}</td></tr>`)}</tbody>
</table></div>
`,
    ),
  );
}

export function messagePage(frame: PageFrame, message: string): Html {
  return layout(
    frame,
    html`<p>${message}</p><p><a href="${linkIn(frame.language, '/cong-khai')}">${words[frame.language].editions}</a></p>`,
  );
}
