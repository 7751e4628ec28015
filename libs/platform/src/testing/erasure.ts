import { catalogue, dossierErased } from '@rondetafel/contracts';
import type { Pool } from 'pg';
import type { ErasedCase, Erasure } from '../erasure/erasure.ts';
import { sweepErased } from '../erasure/traces.ts';
import type { Service } from '../service.ts';
import { insertDeclaredRow } from './declared-rows.ts';
import { startTestService, type TestService } from './service.ts';

/** Kept on purpose (`erasure/traces.ts`). */
const kept = new Set([
  'chassis.audit_entry',
  'chassis.processing_line',
  'chassis.erased_subject',
  'event_stream',
  'event_stream_end',
  'inbox_stream',
  'inbox_stream_end',
]);

export interface ErasureCase {
  /**
   * Fills the tables of the service with rows about one case and its members, by its API and by events. What it leaves
   * empty gets a row from its declaration (`byColumn`) and the types of its columns.
   */
  readonly fill: (running: TestService) => Promise<ErasedCase>;
  /** How the case is erased; by default the service gets the event that the dossier was erased. */
  readonly erase?: (running: TestService, erased: ErasedCase) => Promise<void>;
}

/**
 * The tests of a service's erasure, from the declarations of its capabilities (P-29): every table has rows of a case or a
 * member, and afterwards no row anywhere contains their ids.
 */
export function describeErasure(service: Service, { fill, erase = receiveErased }: ErasureCase): void {
  describe(`erasure in ${service.name}`, () => {
    let running: TestService;
    let erased: ErasedCase;
    beforeAll(async () => {
      running = await startTestService(service);
      erased = await fill(running);
      const filled = await rowsThatName(running.database.admin, ids());
      for (const [table, erasure] of leaving().filter(([name]) => !filled.has(name))) {
        if (isByColumn(erasure, table)) await insertDeclaredRow(running.database.admin, table, erasure, erased);
      }
    });
    afterAll(() => running.stop());

    const ids = () => [erased.caseId, ...erased.memberIds];
    /** The tables that a case or a member leaves. */
    const leaving = () =>
      [...service.erasures].filter(([table, erasure]) => removals(erasure, table).some((removal) => 'ask' in removal));

    test('every table is declared by a capability', async () => {
      const { rows } = await running.database.admin.query(
        `SELECT c.oid::regclass::text AS name FROM pg_class c WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
      );
      const undeclared = rows.map(({ name }) => name).filter((name) => !service.erasures.has(name));
      expect(undeclared.sort()).toEqual(ofEventing);
    });

    test('every table that a case or a member leaves is filled', async () => {
      const filled = await rowsThatName(running.database.admin, ids());
      expect(
        leaving()
          .map(([table]) => table)
          .filter((table) => !filled.has(table)),
      ).toEqual([]);
    });

    test('a case that is erased is named by no row, no key, no timer and no event (P-29)', async () => {
      await erase(running, erased);
      await nothingIsLeft();
    });

    test('an event that comes after that brings nothing of it back (P-29)', async () => {
      const late = catalogue.filter(
        ({ type, key, owner }) =>
          key === dossierErased.key &&
          owner !== dossierErased.owner &&
          running.running.strategy.getHandlerByPattern(type),
      );
      for (const event of late) await running.receive(event, { ...event.example, caseId: erased.caseId });
      await nothingIsLeft();
    });

    async function nothingIsLeft(): Promise<void> {
      const { admin } = running.database;
      // Without a bus nothing is sent, so the outbox rows stay until the first sweep after sending.
      await admin.query('UPDATE outbox SET published_at = clock_timestamp() WHERE published_at IS NULL');
      await sweepErased(admin);
      const left = await rowsThatName(admin, ids());
      expect([...left].filter((table) => !kept.has(table))).toEqual([]);
      expect(await admin.query('SELECT subject FROM chassis.erased_subject WHERE swept_at IS NULL')).toMatchObject({
        rowCount: 0,
      });
    }
  });
}

const removals = (erasure: Erasure, table: string) => [erasure.case(table), erasure.member(table)];
const isByColumn = (erasure: Erasure, table: string) => removals(erasure, table).some((removal) => 'column' in removal);

const receiveErased = ({ receive, clock }: TestService, { caseId, memberIds }: ErasedCase) =>
  receive(dossierErased, { caseId, memberIds: [...memberIds], erasedAt: clock.now().toISOString() });

/** Tables without a capability: eventing's own, and the list of migrations. */
const ofEventing = [
  'consumer_pause',
  'consumer_watch',
  'event_epoch',
  'event_stream',
  'event_stream_end',
  'inbox_attempt',
  'inbox_feed',
  'inbox_message',
  'inbox_stream',
  'inbox_stream_end',
  'inbox_topic',
  'outbox',
  'relay_lease',
  'schema_migration',
  'timer',
];

/** The tables with a row that contains one of these ids. */
async function rowsThatName(admin: Pool, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await admin.query(
    `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname IN ('public', 'chassis', 'vault')`,
  );
  const patterns = ids.map((id) => `%${id}%`);
  const named = new Set<string>();
  for (const { name } of rows) {
    const found = await admin.query(`SELECT 1 FROM ${name} AS t WHERE t::text LIKE ANY ($1) LIMIT 1`, [patterns]);
    if (found.rowCount) named.add(name);
  }
  return named;
}
