import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The first missing prerequisite, as one line that says what to do; undefined when there is none. */
export function missingPrerequisite(root, embedsKafka) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    return `Node.js 20.19 or newer is needed, this is ${process.versions.node}: install it (nodejs.org) and start again`;
  }
  if (!embedsKafka) return undefined;
  const java = /version "(\d+)/.exec(versionOf('java', '-version') ?? '');
  if (!java || Number(java[1]) < 17) {
    return `Java 17 or newer is needed for the embedded Kafka, ${java ? `this is ${java[1]}` : 'there is none'}: install it (Debian: apt install openjdk-17-jre-headless), or give your own broker in KAFKA_BROKERS`;
  }
  if (!existsSync(join(root, '.cache', 'kafka')) && !versionOf('mvn', '-v')) {
    return 'Maven is needed once to fetch the embedded Kafka: install it (Debian: apt install maven), or give your own broker in KAFKA_BROKERS';
  }
  return undefined;
}

function versionOf(command, flag) {
  const { error, stdout, stderr } = spawnSync(command, [flag], { encoding: 'utf8' });
  return error ? undefined : `${stdout}${stderr}`;
}
