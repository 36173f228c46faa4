// /cong-khai/:editionId/:agencyId: one agency, its pillars with bars, every item with its points and the sentence behind them.
import type { Framework, FrameworkNode, Item } from '@parindex/domain/framework/framework';
import type { PublishedAgency, PublishedGroup } from '@parindex/domain/result/edition-document';
import type { ItemReport } from '@parindex/domain/result/report';
import { layerNames, pillarPoints } from '@parindex/domain/result/result.vi';
import { writeDay } from '@parindex/domain/vietnamese';
import { type Html, html } from '../../../platform/http/html.ts';
import type { LoadedEdition } from '../loaded-edition.service.ts';
import { bar, moveText, number, shareOf } from './figures.ts';
import { inVietnamese, layout, linkIn, type PageFrame } from './layout.ts';
import { type Language, words } from './words.vi.ts';

export interface AgencyView {
  readonly edition: LoadedEdition;
  readonly group: PublishedGroup;
  readonly agency: PublishedAgency;
  readonly framework: Framework;
}

export function agencyPage(frame: PageFrame, view: AgencyView): Html {
  const { language } = frame;
  const text = words[language];
  return layout(frame, [
    html`<p><a href="${linkIn(language, `/cong-khai/${view.edition.id}`)}">${text.back}</a></p>`,
    facts(view, language),
    pillars(view, language),
    html`<h2>${text.items}</h2>`,
    view.framework.items.map((pillar) =>
      itemsTable(pillar.name, pillar.kind === 'item' ? [pillar] : pillar.items, view, language),
    ),
    view.framework.bonus.length > 0 ? itemsTable(text.bonus, view.framework.bonus, view, language) : null,
    view.framework.penalty.length > 0 ? itemsTable(text.penalty, view.framework.penalty, view, language) : null,
  ]);
}

function facts({ edition, group, agency }: AgencyView, language: Language): Html {
  const text = words[language];
  const { decision } = edition.document;
  const part = ({ points, maxPoints }: { points: string; maxPoints: string }) =>
    `${number(points, language)}/${number(maxPoints, language)}`;
  const ranked = agency.rank === null ? text.unranked : `${agency.rank}/${group.ranked}`;
  return html`<dl class="facts">
<dt>${text.group}</dt><dd>${inVietnamese(language, group.name)}</dd>
<dt>${text.index}</dt><dd>${agency.indexShown === null ? '–' : number(agency.indexShown, language)}${
    agency.provisional ? html` <span class="soft">(${text.provisional(agency.missing)})</span>` : null
  }</dd>
<dt>${text.rank}</dt><dd>${ranked}</dd>
<dt>${text.band}</dt><dd>${inVietnamese(language, agency.band ?? '–')}</dd>
<dt>${text.change}</dt><dd>${moveText(agency.rank, agency.previousRank, text)}</dd>
<dt>${text.points}</dt><dd>${part(agency)}</dd>
<dt>${text.assessed}</dt><dd>${part(agency.parts.appraised)}</dd>
<dt>${text.surveyed}</dt><dd>${part(agency.parts.survey)}</dd>
<dt>${text.decisionLabel}</dt><dd>${text.decision(decision.number, writeDay(decision.date))}</dd>
</dl>`;
}

function pillars({ group, agency }: AgencyView, language: Language): Html {
  const text = words[language];
  return html`<h2>${text.pillars}</h2>
<div class="wide" role="region" aria-label="${text.pillars}" tabindex="0"><table>
<thead><tr><th scope="col">${text.pillar}</th><th scope="col" class="number">${text.points}</th><th scope="col" class="number">${text.maxPoints}</th><td></td></tr></thead>
<tbody>${group.pillars.map(({ code, name }) => {
    const part = pillarPoints(agency, code);
    return html`<tr><th scope="row" class="name">${code}. ${inVietnamese(language, name)}</th><td class="number">${number(
      part.points,
      language,
    )}</td><td class="number">${number(part.maxPoints, language)}</td><td>${bar(shareOf(part))}</td></tr>
`;
  })}</tbody></table></div>`;
}

function itemsTable(title: string, nodes: readonly FrameworkNode[], view: AgencyView, language: Language): Html {
  const text = words[language];
  const { agency } = view;
  const reports = new Map(
    [...agency.items, ...agency.bonusItems, ...agency.penaltyItems].map((report) => [report.item, report]),
  );
  const rows = (node: FrameworkNode): Html[] =>
    node.kind === 'item'
      ? [itemRow(node, reports.get(node.code), view, language)]
      : [branchRow(node, language), ...node.items.flatMap(rows)];
  return html`<h3>${inVietnamese(language, title)}</h3>
<div class="wide" role="region" aria-label="${title}" tabindex="0"><table>
<thead><tr><th scope="col">${text.item}</th><th scope="col">${text.name}</th><th scope="col" class="number">${text.points}</th><th scope="col">${text.why}</th></tr></thead>
<tbody>${nodes.flatMap(rows)}</tbody></table></div>
`;
}

function branchRow({ code, name }: FrameworkNode, language: Language): Html {
  return html`<tr class="branch"><th scope="row">${code}</th><th scope="rowgroup" colspan="3">${inVietnamese(language, name)}</th></tr>
`;
}

function itemRow(item: Item, report: ItemReport | undefined, { agency }: AgencyView, language: Language): Html {
  const text = words[language];
  const decidedIn = agency.origins[item.code]?.decidedIn ?? null;
  const points =
    report === undefined || report.outcome === 'missing'
      ? text.missing
      : report.points === null
        ? text.notApplicable
        : `${number(report.points, language)}/${number(report.maxPoints, language)}`;
  const layer =
    decidedIn === null
      ? null
      : html`<br><span class="soft">${text.decidedIn}: ${layerNames[decidedIn] ?? decidedIn}</span>`;
  return html`<tr><th scope="row">${item.code}</th><td class="name">${inVietnamese(language, item.name)}</td><td class="number">${points}</td><td class="why">${inVietnamese(language, [report?.why ?? '', layer])}</td></tr>
`;
}
