// What is put into a page stays text.
import { describe, expect, it } from 'vitest';
import { html, pageText } from './html.ts';

describe('html', () => {
  it('escapes in text and in attributes, once', () => {
    const name = `"><script>alert('x')</script>&`;
    const escaped = '&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;';
    expect(pageText(html`<a title="${name}">${name}</a>`)).toBe(
      `<!doctype html>\n<a title="${escaped}">${escaped}</a>`,
    );
  });

  it('keeps what it made itself, lists in order, null as nothing', () => {
    expect(pageText(html`<ul>${['a', '<'].map((one) => html`<li>${one}</li>`)}${null}${3}</ul>`)).toBe(
      '<!doctype html>\n<ul><li>a</li><li>&lt;</li>3</ul>',
    );
  });

  it('takes no object that only looks like HTML', () => {
    const forged = JSON.parse('{"markup":"<script>"}');
    expect(pageText(html`<p>${forged}</p>`)).not.toContain('<script>');
  });
});
