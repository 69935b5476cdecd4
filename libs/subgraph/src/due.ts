import type { DataSource } from 'typeorm';
import type { ServiceClock } from './clocks.js';
import type { DueWork } from './definition.js';
import { underLock } from './lock.js';
import type { Log } from './log.js';

const hour = 3_600_000;

/** Does what falls due: at boot, at each change of day and each hour, on one instance at a time. */
export class DueRunner {
  private timer: NodeJS.Timeout | null = null;
  private lastDay = '';
  private lastRun = 0;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly db: DataSource,
    private readonly works: readonly DueWork[],
    private readonly clock: ServiceClock,
    private readonly log: Log,
  ) {}

  start(): void {
    if (this.works.length === 0) return;
    const look = () => {
      const now = this.clock.now().getTime();
      if (this.clock.today() === this.lastDay && now - this.lastRun < hour) return;
      this.lastDay = this.clock.today();
      this.lastRun = now;
      this.running = this.run({ wait: false }).catch(() => undefined); // said in the log, tried again in an hour
    };
    look();
    this.timer = setInterval(look, 20_000);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.running;
  }

  /** Runs every due work for today, in their order; answers how many steps were taken. One that fails does not keep the others from running. */
  async run(options: { readonly wait: boolean }): Promise<number> {
    await this.clock.refresh(this.db);
    const done = await underLock(this.db, 'yimen-due', () => this.runAll(), options);
    return done ?? 0;
  }

  private async runAll(): Promise<number> {
    const today = this.clock.today();
    let done = 0;
    const failures: unknown[] = [];
    for (const work of this.works) {
      try {
        done += await work.run(this.db, today);
      } catch (error) {
        this.log.error('a due work failed', error, { work: work.name, today });
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new Error(`${failures.length} due works failed`, { cause: failures[0] });
    return done;
  }
}
