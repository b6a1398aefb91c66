import type { FastifyInstance } from 'fastify';
import { isLoopback } from '#hub/door/loopback.ts';
import type { Metrics } from '#hub/door/metrics.ts';
import { openApiDocument } from '#hub/door/openapi.ts';

type Parts = {
  readonly metrics: Metrics;
  readonly isReady: () => Promise<boolean>;
  readonly program: string;
  /** Addresses beside this machine that may read the figures. */
  readonly metricsFor: readonly string[];
};

/** What a hub says of itself to whoever runs it. */
export function addOwnRoutes(app: FastifyInstance, { metrics, isReady, program, metricsFor }: Parts): void {
  app.get('/health', async () => ({ status: 'hidup' }));
  app.get('/health/ready', async (_request, reply) => {
    const ready = await isReady();
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'siap' : 'basis-data-tidak-menjawab' });
  });
  app.get('/metrics', async ({ ip }, reply) => {
    if (!isLoopback(ip) && !metricsFor.includes(ip)) return reply.callNotFound();
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(metrics.text());
  });
  let document: Promise<string> | null = null;
  app.get('/openapi.json', async (_request, reply) => {
    document ??= openApiDocument(program);
    return reply.type('application/json').send(await document);
  });
}
