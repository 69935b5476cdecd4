// How the broker is run: one node, KRaft, on this machine only, quick to start and small.
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';

/** Small heap, simple collector: a start is short of processor, not of memory. */
export const javaSettings = [
  '-Xms64m',
  '-Xmx256m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
  '-Dorg.slf4j.simpleLogger.showDateTime=true',
  '-Djava.awt.headless=true',
  '-Duser.timezone=UTC',
];

/** In one order: the archive of loaded classes holds for this very class path only. */
export const classPath = (home) =>
  readdirSync(join(home, 'libs'))
    .sort()
    .map((jar) => join(home, 'libs', jar))
    .join(delimiter);

export const brokerArguments = (home, file) => ['-cp', classPath(home), 'kafka.Kafka', file];

/**
 * The broker's settings. The last two let a start after SIGKILL be quick: the old registration must expire first.
 * Nothing is deleted by age: a consumer that comes a month later reads from the beginning.
 */
export const properties = ({ port, controllerPort, data }) => `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controllerPort}
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}
advertised.listeners=PLAINTEXT://127.0.0.1:${port}
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
inter.broker.listener.name=PLAINTEXT
controller.listener.names=CONTROLLER
log.dirs=${data}
num.network.threads=2
num.io.threads=4
num.partitions=1
default.replication.factor=1
offsets.topic.replication.factor=1
offsets.topic.num.partitions=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=1
group.initial.rebalance.delay.ms=0
auto.create.topics.enable=false
log.cleaner.dedupe.buffer.size=2097152
log.retention.ms=-1
offsets.retention.minutes=5256000
broker.session.timeout.ms=1000
broker.heartbeat.interval.ms=100
`;

/** True when something listens: the broker opens its port only when it is ready. */
export function answers(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
