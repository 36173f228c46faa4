// The thread in which a stranger's framework file is read: a file made to hang the parser hangs only this thread.
import { parentPort, workerData } from 'node:worker_threads';
import type { SheetOfText } from '@parindex/domain/framework/sheets/sheet-model';
import { type FrameworkFileReading, readFrameworkFile } from './framework-file.ts';
import { readFrameworkSheets } from './framework-sheets.ts';

export interface FrameworkJob {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The sheets of a spreadsheet, read already; then the bytes are not looked at. */
  readonly sheets?: readonly SheetOfText[];
}

if (parentPort === null) throw new Error('framework-worker.ts runs as a worker thread only');
const { name, bytes, sheets } = workerData as FrameworkJob;
const answer: FrameworkFileReading = sheets ? readFrameworkSheets(name, sheets) : readFrameworkFile(name, bytes);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows; threads have no origin
parentPort.postMessage(answer);
