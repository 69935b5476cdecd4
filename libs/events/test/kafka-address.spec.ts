import { addressOf } from '../src/transport/kafka-address.js';

describe('an address of Kafka', () => {
  it('names brokers, and leaves the rest to the broker', () => {
    expect(addressOf('kafka://one:9092,two:9092')).toEqual({
      brokers: ['one:9092', 'two:9092'],
      partitions: -1,
      replicas: -1,
      secure: {},
    });
  });

  it('says how new topics are laid out', () => {
    expect(addressOf('kafka://one:9092?partitions=12&replicas=3')).toMatchObject({ partitions: 12, replicas: 3 });
  });

  it('holds a login, whose password may have any character', () => {
    expect(addressOf('kafka://yimen:p%40ss%3A%2F@one:9093?tls=true')).toMatchObject({
      brokers: ['one:9093'],
      secure: { ssl: true, sasl: { mechanism: 'scram-sha-512', username: 'yimen', password: 'p@ss:/' } },
    });
    expect(addressOf('kafka://yimen:x@one:9093?sasl=plain').secure.sasl).toMatchObject({ mechanism: 'plain' });
  });

  it.each([
    'kafka://',
    'kafka://?partitions=3',
    'kafka://one:9092?partitions=none',
    'kafka://one:9092?replicas=-2',
    'kafka://yimen@one:9092',
    'kafka://yimen:secret@one:9092?sasl=magic',
  ])('%s is refused, and not repeated', (url) => {
    expect(() => addressOf(url)).toThrow(/^EVENTS must be kafka:/);
    expect(() => addressOf(url)).not.toThrow(/secret/);
  });
});
