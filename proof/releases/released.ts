import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Service } from '@rondetafel/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { steps as portalSteps } from '../../apps/portal/src/migrate.ts';
import { migrationSettings } from '../../libs/platform/src/data/migrate.ts';
import { service as dossier } from '../../services/dossier/src/service.ts';
import { service as escalation } from '../../services/escalation/src/service.ts';
import { service as notification } from '../../services/notification/src/service.ts';
import { service as scheduling } from '../../services/scheduling/src/service.ts';

export const services = { dossier, escalation, scheduling, notification };
/** A database of which every release has a dump. */
export type Released = keyof typeof services | 'portal';
export const released = [...Object.keys(services), 'portal'] as Released[];

/** Migrations of one database, name → SHA-256 of its statements. */
export type Checksums = Record<string, string>;

/** Of the code as it is. */
export async function checksums(): Promise<Record<string, Checksums>> {
  const found: Record<string, Checksums> = {
    portal: Object.fromEntries(portalSteps.map((sql, step) => [`step-${step}`, checksum([sql])])),
  };
  for (const [name, service] of Object.entries(services)) found[name] = await checksumsOf(service);
  return found;
}

/** @param folder `releases`. */
export const shippedBy = (folder: string, release: string): Record<string, Checksums> =>
  JSON.parse(readFileSync(join(folder, release, 'migrations.json'), 'utf8'));

/** Runs each migration against a runner that only records. */
async function checksumsOf(service: Service): Promise<Checksums> {
  const found: Checksums = {};
  for (const Migration of migrationSettings(service).migrations) {
    const statements: string[] = [];
    const recorder = { query: async (sql: string) => statements.push(sql) };
    const migration: MigrationInterface = new Migration();
    await migration.up(recorder as unknown as QueryRunner);
    found[migration.name!] = checksum(statements);
  }
  return found;
}

const checksum = (statements: readonly string[]) => createHash('sha256').update(statements.join('\0')).digest('hex');
