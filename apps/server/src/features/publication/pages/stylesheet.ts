// The one stylesheet of the public pages, from the tokens of the theme.
import { createHash } from 'node:crypto';
import { tokenVariables } from '../../../../../web/src/ui/theme/tokens.ts';

const variables = Object.entries(tokenVariables())
  .map(([name, value]) => `${name}:${value}`)
  .join(';');

export const stylesheet = `:root{${variables}}
*{box-sizing:border-box}
body{margin:0;font:var(--text-lg)/1.5 var(--font-family);color:var(--colour-ink);background:var(--colour-ground);overflow-wrap:break-word}
header{display:flex;flex-wrap:wrap;gap:var(--space-sm) var(--space-lg);justify-content:space-between;padding:var(--space-md) var(--space-lg);background:var(--colour-accent)}
header a{color:var(--colour-paper)}
.site{font-weight:600;text-decoration:none}
main{max-width:75rem;margin:0 auto;padding:var(--space-lg)}
p{margin:var(--space-sm) 0}
h1{font-size:var(--text-xl);line-height:1.3;margin:0 0 var(--space-md)}
h2{font-size:1.15rem;margin:var(--space-xl) 0 var(--space-sm)}
h3{font-size:1rem;margin:var(--space-lg) 0 var(--space-sm)}
a{color:var(--colour-accent)}
a:focus-visible,.wide:focus-visible{outline:3px solid var(--colour-focus);outline-offset:2px}
.skip{position:absolute;left:-100rem}
.skip:focus{left:var(--space-sm);top:var(--space-sm);padding:var(--space-sm);background:var(--colour-paper)}
.demonstration{margin:0;padding:var(--space-sm) var(--space-lg);background:var(--colour-warn-soft);color:var(--colour-warn);border-bottom:1px solid currentColor}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:var(--space-xs) var(--space-md);margin:0 0 var(--space-md)}
.facts dt{color:var(--colour-ink-soft)}
.facts dd{margin:0;min-width:0}
.wide{overflow-x:auto;background:var(--colour-paper);border:1px solid var(--colour-line);border-radius:4px}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
caption{text-align:left;padding:var(--space-sm);font-weight:600}
th,td{padding:var(--space-sm);border-bottom:1px solid var(--colour-line);text-align:left;vertical-align:top}
thead th,thead td{background:var(--colour-accent-soft);font-weight:600}
tbody th{font-weight:500}
tr.branch th{background:var(--colour-ground);font-weight:600}
.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.name{min-width:11rem}
.why{min-width:16rem}
.bar{display:block;width:9rem;height:.75rem}
.bar .track{fill:var(--colour-quiet-soft)}
.bar .fill{fill:var(--colour-accent)}
.soft{color:var(--colour-ink-soft);font-size:.875rem}
.up{color:var(--colour-good)}
code,pre{font-family:Consolas,'DejaVu Sans Mono',monospace;font-size:.875rem;overflow-wrap:anywhere}
pre{padding:var(--space-sm);background:var(--colour-paper);border:1px solid var(--colour-line);white-space:pre-wrap}
@media (max-width:40rem){main{padding:var(--space-md)}.facts{grid-template-columns:1fr}.facts dd{margin-bottom:var(--space-xs)}th,td{padding:var(--space-xs) var(--space-sm)}.bar{width:5rem}}
@media print{body{background:none;font-size:10pt}header{background:none;padding:0}header a,a{color:inherit}.wide{overflow:visible;border:0}.skip,nav,.downloads{display:none}tr{break-inside:avoid}thead{display:table-header-group}.bar .track{fill:#ddd}.bar .fill{fill:#444}}
`;

/** The name changes with the content, so that it may be kept for ever. */
export const stylesheetPath = `/cong-khai/kieu-${createHash('sha256').update(stylesheet).digest('hex').slice(0, 12)}.css`;
