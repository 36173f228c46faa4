// The blank annex to download: the table with checks and examples, and a sheet that explains it.
import type { SheetColumn } from '../../platform/sheets/sheet.ts';
import { writeXlsx } from '../../platform/sheets/write-sheet.ts';
import { templateColumns, templateExamples, templateExplanations, templateText } from './annex-template.vi.ts';

/** @returns the bytes of the .xlsx */
export function annexTemplate(): Promise<Uint8Array> {
  const { code, name, max, rule, evidence, owner, source, note } = templateColumns;
  const text = (header: string, width: number): SheetColumn => ({ header, width, kind: 'text' });
  const columns: SheetColumn[] = [
    text(code, 8),
    text(name, 48),
    {
      header: max,
      width: 10,
      kind: 'decimal',
      check: { kind: 'decimal', from: 0, to: 1000, message: templateText.pointsCheck },
    },
    text(rule, 48),
    text(evidence, 36),
    text(owner, 22),
    {
      ...text(source, 20),
      check: { kind: 'list', values: templateText.sources, message: templateText.sourceCheck },
    },
    text(note, 24),
  ];
  return writeXlsx([
    { name: templateText.table, columns, rows: templateExamples },
    {
      name: templateText.explanations,
      columns: [text(templateText.column, 30), text(templateText.meaning, 110)],
      rows: templateExplanations,
    },
  ]);
}
