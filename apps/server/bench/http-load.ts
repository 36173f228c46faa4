// A load of GETs from a thread of its own: keep-alive sockets that ask again as soon as they are answered.
import { connect } from 'node:net';
import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';

export interface Load {
  readonly url: string;
  readonly cookie: string;
  readonly connections: number;
  readonly seconds: number;
}

export interface LoadResult {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p99: number;
  /** Of one body. */
  readonly bytes: number;
  readonly failed: number;
}

interface Tally {
  readonly times: number[];
  bytes: number;
  failed: number;
}

/** One socket that asks until `end`. A fresh HTTP client would take as much of the machine as the server does. */
function ask(load: Load, end: number, tally: Tally): Promise<void> {
  const { hostname, port, pathname } = new URL(load.url);
  const request = `GET ${pathname} HTTP/1.1\r\nhost: ${hostname}\r\ncookie: ${load.cookie}\r\naccept: application/json\r\naccept-encoding: gzip\r\n\r\n`;
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let begun = 0;
    let left = 0;
    const send = () => {
      if (performance.now() >= end) return socket.end();
      begun = performance.now();
      return socket.write(request);
    };
    const answered = () => {
      tally.times.push(performance.now() - begun);
      send();
    };
    socket.setNoDelay(true);
    socket.once('connect', send);
    socket.once('close', () => resolve());
    socket.once('error', reject);
    socket.on('data', (chunk) => {
      if (left > 0) left -= chunk.length;
      else {
        // Node sends the head in one piece; the body follows by its length.
        const headEnd = chunk.indexOf('\r\n\r\n') + 4;
        const head = chunk.toString('latin1', 0, headEnd);
        const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? '0');
        if (!head.startsWith('HTTP/1.1 200')) tally.failed += 1;
        tally.bytes = length;
        left = length - (chunk.length - headEnd);
      }
      if (left === 0) answered();
    });
  });
}

const load = workerData as Load;
const tally: Tally = { times: [], bytes: 0, failed: 0 };
const begun = performance.now();
const end = begun + load.seconds * 1000;
await Promise.all(Array.from({ length: load.connections }, () => ask(load, end, tally)));
const seconds = (performance.now() - begun) / 1000;
const sorted = tally.times.toSorted((a, b) => a - b);
const result: LoadResult = {
  perSecond: sorted.length / seconds,
  p99: Math.round((sorted[Math.floor(sorted.length * 0.99)] ?? 0) * 10) / 10,
  bytes: tally.bytes,
  failed: tally.failed,
};
// A port of a worker thread, not a window: there is no origin to name.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(result);
