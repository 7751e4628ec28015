import { type SpawnOptions, spawn } from 'node:child_process';
import { chownSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { realmFor } from '../keycloak/realm.ts';
import { type Context, Stop } from '../parts/context.ts';
import { municipalityFile, readDemonstration } from '../parts/demonstration/demonstration.ts';
import { residents } from '../parts/identity/residents.ts';
import { prepareFolder } from './claim.ts';
import { databases, type Options, services } from './options.ts';
import { addressesOf } from './parts.ts';
import { readSecrets } from './secrets.ts';

/** `npm start -- --docker`: the same parts as containers, by docker-compose.yml, with this data folder's secrets. */
export async function startInDocker({ root }: Context, options: Options, stopAsked: Promise<unknown>): Promise<number> {
  const compose = async (args: string[], settings: SpawnOptions = {}) =>
    exitCode('docker', ['compose', ...args], { cwd: root, stdio: 'inherit', ...settings });
  if ((await compose(['version'], { stdio: 'ignore' })) !== 0) {
    throw new Stop('--docker needs Docker with Compose: install it (docs.docker.com), or leave --docker out');
  }
  const env = { ...process.env, ...(await composeEnvironment(root, options)) };
  const { portal } = addressesOf(options);
  if ((await compose(['up', '--build', '--detach', '--wait'], { env })) !== 0) {
    throw new Stop('not all containers started: see docker compose logs');
  }
  console.log(`\nThe demonstration users' password is keycloakPassword in ${join(options.dataDir, 'secrets.json')}`);
  console.log(`rondetafel ready: ${portal}`);
  if (options.detach) return 0;
  await stopAsked;
  return compose(['stop'], { env });
}

/** Fills in every variable of docker-compose.yml, and writes the two files that it mounts. */
export async function composeEnvironment(root: string, options: Options): Promise<Record<string, string>> {
  prepareFolder(options.dataDir);
  const secrets = await readSecrets(options.dataDir);
  const { ports, dataDir } = options;
  const folder = join(dataDir, 'compose');
  mkdirSync(folder, { recursive: true });
  // The image's user is 1000: root gives that user the files, any other user runs the containers as themselves.
  const isRoot = process.getuid?.() === 0;
  const handOver = (name: string, from: string) => {
    const path = join(folder, name);
    copyFileSync(from, path);
    if (isRoot) chownSync(path, 1000, 1000);
    return path;
  };
  const keyFile = handOver('portal-client-key.json', secrets.portalKeyFile);
  for (const [name, file] of Object.entries(secrets.encryptionKeyFiles)) handOver(`encryption-${name}`, file);
  handOver('events', secrets.eventKeyFile);
  for (const [name, file] of Object.entries(secrets.kafkaPasswordFiles)) handOver(`kafka-${name}`, file);
  const realm = realmFor(root, [...readDemonstration(municipalityFile(root)).people, ...residents], {
    portalUrl: addressesOf(options).portal,
    portalKey: JSON.parse(readFileSync(keyFile, 'utf8')),
    password: secrets.keycloakPassword,
  });
  writeFileSync(join(folder, 'realm.json'), JSON.stringify(realm, null, 2));

  const passwords = databases.flatMap((name) =>
    Object.entries(secrets.databasePasswords[name]).map(([role, password]) => [
      `${name}_${role}_PASSWORD`.toUpperCase(),
      password,
    ]),
  );
  const shown = [...services, 'portal', 'mailbox', 'identity'] as const;
  return {
    ...Object.fromEntries(passwords),
    ...Object.fromEntries(shown.map((name) => [`${name.toUpperCase()}_PORT`, String(ports[name])])),
    DATA_DIR: dataDir,
    CONTAINER_USER: isRoot ? '1000:1000' : `${process.getuid?.() ?? 1000}:${process.getgid?.() ?? 1000}`,
    POSTGRES_PASSWORD: secrets.postgresPassword,
    ...Object.fromEntries(
      Object.entries(secrets.kafkaPasswordFiles).map(([name, file]) => [
        `KAFKA_${name}_PASSWORD`.toUpperCase(),
        readFileSync(file, 'utf8'),
      ]),
    ),
    SESSION_KEY: secrets.sessionKey,
    KEYCLOAK_PASSWORD: secrets.keycloakPassword,
  };
}

function exitCode(command: string, args: string[], options: SpawnOptions): Promise<number> {
  return new Promise((resolve) => {
    spawn(command, args, options)
      .on('error', () => resolve(127))
      .on('exit', (code) => resolve(code ?? 1));
  });
}
