import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Stop } from './context.ts';
import { guarded, type Job, type Part } from './part.ts';

export interface KafkaSettings {
  root: string;
  /** The log is in the folder `kafka` of this one. */
  dataDir: string;
  port: number;
  controllerPort: number;
  /** Its place in a cluster; absent: a single node. */
  cluster?: Cluster;
}

export interface Cluster {
  id: string;
  /** Of this node, from 1. */
  node: number;
  /** The ports of the controllers, in the order of the nodes. */
  controllerPorts: readonly number[];
}

type RunJob = (job: Job) => Promise<void>;

/** The embedded Apache Kafka: a KRaft node on loopback, fetched once by Maven and formatted once. */
export async function kafkaPart(settings: KafkaSettings, runJob: RunJob): Promise<Part> {
  const { root, dataDir, port } = settings;
  const jars = await fetchJars(root, runJob);
  const log = join(dataDir, 'kafka');
  if (!(await exists(join(log, 'meta.properties')))) await format(jars, settings, log, runJob);
  const properties = join(dataDir, 'kafka.properties');
  await writeFile(properties, propertiesOf(settings, log));
  const logging = `-Dlog4j2.configurationFile=${join(root, 'dev', 'parts', 'kafka', 'log4j2.properties')}`;
  return {
    name: settings.cluster ? `kafka-${settings.cluster.node}` : 'kafka',
    ...guarded(root, 'SIGTERM', 'java', [...virtualMachine, logging, '-cp', `${jars}/*`, 'kafka.Kafka', properties]),
    answers: () => hasBroker(port),
    // After a crash it reads its whole log, segment by segment, before it answers.
    logsProgress: true,
  };
}

const virtualMachine = [
  '-Xms96m',
  '-Xmx384m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-Xshare:auto',
  '-Djava.awt.headless=true',
];

/** Copies the jars of `dev/parts/kafka/pom.xml` to a folder named after the hash of that file, unless it exists. */
async function fetchJars(root: string, runJob: RunJob): Promise<string> {
  const pom = join(root, 'dev', 'parts', 'kafka', 'pom.xml');
  const version = createHash('sha256')
    .update(await readFile(pom))
    .digest('hex')
    .slice(0, 12);
  const jars = join(root, '.cache', 'kafka', version);
  if (await exists(jars)) return jars;
  const fresh = `${jars}.${process.pid}`;
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${fresh}`, '-DincludeScope=runtime'];
  const maven = guarded(root, 'SIGTERM', 'mvn', ['-B', '-f', pom, ...goal]);
  await runJob({ name: 'kafka-fetch', ...maven }).catch((error: Error) => {
    throw new Stop(
      `Maven could not fetch the embedded Kafka: look at the network and ~/.m2/settings.xml, or give your own broker ` +
        `in KAFKA_BROKERS (${error.message})`,
    );
  });
  await rename(fresh, jars).catch(() => rm(fresh, { recursive: true }));
  return jars;
}

/** Created under a temporary name and then renamed, so that a killed start leaves nothing that looks complete. */
async function format(jars: string, settings: KafkaSettings, log: string, runJob: RunJob): Promise<void> {
  const fresh = `${log}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh);
  const properties = join(fresh, 'format.properties');
  await writeFile(properties, propertiesOf(settings, fresh));
  const clusterId = settings.cluster?.id ?? newClusterId();
  // With `=`: one id in 64 begins with a dash and would be read as an option.
  const tool = ['kafka.tools.StorageTool', 'format', `--cluster-id=${clusterId}`, '-c', properties];
  const quiet = [...virtualMachine, '-Dlog4j2.level=WARN'];
  const java = guarded(settings.root, 'SIGTERM', 'java', [...quiet, '-cp', `${jars}/*`, ...tool]);
  await runJob({ name: `kafka-format-${settings.cluster?.node ?? 1}`, ...java });
  await rm(properties);
  await rename(fresh, log);
}

export const newClusterId = (): string => randomBytes(16).toString('base64url');

function propertiesOf({ port, controllerPort, cluster }: KafkaSettings, log: string): string {
  const { node, controllerPorts } = cluster ?? { node: 1, controllerPorts: [controllerPort] };
  // Replicas of the internal topics, at most one per node.
  const copies = Math.min(3, controllerPorts.length);
  return Object.entries({
    'process.roles': 'broker,controller',
    'node.id': node,
    'controller.quorum.voters': controllerPorts.map((one, nth) => `${nth + 1}@127.0.0.1:${one}`).join(),
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'log.dirs': log,
    'offsets.topic.replication.factor': copies,
    'offsets.topic.num.partitions': 4,
    'transaction.state.log.replication.factor': copies,
    'transaction.state.log.min.isr': 1,
    'transaction.state.log.num.partitions': 4,
    'group.initial.rebalance.delay.ms': 0,
    'auto.create.topics.enable': false,
    'num.network.threads': 2,
    'num.io.threads': 4,
  })
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

/**
 * Whether the broker reports a live broker (itself): its port is open a little earlier. One Metadata request (v1, no
 * topics) by hand, so that no Kafka client is needed here.
 */
export function hasBroker(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 2000 });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    let answer = Buffer.alloc(0);
    // length, api key 3 (Metadata), version 1, correlation 0, no client id, an empty list of topics
    socket.on('connect', () => socket.write(Buffer.from('0000000e0003000100000000ffff00000000', 'hex')));
    socket.on('data', (chunk: Buffer) => {
      answer = Buffer.concat([answer, chunk]);
      // length, correlation, number of brokers
      if (answer.length >= 12) end(answer.readInt32BE(8) > 0);
    });
    socket.on('error', () => end(false));
    socket.on('timeout', () => end(false));
    socket.on('close', () => end(false));
  });
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
