import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { Vault } from '../../libs/platform/src/privacy/vault.ts';

/*
 * Cases as a municipality has them, written by SQL as the superuser: five districts, ten professionals and five
 * coordinators among whom all cases are divided; half of the cases wait for something or have a table that runs.
 */

/** Ids are made from what they name, so that every service fills in the same ones. */
export function idOf(what: string): string {
  const hex = createHash('md5').update(what).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** The same in SQL. */
const idFunction = `CREATE OR REPLACE FUNCTION pg_temp.id(what text) RETURNS uuid LANGUAGE sql IMMUTABLE RETURN
  overlay(overlay(md5(what) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid`;

const districts = ['almere-stad', 'almere-buiten', 'almere-haven', 'almere-poort', 'almere-hout'];
export const district = districts[0]!;
const districtOf = (n: string) => `('{${districts.join(',')}}'::text[])[1 + ${n} % 5]`;

const professionals = 10;
const coordinators = 5;
const professional = (n: string) => `pg_temp.id('professional' || (${n}) % ${professionals})`;
const organisation = (n: string) => `pg_temp.id('organisation' || (${n}) % ${professionals})`;
const coordinator = (n: string) => `pg_temp.id('coordinator' || (${n} / 10) % ${coordinators})`;
const caseId = `pg_temp.id('case' || n)`;
/** The higher the number, the newer. */
const at = `timestamptz '2020-01-01' + n * interval '1 hour'`;
/** Has a table that runs: two of ten. */
const running = 'n % 10 IN (1, 2)';

export interface Filled {
  readonly client: pg.ClientBase;
  /** Cases already there, and how many there will be. */
  readonly from: number;
  readonly to: number;
  /** Where the service has its encryption key. */
  readonly keyFile: string;
}

const rows = 'FROM generate_series($1::int + 1, $2::int) AS n';

async function insert({ client, from, to }: Filled, statements: readonly string[]): Promise<void> {
  await client.query(idFunction);
  await client.query('BEGIN');
  // No entry of the audit trail is sealed meanwhile.
  await client.query('SELECT pg_advisory_xact_lock(7366003)');
  for (const statement of statements) await client.query(statement, [from, to]);
  await client.query('COMMIT');
}

async function vaultOf({ client, keyFile }: Filled): Promise<Vault> {
  const [, currentId, key] = /^([^:]+):(.+)$/m.exec(await readFile(keyFile, 'utf8'))!;
  return new Vault(client, { currentId: currentId!, keys: new Map([[currentId!, Buffer.from(key!, 'base64')]]) });
}

/** Numbers of the cases, so many at a time that a statement with a sealed value of each stays small. */
async function inParts({ from, to }: Filled, fill: (numbers: readonly number[]) => Promise<void>): Promise<void> {
  const atOnce = 5_000;
  for (let first = from + 1; first <= to; first += atOnce)
    await fill(Array.from({ length: Math.min(atOnce, to - first + 1) }, (_, nth) => first + nth));
}

/** Of each case one; what the services seal of it. */
const partyOf = (n: number) => ({
  organisationId: idOf(`organisation${(n + 7) % professionals}`),
  organisationKind: 'school',
  personId: idOf(`professional${(n + 7) % professionals}`),
  role: 'provider',
  state: 'involved',
});

/** So many of the newest cases have a household that can be read: those on the pages that are measured. */
const readable = 400;

export async function fillDossier(filled: Filled): Promise<void> {
  await insert(filled, [
    `INSERT INTO organisation (organisation_id, name, kind, districts)
     SELECT ${"pg_temp.id('organisation' || n - 1)"}, 'Stichting ' || left(md5(n::text), 6) || ' ' || n, (ARRAY['school', 'health-centre', 'city-social-team'])[1 + n % 3],
       ARRAY[${districtOf('n')}] ${rows} ON CONFLICT DO NOTHING`,
    `INSERT INTO professional (person_id, organisation_id, name, function, districts)
     SELECT pg_temp.id('professional' || n - 1), pg_temp.id('organisation' || n - 1), 'Medewerker ' || left(md5('p' || n), 6) || ' ' || n, 'Medewerker',
       ARRAY[${districtOf('n')}] ${rows} ON CONFLICT DO NOTHING`,
    `INSERT INTO case_record (case_id, district, source_kind, state, registered_at, reported_by_person,
       reported_by_organisation, version, digits)
     SELECT ${caseId}, ${districtOf('n')}, 'report', CASE n % 10 WHEN 0 THEN 'pre-dossier' WHEN 9 THEN 'closed' ELSE 'dossier' END,
       ${at}, ${professional('n')}, ${organisation('n')}, 1, lpad(n::text, 6, '0') ${rows}`,
    `INSERT INTO involvement (involvement_id, case_id, person_id, organisation_id, standing, granted_by, since, ended_at)
     SELECT pg_temp.id('standing' || n || standing), ${caseId}, person_id, organisation_id, standing, granted_by, ${at},
       CASE WHEN n % 10 = 9 AND standing = 'party' THEN ${at} END
     FROM generate_series($1::int + 1, $2::int) AS n
     CROSS JOIN LATERAL (VALUES (${professional('n')}, ${organisation('n')}, 'requester', ${professional('n')}),
       (${professional('n + 7')}, ${organisation('n + 7')}, 'party', NULL),
       (${coordinator('n')}, ${organisation('n')}, 'independent-coordinator', NULL)) AS s (person_id, organisation_id, standing, granted_by)
     WHERE n % 10 > 0 OR standing = 'requester'`,
    // Twenty a day, ten by one person at most.
    `INSERT INTO known_question (person_id, asked_on, asked, question_id, counts, answered)
     SELECT ${professional('n')}, current_date - ($2::int - n) / 20, sha256(n::text::bytea), pg_temp.id('question' || n), true, true
     ${rows} ON CONFLICT DO NOTHING`,
  ]);
  const { from, to, client } = filled;
  await client.query(
    `INSERT INTO household_member (member_id, case_id, person, recognised_by)
     SELECT pg_temp.id('member' || n || '.' || m), ${caseId}, '\\x', sha256((n || '.' || m)::bytea)
     FROM generate_series($1::int + 1, $2::int) AS n, generate_series(1, 2) AS m`,
    [from, Math.max(from, to - readable)],
  );
  const vault = await vaultOf(filled);
  const wall = (await vault.derivedKey('wall')).toString('hex');
  await inParts(filled, async (parties) => {
    const records = await vault.records();
    await client.query(
      `INSERT INTO party (party_id, case_id, member_ids, grounds, named_in, involved_at, sealed, wall)
       SELECT pg_temp.id('party' || n), ${caseId}, ARRAY[pg_temp.id('member' || n || '.1')], '{}', '{}', ${at}, sealed, wall
       FROM unnest($1::int[], $2::bytea[], $3::bytea[]) AS p (n, sealed, wall)`,
      [
        parties,
        parties.map((n) => {
          const facts = { ...partyOf(n), proposedPersonId: null, hidden: false };
          return records.seal({ table: 'party', column: 'sealed', row: idOf(`party${n}`) }, facts);
        }),
        parties.map((n) =>
          createHash('sha256')
            .update(`${wall}${idOf(`party${n}`)}`)
            .digest(),
        ),
      ],
    );
  });
  const newest = Array.from({ length: Math.min(readable, to - from) }, (_, nth) => to - nth);
  const members = newest.flatMap((n) => [1, 2].map((m) => ({ n, memberId: idOf(`member${n}.${m}`) })));
  const keys = await vault.create(members.map(({ memberId }) => memberId));
  const person = JSON.stringify({
    givenName: 'Linde',
    familyName: 'Voorbeeld',
    birthOn: '1988-04-02',
    lifeAreas: ['housing'],
  });
  await client.query(
    `INSERT INTO household_member (member_id, case_id, person, recognised_by)
     SELECT member_id, case_id, person, sha256(member_id::text::bytea) FROM unnest($1::uuid[], $2::uuid[], $3::bytea[]) AS m (member_id, case_id, person)`,
    [
      members.map(({ memberId }) => memberId),
      members.map(({ n }) => idOf(`case${n}`)),
      members.map(({ memberId }) =>
        keys.seal(memberId, { table: 'household_member', column: 'person', row: memberId }, person),
      ),
    ],
  );
}

export const fillEscalation = (filled: Filled): Promise<void> =>
  insert(filled, [
    `INSERT INTO professional (person_id, districts, organisation_id)
     SELECT pg_temp.id('professional' || n - 1), ARRAY[${districtOf('n')}], pg_temp.id('organisation' || n - 1) ${rows}`,
    `INSERT INTO independent_coordinator (person_id, organisation_id, districts, expertise, available)
     SELECT pg_temp.id('coordinator' || n - 1), ${organisation('n')}, CASE WHEN n = 1 THEN ARRAY['${district}', 'almere-haven'] ELSE ARRAY[${districtOf('n')}] END,
       '{}', true ${rows} ON CONFLICT DO NOTHING`,
    `INSERT INTO professional (person_id, districts) SELECT pg_temp.id('dispatcher'), ARRAY['${district}', 'almere-haven']
     FROM generate_series($1::int, $2::int) LIMIT 1 ON CONFLICT DO NOTHING`,
    `INSERT INTO escalation_case (case_id, district, stage, reported_by_id, member_ids, regular_coordinator_id)
     SELECT ${caseId}, ${districtOf('n')}, CASE n % 10 WHEN 0 THEN 'pre-dossier' WHEN 9 THEN 'closed' ELSE 'dossier' END,
       ${professional('n')}, ARRAY[pg_temp.id('member' || n || '.1')], CASE WHEN n % 4 = 0 THEN ${professional('n + 3')} END ${rows}`,
    `INSERT INTO coordinator_assignment (assignment_id, case_id, person_id, organisation_id, state, declared_at, ended_because)
     SELECT pg_temp.id('assignment' || n), ${caseId}, ${coordinator('n')}, ${organisation('n')},
       CASE WHEN n % 10 IN (1, 2, 3) THEN 'active' WHEN n % 10 = 4 THEN 'offered' ELSE 'ended' END,
       CASE WHEN n % 10 <> 4 THEN ${at} END, CASE WHEN n % 10 <= 4 THEN NULL ELSE 'closed' END
     ${rows} WHERE n % 10 > 0`,
    `INSERT INTO request (request_id, case_id, direction, state, outcome, urgent, requested_by_id,
       requested_by_organisation_id, entered_by_id, received_at, access_point_id)
     SELECT pg_temp.id('request' || n), ${caseId}, CASE WHEN n % 50 = 3 THEN 'downscaling' ELSE 'upscaling' END,
       CASE WHEN n % 10 IN (0, 3, 4) THEN 'open' WHEN n % 10 = 8 THEN 'withdrawn' ELSE 'decided' END,
       CASE WHEN ${running} THEN 'round-table' WHEN n % 10 IN (5, 6, 7, 9) THEN 'other-possibilities' END,
       n % 20 = 0, ${professional('n')}, ${organisation('n')}, ${professional('n')}, ${at},
       CASE WHEN n % 50 = 3 THEN pg_temp.id('access-point') END ${rows}`,
    `INSERT INTO advice (advice_id, district, given_by_id, given_to, given_at, outcome, texts)
     SELECT pg_temp.id('advice' || n), ${districtOf('n')}, ${coordinator('n')},
       jsonb_build_array(jsonb_build_object('personId', ${professional('n')}, 'organisationId', ${organisation('n')})), ${at},
       'other-possibilities', '\\x' ${rows}`,
  ]);

export async function fillScheduling(filled: Filled): Promise<void> {
  await insert(filled, [
    `INSERT INTO professional (person_id, organisation_id, districts)
     SELECT pg_temp.id('professional' || n - 1), pg_temp.id('organisation' || n - 1), ARRAY[${districtOf('n')}] ${rows}`,
    `INSERT INTO room (room_id, venue, code, capacity, step_free)
     SELECT pg_temp.id('room' || n), 'buurthuis-' || n / 5, 'kamer-' || n, 12, true ${rows}`,
    `INSERT INTO planned_case (case_id, district, coordinator_id, coordinator_organisation_id, decided_kind)
     SELECT ${caseId}, ${districtOf('n')}, ${coordinator('n')}, ${organisation('n')}, 'upscaling'
     ${rows} WHERE n % 10 > 0`,
    `INSERT INTO guest (round_table_id, case_id, person_id)
     SELECT pg_temp.id('table' || n), ${caseId}, p ${rows}, LATERAL (VALUES (${professional('n')}), (${professional('n + 7')})) AS g (p)
     WHERE n % 10 > 0`,
    `INSERT INTO round_table (round_table_id, case_id, version, ended, sealed)
     SELECT pg_temp.id('table' || n), ${caseId}, 1, true, '\\x' ${rows} WHERE n % 10 > 0 AND NOT ${running}`,
    `INSERT INTO case_term (case_id, term_id, frozen, state)
     SELECT ${caseId}, pg_temp.id('term' || n), jsonb_build_object('term', jsonb_build_object('on', ((${at})::date + 14)::text)),
       CASE WHEN ${running} THEN 'on-time' ELSE 'kept' END ${rows} WHERE n % 10 > 0`,
    `INSERT INTO weekly_pattern (person_id, intervals)
     SELECT pg_temp.id('professional' || n - 1), '[{"weekday":1,"from":"09:00","to":"17:00"}]' ${rows}`,
    `INSERT INTO busy_block (block_id, person_id, during)
     SELECT pg_temp.id('block' || n), ${professional('n')}, tstzrange(now() + n * interval '1 hour', now() + (n + 1) * interval '1 hour') ${rows}`,
    `INSERT INTO reservation (resource_id, during, round_table_id, case_id)
     SELECT ${professional('n')}, tstzrange(${at}, ${at} + interval '1 hour'), pg_temp.id('table' || n), ${caseId} ${rows} WHERE n % 10 > 0`,
  ]);
  const { from, to, client } = filled;
  const vault = await vaultOf(filled);
  await inParts(filled, async (parts) => {
    const records = await vault.records();
    const sealed = (table: 'request' | 'party', factsOf: (n: number) => object) =>
      parts.map((n) => records.seal({ table, column: 'sealed', row: idOf(`${table}${n}`) }, factsOf(n)));
    await client.query(
      `INSERT INTO request (request_id, case_id, direction, received_at, ended, sealed)
       SELECT pg_temp.id('request' || n), ${caseId}, 'upscaling', ${at}, NOT (${running}), sealed
       FROM unnest($1::int[], $2::bytea[]) AS r (n, sealed)`,
      [parts, sealed('request', () => ({ safetySignal: false }))],
    );
    await client.query(
      `INSERT INTO party (party_id, case_id, person_id, member_ids, sealed)
       SELECT pg_temp.id('party' || n), ${caseId}, ${professional('n + 7')}, '{}', sealed
       FROM unnest($1::int[], $2::bytea[]) AS p (n, sealed)`,
      [parts, sealed('party', (n) => ({ ...partyOf(n), restricted: false }))],
    );
  });
  const open = Array.from({ length: to - from }, (_, nth) => from + 1 + nth).filter((n) => [1, 2].includes(n % 10));
  const keys = await vault.create(open.map((n) => idOf(`case${n}`)));
  await client.query(
    `INSERT INTO round_table (round_table_id, case_id, version, ended, sealed)
     SELECT round_table_id, case_id, 1, false, sealed FROM unnest($1::uuid[], $2::uuid[], $3::bytea[]) AS t (round_table_id, case_id, sealed)`,
    [
      open.map((n) => idOf(`table${n}`)),
      open.map((n) => idOf(`case${n}`)),
      open.map((n) => {
        const [id, roundTableId] = [idOf(`case${n}`), idOf(`table${n}`)];
        const coordinatorId = idOf(`coordinator${Math.floor(n / 10) % coordinators}`);
        const table = { caseId: id, roundTableId, kind: 'upscaling', coordinatorId, urgent: false };
        const kept = {
          table: { ...table, calledAt: '2026-11-01T09:00:00.000Z' },
          decisions: { notApplicable: [], leftOut: [], needs: [] },
        };
        return keys.seal(id, { table: 'round_table', column: 'sealed', row: roundTableId }, JSON.stringify(kept));
      }),
    ],
  );
}

export const fillNotification = (filled: Filled): Promise<void> =>
  insert(filled, [
    `INSERT INTO inbox_line (message_id, person_id, kind, case_id, facts, at, read_at)
     SELECT pg_temp.id('line' || n), ${professional('n')}, 'case-registered', ${caseId}, '{}', ${at}, CASE WHEN n % 3 > 0 THEN ${at} END ${rows}`,
    `INSERT INTO appointment (round_table_id, case_id, cancelled, said)
     SELECT pg_temp.id('table' || n), ${caseId}, false, '{}' ${rows} WHERE n % 10 > 0`,
    `INSERT INTO mail (message_id, round_table_id, person_id, case_id, news, revision, letter, uid, urgent, send_after,
       useless_at, status, settled_at)
     SELECT pg_temp.id('mail' || n), pg_temp.id('table' || n), ${professional('n')}, ${caseId}, 'booked', 1, '{}', 'uid-' || n, false,
       ${at}, ${at} + interval '14 days', 'sent', ${at} ${rows} WHERE n % 10 > 0`,
    `INSERT INTO contact_point (person_id, email, language) SELECT pg_temp.id('professional' || n - 1), '\\x', 'nl' ${rows}`,
  ]);

/** What waits for an operator does not grow with what was handled: a consumer that parks much is paused. */
const openMessages = 60;

/**
 * What the platform and eventing keep of these cases, `perCase` events of each published and received, all over but the
 * same few that are parked, fail and wait.
 */
export async function fillEvents(filled: Filled, consumer: string, owner: string, perCase = 4): Promise<void> {
  const { client, from } = filled;
  const events = `${rows}, generate_series(1, ${perCase}) AS seq`;
  await insert(filled, [
    `INSERT INTO event_stream (stream, epoch, last_seq, since) SELECT 'case:' || ${caseId}, 1, ${perCase}, now() ${rows}`,
    `INSERT INTO inbox_stream (consumer, stream, epoch, last_seq) SELECT '${consumer}', 'case:' || ${caseId}, 1, ${perCase} ${rows}`,
    `INSERT INTO outbox (event_id, topic, partition, stream, epoch, seq, since, type, source, time, data, created_at, published_at, published_offset)
     SELECT pg_temp.id('event' || n || '.' || seq), 'rondetafel.${consumer}', n % 6, 'case:' || ${caseId}, 1, seq, now(), 'nl.rondetafel.${consumer}.bench.v1',
       'urn:bench', now(), '{"caseId":"' || ${caseId} || '"}', now(), now(), n ${events}`,
    `INSERT INTO inbox_message (consumer, event_id, topic, stream, epoch, seq, since, type, source, time, data, status, received_at, done_at)
     SELECT '${consumer}', pg_temp.id('event' || n || '.' || seq), 'rondetafel.${owner}', 'case:' || ${caseId}, 1, seq, now(),
       'nl.rondetafel.${owner}.bench.v1', 'urn:bench', now(), '{"caseId":"' || ${caseId} || '"}', 'done', now(), now() ${events}`,
    `INSERT INTO timer (id, key, type, stream, due_at, data, status, fired_at)
     SELECT pg_temp.id('timer' || n), 'bench:' || n, 'timer.bench', 'case:' || ${caseId}, now() + interval '1 year', '{}',
       CASE n % 4 WHEN 0 THEN 'armed' ELSE 'fired' END, CASE n % 4 WHEN 0 THEN NULL ELSE now() END ${rows}`,
    `INSERT INTO chassis.audit_seal (batch, count, digest, sealed_at)
     SELECT coalesce((SELECT max(batch) FROM chassis.audit_seal), 0) + n - $1, 0, sha256(n::text::bytea), now() ${rows}`,
    `INSERT INTO chassis.audit_entry (at, action, object, result, origin, trace_id, batch)
     SELECT now(), 'see-case', 'case:' || ${caseId}, 'done', 'bench', 'bench',
       (SELECT max(batch) FROM chassis.audit_seal) + n - $2 ${rows}`,
    `INSERT INTO chassis.processing_line (trace_id, span_id, name, activity, subject, subject_type, status, started_at, ended_at)
     SELECT 'bench', 'bench', 'bench', 'case-reading', ${caseId}, 'household-member', 'Ok', now(), now() ${rows}`,
    `INSERT INTO chassis.command (person_id, route, key, body_hash, status, answer, at)
     SELECT ${professional('n')}, 'POST /v1/bench', 'bench' || n, '\\x', 201, '{}', now() ${rows}`,
    `INSERT INTO chassis.revision (object, version, fields) SELECT 'case:' || ${caseId}, 1, '{bench}' ${rows}`,
    `INSERT INTO chassis.erased_subject (subject, erased_at, swept_at) SELECT pg_temp.id('erased' || n), now(), now() ${rows} WHERE n % 10 = 0`,
    `INSERT INTO vault.subject_key (subject, kek_id, wrapped) SELECT pg_temp.id('key' || n), 'bench', '\\x' ${rows}`,
  ]);
  if (from > 0) return;
  await client.query(
    `INSERT INTO inbox_message (consumer, event_id, topic, stream, epoch, seq, since, type, source, time, data, status, next_at, last_error, waiting_since)
     SELECT '${consumer}', pg_temp.id('open' || n), 'rondetafel.${owner}', 'case:' || pg_temp.id('open' || n), 1, 2, now(), 'nl.rondetafel.${owner}.bench.v1',
       'urn:bench', now(), '{}', CASE n % 3 WHEN 0 THEN 'parked' ELSE 'pending' END, now() + interval '1 day',
       CASE n % 3 WHEN 2 THEN NULL ELSE '{"class":"Error"}'::jsonb END, CASE n % 3 WHEN 2 THEN now() END
     FROM generate_series(1, ${openMessages}) AS n`,
  );
}

export const keyFileOf = (folder: string, service: string): string => join(folder, `encryption-${service}`);
