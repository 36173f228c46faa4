// Rendered pages kept in memory, plain and compressed: editions never change, so a page is made once per process.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

export interface RenderedPage {
  readonly plain: Buffer;
  readonly compressed: Buffer;
  readonly etag: string;
}

/** All pages of a year of 500 agencies in both languages take some 20 MB. */
const mostBytes = 48 * 1024 * 1024;

export interface PageCache {
  /** Two askers at once share one rendering; one that fails is not kept. */
  get(key: string, render: () => Promise<Buffer>): Promise<RenderedPage>;
}

export async function renderedPage(plain: Buffer): Promise<RenderedPage> {
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  return { plain, compressed: await compress(plain, { level: 9 }), etag };
}

export function createPageCache(): PageCache {
  const pages = new Map<string, Promise<RenderedPage>>();
  let bytes = 0;
  const forget = (key: string, { plain, compressed }: RenderedPage) => {
    if (pages.delete(key)) bytes -= plain.length + compressed.length;
  };
  const shrink = async () => {
    for (const [key, page] of pages) {
      if (bytes <= mostBytes) return;
      forget(key, await page);
    }
  };
  return {
    get(key, render) {
      const known = pages.get(key);
      if (known) return known;
      const page = render().then(renderedPage);
      pages.set(key, page);
      page.then(
        ({ plain, compressed }) => {
          bytes += plain.length + compressed.length;
          return shrink();
        },
        () => pages.delete(key),
      );
      return page;
    },
  };
}
