// What a table shows as a CSV file that Excel opens rightly and that runs nothing.

const byteOrderMark = '\ufeff';

/** One cell: formulas from outside are made plain text by a leading apostrophe; numbers, also negative, stay as they are. */
export function csvCell(shown: string): string {
  const isNumber = /^-?[\d.]+(,\d+)?$/.test(shown);
  const harmless = !isNumber && /^[=+\-@\t\r\n|]|^\s+[=+\-@]/.test(shown) ? `'${shown}` : shown;
  return /[";\n\r,]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Rows of shown text to a file with the mark by which Excel knows UTF-8; semicolons, since the comma is our decimal sign. */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return (
    byteOrderMark +
    rows
      .map((row) => row.map(csvCell).join(';'))
      .join('\r\n')
      .concat('\r\n')
  );
}

/** Hands the file to the browser. */
export function downloadCsv(name: string, rows: readonly (readonly string[])[]): void {
  const url = URL.createObjectURL(new Blob([csvFile(rows)], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: `${name}.csv` });
  link.click();
  // The browser reads the file after the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
