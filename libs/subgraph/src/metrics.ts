import type { DataSource } from 'typeorm';

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Counts of the requests served, by status. Belongs to one service, never to the process. */
export class RequestMetrics {
  private readonly byStatus = new Map<number, number>();
  private readonly byBucket = buckets.map(() => 0);
  private seconds = 0;
  private count = 0;

  observe(status: number, seconds: number): void {
    this.byStatus.set(status, (this.byStatus.get(status) ?? 0) + 1);
    buckets.forEach((bound, at) => {
      if (seconds <= bound) this.byBucket[at] = (this.byBucket[at] ?? 0) + 1;
    });
    this.seconds += seconds;
    this.count += 1;
  }

  lines(): string[] {
    const name = 'yimen_request_duration_seconds';
    return [
      '# TYPE yimen_requests_total counter',
      ...[...this.byStatus].map(([status, count]) => `yimen_requests_total{status="${status}"} ${count}`),
      `# TYPE ${name} histogram`,
      ...buckets.map((bound, at) => `${name}_bucket{le="${bound}"} ${this.byBucket[at]}`),
      `${name}_bucket{le="+Inf"} ${this.count}`,
      `${name}_sum ${this.seconds}`,
      `${name}_count ${this.count}`,
    ];
  }
}

/** A gauge in Prometheus's text form; a value that is not known is left out. */
export function gauge(name: string, value: number | null, help: string): string[] {
  if (value === null) return [];
  return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, `${name} ${value}`];
}

/** The whole page of `/metrics`. */
export function metricsText(
  db: DataSource,
  traffic: { readonly metrics: RequestMetrics; readonly inFlight: number },
  more: readonly string[],
): string {
  const pool = poolOf(db);
  const lines = [
    ...traffic.metrics.lines(),
    ...gauge('yimen_requests_in_flight', traffic.inFlight, 'Requests that are being answered, this one included.'),
    ...more,
    ...gauge('yimen_pool_connections', pool.totalCount ?? null, 'Connections to the database.'),
    ...gauge('yimen_pool_idle', pool.idleCount ?? null, 'Connections to the database that nobody uses.'),
    ...gauge('yimen_pool_waiting', pool.waitingCount ?? null, 'Requests that wait for a connection.'),
    ...gauge('process_resident_memory_bytes', process.memoryUsage.rss(), 'Memory of the process.'),
  ];
  return `${lines.join('\n')}\n`;
}

function poolOf(db: DataSource): { totalCount?: number; idleCount?: number; waitingCount?: number } {
  return (Reflect.get(db.driver, 'master') as object | undefined) ?? {};
}
