// A block copied from Excel, as text: tabs between cells, lines between rows, quotes around cells with either inside.

/** Clipboard text to rows of cells. The last line break, which Excel always adds, is no row. */
export function parseClipboard(copied: string): string[][] {
  const source = copied.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  let position = 0;
  while (position <= source.length) {
    const cell = readCell(source, position);
    row.push(cell.text);
    position = cell.end + 1;
    if (source[cell.end] !== '\t') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/** A quote counts only when it opens the cell and another closes it before a tab, a line or the end. */
function readCell(source: string, start: number): { text: string; end: number } {
  const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(source.slice(start));
  if (quoted?.[1] !== undefined && /[\t\n"]/.test(quoted[1])) {
    return { text: quoted[1].replaceAll('""', '"'), end: start + quoted[0].length };
  }
  const length = source.slice(start).search(/[\t\n]/);
  const end = length === -1 ? source.length : start + length;
  return { text: source.slice(start, end), end };
}

/** Cells to the text Excel pastes as a block. */
export function writeClipboard(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quote).join('\t')).join('\n');
}

function quote(cell: string): string {
  return /[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
