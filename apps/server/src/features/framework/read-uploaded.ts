// Reads a framework file that came from outside in a thread of its own, one at a time, with a clock and a heap limit.
import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { documentsText } from '../../platform/documents/documents.vi.ts';
import { readSheet } from '../../platform/sheets/read-sheet.ts';
import type { FrameworkFileReading } from './framework-file.ts';
import { frameworkSheetLimits, isSpreadsheet } from './framework-sheets.ts';
import type { FrameworkJob } from './framework-worker.ts';

const bounds = { seconds: 8, memoryMb: 384 };

/** The end of the reading before: shared by the process on purpose, it is the machine's processor that is shared. */
let before: Promise<unknown> = Promise.resolve();

/** @returns the reading; a file that takes too long or too much memory has that as its one finding */
export function readUploadedFramework(job: FrameworkJob): Promise<FrameworkFileReading> {
  const reading = before.then(() => (isSpreadsheet(job.bytes) ? readSpreadsheet(job) : readInThread(job)));
  before = reading.catch(() => undefined);
  return reading;
}

async function readSpreadsheet(job: FrameworkJob): Promise<FrameworkFileReading> {
  const reading = await readSheet(job, frameworkSheetLimits);
  if (reading.ok) return readInThread({ name: job.name, bytes: new Uint8Array(), sheets: reading.sheets });
  // A file that cannot be opened has no rows: what is wrong is wrong from the first.
  const findings = reading.findings.map((one) => ({
    ...one,
    path: one.path.includes(':') ? one.path : `${one.path}:1`,
  }));
  return { framework: null, findings, hash: createHash('sha256').update(job.bytes).digest('hex') };
}

async function readInThread(job: FrameworkJob): Promise<FrameworkFileReading> {
  const worker = new Worker(new URL('./framework-worker.ts', import.meta.url), {
    workerData: job,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: bounds.memoryMb },
  });
  let clock: NodeJS.Timeout | undefined;
  try {
    return await new Promise<FrameworkFileReading>((resolve, reject) => {
      const giveUp = () => resolve(tooSlow(job));
      clock = setTimeout(giveUp, bounds.seconds * 1000);
      worker.once('message', resolve);
      worker.once('error', (reason: Error & { code?: string }) => {
        if (reason.code === 'ERR_WORKER_OUT_OF_MEMORY') giveUp();
        else reject(reason);
      });
      worker.once('exit', (code) => reject(new Error(`framework thread ended without an answer (exit ${code})`)));
    });
  } finally {
    clearTimeout(clock);
    await worker.terminate();
  }
}

function tooSlow({ name, bytes }: FrameworkJob): FrameworkFileReading {
  const message = documentsText.tooSlow(bounds.seconds);
  return {
    framework: null,
    findings: [{ path: `${name}:1`, message, severity: 'error' }],
    hash: createHash('sha256').update(bytes).digest('hex'),
  };
}
