// The sheets a workbook lists, in its order. Small on purpose: asking the library costs a second pass over all texts.
import type { MergedBlock } from './sheet.ts';
import type { WorkbookParts } from './unpack.ts';

/** `index` counts every listed sheet, charts included: it is how the library is asked for one. */
export type ListedSheet = { index: number; name: string; merges: MergedBlock[] };

/** @returns the sheets that hold cells; sheets that are only a chart are left out */
export function listSheets({ workbook, relations, merges }: WorkbookParts): ListedSheet[] {
  const worksheets = new Map(
    elements(relations, 'Relationship')
      .filter((relation) => relation.get('Type')?.endsWith('/worksheet'))
      .map((relation) => [relation.get('Id'), partOf(relation.get('Target') ?? '')]),
  );
  return elements(workbook, 'sheet')
    .map((sheet) => ({ name: sheet.get('name') ?? '', relation: relationOf(sheet) }))
    .filter(({ name, relation }) => name !== '' && relation !== undefined)
    .map(({ name, relation }, index) => ({ index, name: name.normalize('NFC'), relation }))
    .filter(({ relation }) => worksheets.has(relation))
    .map(({ index, name, relation }) => ({
      index,
      name,
      merges: mergedBlocks(merges.get(worksheets.get(relation) ?? '') ?? ''),
    }));
}

/** Targets are written from the folder of the workbook, or from the root of the package. */
function partOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

function mergedBlocks(xml: string): MergedBlock[] {
  return elements(xml, 'mergeCell').flatMap((block) => {
    const [, left = '', top, right = '', bottom] =
      /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(block.get('ref') ?? '') ?? [];
    if (top === undefined) return [];
    return [{ top: Number(top), left: columnAt(left), bottom: Number(bottom), right: columnAt(right) }];
  });
}

/** A → 0, AA → 26. */
function columnAt(letters: string): number {
  return Array.from(letters).reduce((position, letter) => position * 26 + letter.charCodeAt(0) - 64, 0) - 1;
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
