// The thread in which a stranger's framework file is read: a file made to hang the parser hangs only this thread.
import { parentPort, workerData } from 'node:worker_threads';
import { type FrameworkFileReading, readFrameworkFile } from './framework-file.ts';

export interface FrameworkJob {
  readonly name: string;
  readonly bytes: Uint8Array;
}

if (parentPort === null) throw new Error('framework-worker.ts runs as a worker thread only');
const { name, bytes } = workerData as FrameworkJob;
const answer: FrameworkFileReading = readFrameworkFile(name, bytes);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows; threads have no origin
parentPort.postMessage(answer);
