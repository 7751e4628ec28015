import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { type ConnectionOptions, connect as connectTls } from 'node:tls';
import { Stop } from './context.ts';
import { guarded, type Job, type Part } from './part.ts';

export interface KafkaSettings {
  root: string;
  /** The log is in the folder `kafka` of this one. */
  dataDir: string;
  port: number;
  controllerPort: number;
  /** What clients are told to connect to; absent: its own port. */
  advertisedPort?: number | undefined;
  /** Its place in a cluster; absent: a single node. */
  cluster?: Cluster;
  /** Absent: whoever reaches the port may do everything. */
  security?: KafkaSecurity;
}

/** Who may sign in. What they may then do is in the access list that provisioning adds; the super user may do all. */
export interface KafkaSecurity {
  /** By user, the super user among them; by PLAIN. */
  passwords: Readonly<Record<string, string>>;
  /** Of a broker that is formatted anew: by SCRAM-SHA-512 too. */
  scram?: boolean;
  /** Files in PEM: key and certificates of the broker; who signs clients, which then must have a certificate. */
  tls?: { keyStore: string; trustStore: string; client: ConnectionOptions };
}

/** Provisions topics and access list, and is the broker to itself. */
export const superUser = 'broker';

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
  const { root, dataDir, port, security } = settings;
  const jars = await fetchJars(root, runJob);
  const log = join(dataDir, 'kafka');
  if (!(await exists(join(log, 'meta.properties')))) await format(jars, settings, log, runJob);
  const properties = join(dataDir, 'kafka.properties');
  // With passwords in it.
  await writeFile(properties, propertiesOf(settings, log), { mode: 0o600 });
  const logging = `-Dlog4j2.configurationFile=${join(root, 'dev', 'parts', 'kafka', 'log4j2.properties')}`;
  return {
    name: settings.cluster ? `kafka-${settings.cluster.node}` : 'kafka',
    ...guarded(root, 'SIGTERM', 'java', [...virtualMachine, logging, '-cp', `${jars}/*`, 'kafka.Kafka', properties]),
    answers: () => hasBroker({ port, password: security?.passwords[superUser], tls: security?.tls?.client }),
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
  await writeFile(properties, propertiesOf(settings, fresh), { mode: 0o600 });
  const clusterId = settings.cluster?.id ?? newClusterId();
  // With `=`: one id in 64 begins with a dash and would be read as an option.
  const { passwords, scram } = settings.security ?? { passwords: {} };
  const users = scram ? Object.entries(passwords) : [];
  const tool = [
    'kafka.tools.StorageTool',
    'format',
    `--cluster-id=${clusterId}`,
    '-c',
    properties,
    ...users.flatMap(([name, password]) => ['--add-scram', `SCRAM-SHA-512=[name=${name},password=${password}]`]),
  ];
  const quiet = [...virtualMachine, '-Dlog4j2.level=WARN'];
  const java = guarded(settings.root, 'SIGTERM', 'java', [...quiet, '-cp', `${jars}/*`, ...tool]);
  await runJob({ name: `kafka-format-${settings.cluster?.node ?? 1}`, ...java });
  await rm(properties);
  await rename(fresh, log);
}

export const newClusterId = (): string => randomBytes(16).toString('base64url');

function propertiesOf(
  { port, controllerPort, advertisedPort = port, cluster, security }: KafkaSettings,
  log: string,
): string {
  const { node, controllerPorts } = cluster ?? { node: 1, controllerPorts: [controllerPort] };
  // Replicas of the internal topics, at most one per node.
  const copies = Math.min(3, controllerPorts.length);
  return Object.entries({
    'process.roles': 'broker,controller',
    'node.id': node,
    'controller.quorum.voters': controllerPorts.map((one, nth) => `${nth + 1}@127.0.0.1:${one}`).join(),
    listeners: `CLIENT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `CLIENT://127.0.0.1:${advertisedPort}`,
    'inter.broker.listener.name': 'CLIENT',
    'controller.listener.names': 'CONTROLLER',
    ...(security ? guardedBy(security) : { 'listener.security.protocol.map': 'CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT' }),
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

function guardedBy({ passwords, tls }: KafkaSecurity): Record<string, string> {
  const module = 'org.apache.kafka.common.security.plain.PlainLoginModule required';
  const itself = `username="${superUser}" password="${passwords[superUser]}"`;
  const users = (names: string[]) => names.map((name) => `user_${name}="${passwords[name]}"`).join(' ');
  const scram = 'org.apache.kafka.common.security.scram.ScramLoginModule required;';
  return {
    'listener.security.protocol.map': `CLIENT:${tls ? 'SASL_SSL' : 'SASL_PLAINTEXT'},CONTROLLER:SASL_PLAINTEXT`,
    'sasl.enabled.mechanisms': 'PLAIN,SCRAM-SHA-512',
    'sasl.mechanism.inter.broker.protocol': 'PLAIN',
    'sasl.mechanism.controller.protocol': 'PLAIN',
    'listener.name.client.plain.sasl.jaas.config': `${module} ${itself} ${users(Object.keys(passwords))};`,
    'listener.name.client.scram-sha-512.sasl.jaas.config': scram,
    'listener.name.controller.sasl.enabled.mechanisms': 'PLAIN',
    'listener.name.controller.plain.sasl.jaas.config': `${module} ${itself} ${users([superUser])};`,
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    'super.users': `User:${superUser}`,
    ...(tls && {
      'listener.name.client.ssl.keystore.type': 'PEM',
      'listener.name.client.ssl.keystore.location': tls.keyStore,
      'listener.name.client.ssl.truststore.type': 'PEM',
      'listener.name.client.ssl.truststore.location': tls.trustStore,
      'listener.name.client.ssl.client.auth': 'required',
    }),
  };
}

interface Door {
  port: number;
  host?: string;
  /** The super user's; absent: nobody signs in. */
  password?: string | undefined;
  tls?: ConnectionOptions | undefined;
}

/**
 * Whether the broker reports a live broker (itself): its port is open a little earlier. A few requests by hand, so that
 * no Kafka client is needed here.
 */
export function hasBroker({ port, host = '127.0.0.1', password, tls }: Door): Promise<boolean> {
  // SaslHandshake (17, v1) and SaslAuthenticate (36, v0) with PLAIN; Metadata (3, v1) of no topics.
  const requests = [
    ...(password === undefined
      ? []
      : [
          request(17, 1, Buffer.from('\0\x05PLAIN')),
          request(36, 0, withLength(Buffer.from(`\0${superUser}\0${password}`))),
        ]),
    request(3, 1, Buffer.alloc(4)),
  ];
  return new Promise((resolve) => {
    const socket = tls ? connectTls({ port, host, ...tls }) : connect({ port, host });
    socket.setTimeout(2000);
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    let answer = Buffer.alloc(0);
    const ask = () => socket.write(requests.shift()!);
    socket.on(tls ? 'secureConnect' : 'connect', ask);
    socket.on('data', (chunk: Buffer) => {
      answer = Buffer.concat([answer, chunk]);
      if (answer.length < 4 || answer.length < 4 + answer.readInt32BE(0)) return;
      // length, correlation, and then: the number of brokers, or first an error code
      if (requests.length === 0) return end(answer.readInt32BE(8) > 0);
      if (answer.readInt16BE(8) !== 0) return end(false);
      answer = Buffer.alloc(0);
      ask();
    });
    socket.on('error', () => end(false));
    socket.on('timeout', () => end(false));
    socket.on('close', () => end(false));
  });
}

export const isOpen = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 2000 });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', () => end(true)).on('error', () => end(false));
    socket.on('timeout', () => end(false));
  });

const withLength = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

/** With correlation 0 and no client id. */
function request(key: number, version: number, body: Buffer): Buffer {
  const head = Buffer.alloc(10);
  head.writeInt16BE(key, 0);
  head.writeInt16BE(version, 2);
  head.writeInt16BE(-1, 8);
  return withLength(Buffer.concat([head, body]));
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
