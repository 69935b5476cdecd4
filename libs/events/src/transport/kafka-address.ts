import type { KafkaConfig } from 'kafkajs';

export interface KafkaAddress {
  readonly brokers: string[];
  /** Of topics that do not exist yet; -1 is the broker's own default. */
  readonly partitions: number;
  readonly replicas: number;
  readonly secure: Pick<KafkaConfig, 'ssl' | 'sasl'>;
}

const form =
  'EVENTS must be kafka://[user:password@]host:port[,host:port][?partitions=n&replicas=n&tls=true&sasl=scram-sha-512]';
const mechanisms = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;

/** Reads an address of Kafka. Throws for one that it does not understand, without repeating it: it may hold a password. */
export function addressOf(url: string): KafkaAddress {
  const [, login, hosts, query] = /^kafka:\/\/(?:([^@/?]+)@)?([^@/?]+)\/?(?:\?(.*))?$/.exec(url) ?? [];
  if (hosts === undefined) throw new Error(form);
  const settings = new URLSearchParams(query);
  return {
    brokers: hosts.split(','),
    partitions: countIn(settings, 'partitions'),
    replicas: countIn(settings, 'replicas'),
    secure: {
      ...(settings.get('tls') === 'true' && { ssl: true }),
      ...(login !== undefined && { sasl: loginOf(login, settings.get('sasl') ?? 'scram-sha-512') }),
    },
  };
}

function countIn(settings: URLSearchParams, name: string): number {
  const text = settings.get(name) ?? '-1';
  if (!/^(-1|[1-9][0-9]{0,4})$/.test(text)) throw new Error(form);
  return Number(text);
}

function loginOf(login: string, mechanism: string): NonNullable<KafkaConfig['sasl']> {
  const known = mechanisms.find((each) => each === mechanism);
  const [username, password] = login.split(':').map(decodeURIComponent);
  if (known === undefined || username === undefined || password === undefined) throw new Error(form);
  return { mechanism: known, username, password } as NonNullable<KafkaConfig['sasl']>;
}
