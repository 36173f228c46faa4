// The thread in which strangers' files are read and large ones are written. It holds nothing worth keeping:
// when it runs out of memory or time it is thrown away (worker-run.ts).
import { parentPort, workerData } from 'node:worker_threads';
import { buildXlsx } from './build-xlsx.ts';
import { readFileSheets } from './read-file.ts';
import type { Refusal } from './refusal.ts';
import { SheetRefusal } from './refusal.ts';
import type { NamedSheetTable, Sheet, SheetFile, SheetLimits } from './sheet.ts';

export type SheetJob =
  | { kind: 'read'; file: SheetFile; limits: SheetLimits }
  | { kind: 'write'; sheets: readonly NamedSheetTable[] };

export type SheetResult =
  | { kind: 'sheets'; sheets: Sheet[] }
  | { kind: 'file'; bytes: Uint8Array }
  | { kind: 'refused'; refusal: Refusal };

async function run(job: SheetJob): Promise<SheetResult> {
  if (job.kind === 'write') return { kind: 'file', bytes: await buildXlsx(job.sheets) };
  try {
    return { kind: 'sheets', sheets: await readFileSheets(job.file, job.limits) };
  } catch (reason) {
    if (reason instanceof SheetRefusal) return { kind: 'refused', refusal: reason.refusal };
    throw reason;
  }
}

if (parentPort === null) throw new Error('sheet-worker.ts runs as a worker thread only');
// A rejection ends the thread with its error, which is what the waiting side listens for.
const answer: SheetResult = await run(workerData as SheetJob);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows; threads have no origin
parentPort.postMessage(answer);
