// Renders public pages and downloads from published editions alone: no round, no dossier is ever asked.
import { readFramework } from '@parindex/domain/framework/read-framework';
import type { Deps } from '../../platform/deps.ts';
import { readDocument } from '../../platform/documents/read-document.ts';
import { type Html, pageText } from '../../platform/http/html.ts';
import { fail } from '../../platform/problem.ts';
import { type Download, downloadOf } from './downloads.ts';
import { type LoadedEdition, loadEdition } from './loaded-edition.service.ts';
import { agencyPage } from './pages/agency-page.ts';
import { addressOf, editionPage } from './pages/edition-page.ts';
import type { PageFrame } from './pages/layout.ts';
import { dictionaryPage, listPage } from './pages/list-page.ts';
import { type Language, words } from './pages/words.vi.ts';
import { listEditions } from './publication-report.repository.ts';

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export async function renderList({ db, config }: Deps, language: Language): Promise<string> {
  const frame = { language, path: '/cong-khai', title: words[language].editions, demonstration: config.demonstration };
  return pageText(listPage(frame, await listEditions(db)));
}

export function renderDictionary({ config }: Deps, language: Language): string {
  const title = words[language].dictionary;
  return pageText(dictionaryPage({ language, path: '/cong-khai/tu-dien', title, demonstration: config.demonstration }));
}

/** @throws {Problem} publication.notFound */
export async function renderEdition(deps: Deps, id: string, language: Language): Promise<string> {
  const edition = await editionOf(deps, id);
  return pageText(
    editionPage(frameOf(deps, language, { path: `/cong-khai/${id}`, title: edition.document.round.title }), edition),
  );
}

/** @throws {Problem} publication.notFound */
export async function renderAgency(
  deps: Deps,
  { editionId, agencyId }: { editionId: string; agencyId: string },
  language: Language,
): Promise<string> {
  const edition = await editionOf(deps, editionId);
  const { document } = edition;
  const group = document.groups.find(({ agencies }) => agencies.some(({ agency }) => agency === agencyId));
  const agency = group?.agencies.find((one) => one.agency === agencyId);
  if (!group || !agency) fail('publication.notFound');
  const frame = frameOf(deps, language, {
    path: addressOf(editionId, agencyId),
    title: `${agency.name}, ${document.round.yearJudged}`,
  });
  const page: Html = agencyPage(frame, {
    edition,
    group,
    agency,
    framework: frameworkOf(edition, group.framework.hash),
  });
  return pageText(page);
}

/** @throws {Problem} publication.notFound */
export async function renderDownload(deps: Deps, editionId: string, file: string): Promise<Download> {
  return downloadOf(await editionOf(deps, editionId), file) ?? fail('publication.notFound');
}

async function editionOf({ db }: Deps, id: string): Promise<LoadedEdition> {
  return uuidForm.test(id) ? loadEdition(db, id) : fail('publication.notFound');
}

function frameOf({ config }: Deps, language: Language, page: Pick<PageFrame, 'path' | 'title'>): PageFrame {
  return { language, ...page, demonstration: config.demonstration };
}

/** Names of criteria stand only in the framework file, which the edition carries verbatim. */
function frameworkOf({ id, document }: LoadedEdition, hash: string) {
  const file = document.frameworks.find((one) => one.hash === hash);
  const reading = file ? readDocument(`${file.id}.yaml`, Buffer.from(file.source)) : null;
  const { framework } =
    reading && reading.findings.length === 0 ? readFramework(reading.document) : { framework: null };
  if (!framework) throw new Error(`edition ${id} carries a framework that cannot be read`);
  return framework;
}
