// The sheets a workbook lists, in its order. Small on purpose: asking the library costs a second pass over all texts.
import type { WorkbookParts } from './unpack.ts';

/** `index` counts every listed sheet, charts included: it is how the library is asked for one. */
export type ListedSheet = { index: number; name: string };

/** @returns the sheets that hold cells; sheets that are only a chart are left out */
export function listSheets({ workbook, relations }: WorkbookParts): ListedSheet[] {
  const worksheets = new Set(
    elements(relations, 'Relationship')
      .filter((relation) => relation.get('Type')?.endsWith('/worksheet'))
      .map((relation) => relation.get('Id')),
  );
  return elements(workbook, 'sheet')
    .map((sheet) => ({ name: sheet.get('name') ?? '', relation: relationOf(sheet) }))
    .filter(({ name, relation }) => name !== '' && relation !== undefined)
    .map(({ name, relation }, index) => ({ index, name: name.normalize('NFC'), relation }))
    .filter(({ relation }) => worksheets.has(relation))
    .map(({ index, name }) => ({ index, name }));
}

/** The prefix of the relationship namespace is the writer's choice; "r" is only the custom. */
function relationOf(sheet: Map<string, string>): string | undefined {
  return [...sheet].find(([name]) => /:id$/i.test(name))?.[1];
}

function elements(xml: string, local: string): Map<string, string>[] {
  const text = xml.replaceAll(/<!--[^]*?-->/g, '');
  const found = text.matchAll(new RegExp(`<(?:[\\w.-]+:)?${local}\\s([^>]*)>`, 'g'));
  return [...found].map(([, attributes = '']) => readAttributes(attributes));
}

function readAttributes(text: string): Map<string, string> {
  const pairs = text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map([...pairs].map(([, name = '', double, single]) => [name, decodeEntities(double ?? single ?? '')]));
}

const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decodeEntities(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex: string, decimal: string, name: string) => {
      if (name !== undefined) return named.get(name) ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
