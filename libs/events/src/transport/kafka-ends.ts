import type { Admin } from 'kafkajs';

/** Where the partitions of topics begin and end. */
export type Ends = ReadonlyMap<string, ReadonlyMap<number, { readonly low: bigint; readonly high: bigint }>>;

/** The first and the next offset of each partition. */
export async function endsOf(admin: Admin, topics: readonly string[]): Promise<Ends> {
  const ends = new Map<string, Map<number, { low: bigint; high: bigint }>>();
  for (const topic of topics) {
    const partitions = await admin.fetchTopicOffsets(topic);
    ends.set(
      topic,
      new Map(partitions.map(({ partition, low, high }) => [partition, { low: BigInt(low), high: BigInt(high) }])),
    );
  }
  return ends;
}

/** How many messages a group has not heard. */
export async function lagOf(admin: Admin, groupId: string, topics: readonly string[]): Promise<number> {
  const [ends, heard] = await Promise.all([
    endsOf(admin, topics),
    admin.fetchOffsets({ groupId, topics: [...topics] }),
  ]);
  let lag = 0n;
  for (const [topic, partitions] of ends) {
    const offsets = new Map(heard.find((of) => of.topic === topic)?.partitions.map((at) => [at.partition, at.offset]));
    for (const [partition, { low, high }] of partitions) {
      const offset = BigInt(offsets.get(partition) ?? -1);
      lag += high - (offset < low ? low : offset);
    }
  }
  return Number(lag);
}
