// Frameworks as files: written the same each time, read back as they were, and fit for a person's eyes.
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Value } from '@parindex/domain/framework/draft/tree';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readDocument } from '../../platform/documents/read-document.ts';
import { sampleFramework } from './framework.samples.ts';
import { readFrameworkFile } from './framework-file.ts';
import { writeFramework } from './framework-writer.ts';

type Mapping = Record<string, Value>;

const folder = resolve(import.meta.dirname, '../../../../../frameworks');

describe('writeFramework', () => {
  it('writes keys in the order of the format and short groups on one line', () => {
    const document = parse(sampleFramework()) as Mapping;
    const shuffled = Object.fromEntries(Object.entries(document).toReversed());
    const text = writeFramework(shuffled);
    expect(text.split('\n').slice(0, 12)).toEqual([
      'format: parindex-framework/1',
      'id: demo-commune-2025',
      'title: Bộ tiêu chí minh hoạ cấp xã năm 2025',
      'year: 2025',
      'basis: { number: 00/QĐ-MH, date: 2025-10-01, issuer: Tỉnh Minh Hoạ, illustrative: true }',
      'settings:',
      '  rounding: { decimals: 2, mode: half-up, at: display }',
      "  bonusCap: '5'",
      "  penaltyCap: '5'",
      "  indexCap: '100'",
      '  ranking: { ties: shared }',
      '  missing: unranked',
    ]);
    expect(text).toContain("\n  - code: '1'\n    name: Công tác chỉ đạo, điều hành\n    max: '10'\n    owner: S\n");
    expect(text).toContain("\n        rule: { kind: proportional, floor: '30', cap: '100' }\n");
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(130);
    expect(writeFramework(parse(text) as Mapping)).toBe(text);
  });

  it.each(globSync('*/framework.yaml', { cwd: folder }))('%s comes back as the same framework', (name) => {
    const bytes = readFileSync(resolve(folder, name));
    const { document } = readDocument(name, bytes);
    const text = writeFramework(document as Mapping);
    expect(readDocument(name, Buffer.from(text)).document).toEqual(document);
    expect(readFrameworkFile(name, Buffer.from(text)).framework).toEqual(readFrameworkFile(name, bytes).framework);
  });

  it('brings any value back as it was', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('yes', '010', '1e3', '~', 'a: b', '# c', '- d', 'x\ny\n', ' lề ', '<<', '2025-10-01'),
    );
    const { value } = fc.letrec<{ value: Value }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        text,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(
          text.filter((key) => key !== '__proto__'),
          tie('value'),
          { maxKeys: 4, noNullPrototype: true },
        ),
      ),
    }));
    const document = fc.dictionary(fc.constantFrom('id', 'title', 'settings', 'items', 'khac'), value, {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(document, (given) => {
        expect(parse(writeFramework(given))).toEqual(given);
      }),
    );
  });
});
