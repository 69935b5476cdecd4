import { type LegalDate, shanghaiDate, shanghaiTime } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';
import { Clock, type LegalTime } from './clock.js';
import type { ServiceConfig } from './config.js';

/** A clock that the chassis brings up to date before each request, event and due work. */
export interface ServiceClock extends Clock {
  /** Reads what another instance may have set; costs one statement with the settable clock and nothing with the system's. */
  refresh(through: DataSource | EntityManager): Promise<void>;
}

/** Production's: the day that it is in Asia/Shanghai. */
export class SystemClock extends Clock implements ServiceClock {
  // No minute lies in two days, so the calendar is asked once a minute and not with every request.
  private minute = -1;
  private day: LegalDate | null = null;

  today(): LegalDate {
    const now = this.now();
    const minute = Math.floor(now.getTime() / 60_000);
    if (this.day === null || minute !== this.minute) this.day = shanghaiDate(now);
    this.minute = minute;
    return this.day;
  }
  legalTime(): LegalTime {
    const now = this.now();
    return { today: shanghaiDate(now), time: shanghaiTime(now) };
  }
  now(): Date {
    return new Date();
  }
  async refresh(): Promise<void> {}
}

/** Where a day of the settable clock stands until a time is set: the machine's hour would make a day depend on when it is told. */
const morning = '09:00:00';

/** Development's and tests': the day that was set last, kept in the database, the same for all instances; its time is this instance's own. */
export class SettableClock extends Clock implements ServiceClock {
  private time = morning;

  private constructor(private day: LegalDate) {
    super();
  }

  /** The clock as the table says, or as it begins in an empty one. */
  static async open(db: DataSource, beginning: LegalDate | null): Promise<SettableClock> {
    const first = beginning ?? shanghaiDate(new Date());
    await db.query('INSERT INTO legal_clock (today) VALUES ($1) ON CONFLICT (one) DO NOTHING', [first]);
    const clock = new SettableClock(first);
    await clock.refresh(db);
    return clock;
  }

  today(): LegalDate {
    return this.day;
  }
  legalTime(): LegalTime {
    return { today: this.day, time: this.time };
  }
  now(): Date {
    return new Date();
  }

  async refresh(through: DataSource | EntityManager): Promise<void> {
    const [row]: { today: LegalDate }[] = await through.query('SELECT today FROM legal_clock');
    if (row === undefined || row.today === this.day) return;
    this.day = row.today;
    this.time = morning;
  }

  /** Moves the day for all instances, and to a time of it; false (and nothing happens) for a day that has passed: what happened cannot be taken back. */
  async move(db: DataSource, today: LegalDate, time: string = morning): Promise<boolean> {
    const [moved]: [{ today: LegalDate }[], number] = await db.query(
      'UPDATE legal_clock SET today = $1 WHERE today <= $1 RETURNING today',
      [today],
    );
    await this.refresh(db);
    if (moved.length === 1) this.time = time;
    return moved.length === 1;
  }
}

/** The clock that the configuration asks for. */
export async function openClock(config: ServiceConfig, db: DataSource): Promise<ServiceClock> {
  return config.legalClock === 'settable' ? SettableClock.open(db, config.legalToday) : new SystemClock();
}
