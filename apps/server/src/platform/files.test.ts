// The store of files on a real folder: what goes in comes out, everything else is refused and leaves nothing.
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withApp } from '../testing/world.ts';
import { findFile, insertFile } from './files.repository.ts';
import { type FileStore, openFileStore } from './files.ts';
import { mediaTypes } from './media-type.ts';

let folder: string;
let store: FileStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parindex-files-'));
  store = await openFileStore(folder, 10_000);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function put(content: string | Buffer, name = 'tep') {
  return store.put(Readable.from([Buffer.from(content)]), name);
}

/** An archive of empty files with these names; `unpacked` is what its list claims each to hold. */
function archive(names: readonly string[], unpacked = 0): Buffer {
  const local = Buffer.concat(names.map((name) => entry(Buffer.from('504b0304', 'hex'), 30, { name, unpacked })));
  const list = Buffer.concat(names.map((name) => entry(Buffer.from('504b0102', 'hex'), 46, { name, unpacked })));
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, list, end]);
}

function entry(mark: Buffer, length: number, { name, unpacked }: { name: string; unpacked: number }): Buffer {
  const head = Buffer.alloc(length);
  mark.copy(head);
  head.writeUInt32LE(unpacked, length === 30 ? 22 : 24);
  head.writeUInt16LE(name.length, length === 30 ? 26 : 28);
  return Buffer.concat([head, Buffer.from(name)]);
}

function oldOffice(stream: string): Buffer {
  const mark = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return Buffer.concat([mark, Buffer.alloc(600), Buffer.from(`${stream}\0`, 'utf16le')]);
}

describe('the file store', () => {
  it('gives back what was put in, under the hash of its content', async () => {
    const content = 'Báo cáo tự đánh giá\n';
    const stored = await put(content);
    expect(stored).toEqual({
      hash: createHash('sha256').update(content).digest('hex'),
      size: Buffer.byteLength(content),
      mediaType: mediaTypes.txt,
    });
    expect((await buffer(await store.get(stored.hash))).toString()).toBe(content);
  });

  it('keeps the same content once, and no draft', async () => {
    await Promise.all([put('giống nhau'), put('giống nhau'), put('giống nhau')]);
    const stored = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((found) => found.isFile());
    expect(stored).toHaveLength(1);
  });

  it.each([
    ['pdf', Buffer.from('%PDF-1.7\n%âãÏÓ')],
    ['png', Buffer.from('89504e470d0a1a0a0000', 'hex')],
    ['jpg', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['docx', archive(['[Content_Types].xml', 'word/document.xml'])],
    ['xlsx', archive(['[Content_Types].xml', 'xl/workbook.xml'])],
    ['zip', archive(['a.txt'])],
    ['doc', oldOffice('WordDocument')],
    ['xls', oldOffice('Workbook')],
    ['csv', Buffer.from('agency,points\nA,1\n')],
  ] as const)('knows a %s by its content', async (kind, content) => {
    const name = kind === 'csv' ? 'bang.CSV' : 'ten-gia.exe';
    expect((await put(content, name)).mediaType).toBe(mediaTypes[kind]);
  });

  it.each([
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
    ['bytes that are not text', Buffer.from([0xc3, 0x28, 0x41])],
    ['text with control characters', Buffer.from('a\u0000b')],
    ['a workbook with macros', archive(['xl/workbook.xml', 'xl/vbaProject.bin'])],
    ['an old document with macros', Buffer.concat([oldOffice('WordDocument'), oldOffice('_VBA_PROJECT')])],
    ['an archive that unpacks to 3 GB', archive(['a', 'b', 'c'], 1024 ** 3)],
    ['an archive without its list', archive(['a.txt']).subarray(0, 30)],
  ])('refuses %s, whatever it is called, and keeps nothing', async (_name, content) => {
    await expect(put(content, 'bao-cao.pdf')).rejects.toMatchObject({ code: 'file.typeRefused' });
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  });

  it('stops reading at the size limit and keeps nothing', async () => {
    let read = 0;
    async function* endless() {
      for (; read < 1000; read++) yield Buffer.alloc(1000, 'a');
    }
    await expect(store.put(Readable.from(endless()), 'a.txt')).rejects.toMatchObject({ code: 'request.tooLarge' });
    expect(read).toBeLessThan(1000);
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  });

  it('takes exactly the limit', async () => {
    expect((await put('a'.repeat(10_000))).size).toBe(10_000);
    await expect(put('a'.repeat(10_001))).rejects.toMatchObject({ code: 'request.tooLarge' });
  });

  it('keeps nothing of an upload that breaks off', async () => {
    const broken = new Readable({
      read() {
        this.push('một nửa');
        this.destroy(new Error('connection lost'));
      },
    });
    await expect(store.put(broken, 'a.txt')).rejects.toThrow('connection lost');
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  });

  it.each(['0'.repeat(64), '../../etc/passwd', ''])('finds nothing under %j', async (hash) => {
    await expect(store.get(hash)).rejects.toMatchObject({ code: 'file.notFound' });
  });

  it(
    'is registered once, whoever uploads it again',
    withApp(async ({ db, deps, clock }) => {
      const stored = await deps.files.put(Readable.from(['văn bản']), 'a.txt');
      await insertFile(db, stored, clock.now());
      await insertFile(db, stored, clock.now());
      expect(await findFile(db, stored.hash)).toMatchObject({ size: stored.size, mediaType: mediaTypes.txt });
      expect(await findFile(db, '0'.repeat(64))).toBeNull();
    }),
  );
});
