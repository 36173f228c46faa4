// Starts the sheet thread for one job, with a heap limit and a clock, and never more than two at once.
import { Worker } from 'node:worker_threads';
import type { SheetJob, SheetResult } from './sheet-worker.ts';

export type WorkerBounds = { seconds: number; memoryMb: number };

const atOnce = 2;
// Shared by the whole process on purpose: it is the machine's memory that is shared.
const waiting: (() => void)[] = [];
let running = 0;

/**
 * @returns what the thread answers; `refused` with tooSlow or tooHeavy when it had to be stopped
 * @throws whatever a defect of ours throws in the thread
 */
export async function runSheetJob(job: SheetJob, bounds: WorkerBounds): Promise<SheetResult> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await runInThread(job, bounds);
  } finally {
    // A freed place goes straight to the next in line, so `running` stays as it is.
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

async function runInThread(job: SheetJob, { seconds, memoryMb }: WorkerBounds): Promise<SheetResult> {
  const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), {
    workerData: job,
    // No secrets and no flags of the server: the thread needs neither.
    env: {},
    execArgv: [],
    // A small young generation costs a tenth more time and saves 50 MB (measured on 10,000 × 30).
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 8 },
  });
  let clock: NodeJS.Timeout | undefined;
  try {
    return await new Promise<SheetResult>((resolve, reject) => {
      clock = setTimeout(
        () => resolve({ kind: 'refused', refusal: { code: 'tooSlow', limit: seconds } }),
        seconds * 1000,
      );
      worker.once('message', resolve);
      worker.once('error', (reason: Error & { code?: string }) => {
        if (reason.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ kind: 'refused', refusal: { code: 'tooHeavy' } });
        else reject(reason);
      });
      worker.once('exit', (code) => reject(new Error(`sheet thread ended without an answer (exit ${code})`)));
    });
  } finally {
    clearTimeout(clock);
    await worker.terminate();
  }
}
