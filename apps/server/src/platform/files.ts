// Stored files, named by their content: the same file twice is one file, and a name can never point elsewhere.
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { type MediaType, sniffMediaType } from './media-type.ts';
import { fail } from './problem.ts';
import { problemDetails } from './problem.vi.ts';

export interface StoredFile {
  /** SHA-256 of the content, hexadecimal. */
  readonly hash: string;
  readonly size: number;
  readonly mediaType: MediaType;
}

export interface FileStore {
  /**
   * Stores what the stream brings; when the promise is kept the content survives a power cut.
   *
   * @param name as the sender called it; only tells CSV from text
   * @throws {Problem} request.tooLarge, file.typeRefused: then nothing is kept
   */
  put(content: Readable, name: string): Promise<StoredFile>;
  /** @throws {Problem} file.notFound */
  get(hash: string): Promise<Readable>;
}

/** Opens the store in a folder, making it where it is missing. */
export async function openFileStore(folder: string, maxBytes: number): Promise<FileStore> {
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true });
  const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }));
  return {
    async put(content, name) {
      const draft = join(incoming, randomUUID());
      try {
        const stored = await receive(content, draft, { maxBytes, name });
        await settle(disk, folder, { draft, hash: stored.hash });
        return stored;
      } finally {
        await rm(draft, { force: true });
      }
    },
    async get(hash) {
      const isHash = /^[0-9a-f]{64}$/.test(hash);
      return isHash && (await disk.exists(placeOf(hash))) ? disk.getStream(placeOf(hash)) : fail('file.notFound');
    },
  };
}

/** Two levels of folders keep each one small. */
function placeOf(hash: string): string {
  return `${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`;
}

async function receive(
  content: Readable,
  draft: string,
  limits: { maxBytes: number; name: string },
): Promise<StoredFile> {
  const digest = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      digest.update(chunk);
      if (size > limits.maxBytes) content.destroy();
      done(null, chunk);
    },
  });
  await pipeline(content, measure, createWriteStream(draft)).catch((error: unknown) => {
    if (size > limits.maxBytes) fail('request.tooLarge');
    throw error;
  });
  if (size > limits.maxBytes) fail('request.tooLarge');
  const file = await open(draft, 'r+');
  try {
    const mediaType = await sniffMediaType(file, size, limits.name);
    if (mediaType === null) fail('file.typeRefused', { detail: problemDetails.fileType });
    await file.sync();
    return { hash: digest.digest('hex'), size, mediaType };
  } finally {
    await file.close();
  }
}

/** Moves the draft to its place; the folders it appears in are flushed too, else a power cut could forget the name. */
async function settle(disk: Disk, folder: string, { draft, hash }: { draft: string; hash: string }): Promise<void> {
  const place = placeOf(hash);
  if (await disk.exists(place)) return;
  await disk.moveFromFs(draft, place);
  const inner = dirname(join(folder, place));
  for (const path of [inner, dirname(inner), folder]) await flushFolder(path);
}

async function flushFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
