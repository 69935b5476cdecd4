import { appendToOutbox, eventOf } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import { inTransaction } from '@yimen/subgraph';
import type { DataSource } from 'typeorm';
import { catalogue } from './domain/catalogue.js';
import type { ServiceItem } from './domain/service-item.js';

/** At boot: tells every item whose entry is newer than what was told. Two statements, however many items. */
export async function publishItems(db: DataSource, today: LegalDate): Promise<void> {
  await inTransaction(db, async (tx) => {
    const changed: { code: string }[] = await tx.query(
      `INSERT INTO item_told AS told (code, version)
       SELECT code, version FROM unnest($1::text[], $2::integer[]) AS item (code, version)
       ON CONFLICT (code) DO UPDATE SET version = excluded.version WHERE told.version < excluded.version
       RETURNING code`,
      [catalogue.map(({ code }) => code), catalogue.map(({ version }) => version)],
    );
    const codes = new Set(changed.map(({ code }) => code));
    const items = catalogue.filter(({ code }) => codes.has(code));
    await appendToOutbox(
      tx,
      items.map((item) => itemPublished(item, today)),
    );
  });
}

function itemPublished(item: ServiceItem, today: LegalDate) {
  const { code, name, englishName, service, rule, version } = item;
  return eventOf(
    'yimen.intake.item.published.v1',
    { code, name, englishName, service, routing: rule, open: item.availability === 'OPEN', version },
    { subjectVersion: version, legalDate: today },
  );
}
