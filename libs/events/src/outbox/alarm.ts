import type { DataSource, EntityManager, EntitySubscriberInterface } from 'typeorm';

const mark = 'yimenToldEvents';

/** Marks the transaction: when it commits, the relay of this process is woken. */
export function announceAtCommit(tx: EntityManager): void {
  if (tx.queryRunner) tx.queryRunner.data[mark] = true;
}

/**
 * Calls `ring` after each commit of this data source that told events. It rings after the commit and outside of it: a
 * NOTIFY inside of every business transaction would make all commits of the cluster wait for each other.
 * Answers what takes the alarm away.
 */
export function listenForCommits(dataSource: DataSource, ring: () => void): () => void {
  const subscriber: EntitySubscriberInterface = {
    afterTransactionCommit: ({ queryRunner }) => {
      if (queryRunner.data[mark] === true) ring();
    },
  };
  dataSource.subscribers.push(subscriber);
  return () => {
    const at = dataSource.subscribers.indexOf(subscriber);
    if (at >= 0) dataSource.subscribers.splice(at, 1);
  };
}
