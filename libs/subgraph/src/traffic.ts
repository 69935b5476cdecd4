import type { FastifyInstance } from 'fastify';
import { RequestMetrics } from './metrics.js';

/** Counts the requests in flight and measures the finished ones. */
export class Traffic {
  readonly metrics = new RequestMetrics();
  /** Requests that are being answered at this moment. */
  inFlight = 0;
  private whenIdle: (() => void)[] = [];

  watch(fastify: FastifyInstance): void {
    fastify.addHook('onRequest', async () => {
      this.inFlight += 1;
    });
    fastify.addHook('onResponse', async (_request, reply) => {
      this.metrics.observe(reply.statusCode, reply.elapsedTime / 1000);
      this.leave();
    });
  }

  /** Resolves when no request is in flight, or when the time is over. */
  async idle(limitMs: number): Promise<void> {
    if (this.inFlight === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, limitMs);
      this.whenIdle.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  private leave(): void {
    this.inFlight -= 1;
    if (this.inFlight > 0) return;
    for (const tell of this.whenIdle.splice(0)) tell();
  }
}
