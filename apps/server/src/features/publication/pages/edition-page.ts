// /cong-khai/:editionId: the rankings of one edition, its statistics, its decision, and how to compute it again.
import { dayOf } from '@parindex/domain/day';
import type { PublishedAgency, PublishedGroup } from '@parindex/domain/result/edition-document';
import { statisticsSentences } from '@parindex/domain/result/statistics.vi';
import { groupStatistics, jointStatistics } from '@parindex/domain/result/statistics-of-result';
import { writeDay } from '@parindex/domain/vietnamese';
import { type Html, html, type Inset } from '../../../platform/http/html.ts';
import { downloadNames } from '../download-names.ts';
import type { LoadedEdition } from '../loaded-edition.service.ts';
import { bar, moveText, number } from './figures.ts';
import { inVietnamese, layout, linkIn, type PageFrame } from './layout.ts';
import { type Language, words } from './words.vi.ts';

export function editionPage(frame: PageFrame, edition: LoadedEdition): Html {
  const { language } = frame;
  const { document } = edition;
  const text = words[language];
  const joint = jointStatistics(document.groups);
  return layout(frame, [
    facts(edition, language),
    joint.map(
      ({ groups, statistics }) => html`<section><h2>${text.statistics}</h2>
<h3>${text.allTogether(groups.join('; '))}</h3>${sentences(statisticsSentences(statistics), language)}</section>
`,
    ),
    document.groups.map((group) => groupSection(group, edition, language)),
    downloads(edition, language),
  ]);
}

function facts({ document, hash }: LoadedEdition, language: Language): Html {
  const text = words[language];
  const { authority, decision, publishedAt, source, engine } = document;
  return html`<dl class="facts">
<dt>${text.decisionLabel}</dt><dd>${text.decision(decision.number, writeDay(decision.date))}, ${authority.name}</dd>
<dt>${text.publishedOn}</dt><dd>${writeDay(dayOf(new Date(publishedAt)))}</dd>
<dt>${text.hash}</dt><dd><code>${hash}</code></dd>
<dt>${text.engine}</dt><dd><code>${engine}</code></dd>
</dl>
${source === null ? null : html`<p class="soft">${text.entered(source)}</p>`}`;
}

function groupSection(group: PublishedGroup, { id }: LoadedEdition, language: Language): Html {
  const text = words[language];
  const title = `${text.group}: ${group.name}`;
  return html`<section>
<h2>${title}</h2>
${sentences(statisticsSentences(groupStatistics(group)), language)}
<div class="wide" role="region" aria-label="${title}" tabindex="0"><table>
<caption>${text.ranking}: ${inVietnamese(language, group.framework.title)}</caption>
<thead><tr><th scope="col" class="number">${text.rank}</th><th scope="col">${text.agency}</th><th scope="col" class="number">${text.index}</th><td></td><th scope="col">${text.band}</th><th scope="col">${text.change}</th><th scope="col" class="number">${text.points}</th><th scope="col" class="number">${text.assessed}</th><th scope="col" class="number">${text.surveyed}</th></tr></thead>
<tbody>${group.agencies.map((agency) => agencyRow(agency, id, language))}</tbody></table></div>
<p class="soft">${text.tieRule}: ${inVietnamese(language, group.tieRule)}</p>
</section>
`;
}

function agencyRow(agency: PublishedAgency, editionId: string, language: Language): Html {
  const text = words[language];
  const { rank, name, index, indexShown, band, previousRank, previousIndex, parts, points, maxPoints } = agency;
  const part = (one: { points: string; maxPoints: string }) =>
    `${number(one.points, language)}/${number(one.maxPoints, language)}`;
  const before =
    previousRank === null || previousIndex === null
      ? null
      : text.previousRank(previousRank, number(previousIndex, language));
  const note = agency.provisional ? text.provisional(agency.missing) : text.unranked;
  return html`<tr><td class="number">${rank ?? '–'}</td><th scope="row" class="name"><a href="${linkIn(language, addressOf(editionId, agency.agency))}">${inVietnamese(language, name)}</a></th><td class="number">${indexShown === null ? '–' : number(indexShown, language)}</td><td>${bar(index)}</td><td>${rank === null ? html`<span class="soft">${note}</span>` : inVietnamese(language, band ?? '')}</td><td>${moveText(rank, previousRank, text)}${before === null ? null : html`<br><span class="soft">${before}</span>`}</td><td class="number">${part({ points, maxPoints })}</td><td class="number">${part(parts.appraised)}</td><td class="number">${part(parts.survey)}</td></tr>
`;
}

export function addressOf(editionId: string, agency: string): string {
  return `/cong-khai/${editionId}/${encodeURIComponent(agency)}`;
}

function sentences(list: readonly string[], language: Language): Inset {
  return list.map((sentence) => html`<p>${inVietnamese(language, sentence)}</p>`);
}

function downloads({ id, document, hash }: LoadedEdition, language: Language): Html {
  const text = words[language];
  const link = (file: string, label: string) =>
    html`<li><a href="/cong-khai/${id}/tai-ve/${file}" download>${label}</a></li>`;
  const [first] = document.groups;
  return html`<section class="downloads">
<h2>${text.downloads}</h2>
<ul>${link(downloadNames.edition, text.wholeEdition)}${link(downloadNames.result, text.resultTable)}${document.groups.map(
    ({ code, name }) => [
      link(downloadNames.framework(code), text.frameworkOf(name)),
      link(downloadNames.scores(code), text.scoresOf(name)),
    ],
  )}<li><a href="${linkIn(language, '/cong-khai/tu-dien')}">${text.dictionary}</a></li></ul>
</section>
<section>
<h2>${text.recompute}</h2>
${first ? html`<p>${text.recomputeHow}</p><pre>npx parindex compute ${downloadNames.framework(first.code)} ${downloadNames.scores(first.code)}</pre>` : null}
<p>${text.hashHow}</p>
<pre>sha256sum ${downloadNames.edition}
${hash}</pre>
<dl class="facts">
${document.auditHead === null ? null : html`<dt>${text.auditHead}</dt><dd><code>${document.auditHead}</code></dd>`}
${document.previousEdition === null ? null : html`<dt>${text.previousEdition}</dt><dd><code>${document.previousEdition}</code></dd>`}
</dl>
</section>`;
}
