// GET /metrics in Prometheus text: memory, uptime, requests by route. No address, no person, no id is ever a label.
import type { FastifyInstance } from 'fastify';

/** Upper edges of the duration buckets, in seconds. */
const edges = [0.005, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];

interface Durations {
  readonly buckets: number[];
  count: number;
  sum: number;
}

export function useMetrics(app: FastifyInstance): void {
  const routes = new Map<string, Durations>();
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const labels = `method="${request.method}",route="${route}",status="${reply.statusCode}"`;
    const durations = routes.get(labels) ?? { buckets: edges.map(() => 0), count: 0, sum: 0 };
    observe(durations, reply.elapsedTime / 1000);
    routes.set(labels, durations);
  });
  app.get('/metrics', { config: { access: 'public' }, schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/plain; version=0.0.4; charset=utf-8').send([...processLines(), ...routeLines(routes)].join('\n')),
  );
}

function observe(durations: Durations, seconds: number): void {
  durations.count += 1;
  durations.sum += seconds;
  for (const [place, edge] of edges.entries()) {
    if (seconds <= edge) durations.buckets[place] = (durations.buckets[place] ?? 0) + 1;
  }
}

function processLines(): string[] {
  const { rss, heapUsed } = process.memoryUsage();
  return [
    ...gauge('process_resident_memory_bytes', rss),
    ...gauge('nodejs_heap_used_bytes', heapUsed),
    ...gauge('process_uptime_seconds', process.uptime()),
  ];
}

function gauge(name: string, value: number): string[] {
  return [`# TYPE ${name} gauge`, `${name} ${value}`];
}

function routeLines(routes: ReadonlyMap<string, Durations>): string[] {
  const name = 'http_request_duration_seconds';
  const lines = [...routes].flatMap(([labels, { buckets, count, sum }]) => [
    ...buckets.map((hits, place) => `${name}_bucket{${labels},le="${edges[place]}"} ${hits}`),
    `${name}_bucket{${labels},le="+Inf"} ${count}`,
    `${name}_sum{${labels}} ${sum}`,
    `${name}_count{${labels}} ${count}`,
  ]);
  return [`# TYPE ${name} histogram`, ...lines, ''];
}
