import { randomUUID } from 'node:crypto';
import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import { caseRegistered, type DataOf, dossierOpened, organisationListed } from '@rondetafel/contracts';
import pg from 'pg';
import type { Actor } from '../src/actor.ts';
import { somebody, startTestService, type TestService, unprotectedTables, until } from '../src/testing/index.ts';
import { newTrace } from '../src/trace.ts';
import { noteTable, tiny } from './tiny/service.ts';

let service: TestService;
let line: Line;
beforeAll(async () => {
  line = await Line.open(Number(new URL(process.env['TEST_DATABASE_URL']!).port));
  service = await startTestService(tiny, { databasePort: line.port });
});
afterAll(async () => {
  await service.stop();
  await line.cut();
});

/** A proxy between service and database, to interrupt their connections. */
class Line {
  private sockets = new Set<Socket>();
  private constructor(
    private server: Server,
    readonly port: number,
    private readonly to: number,
  ) {}
  static async open(to: number, port = 0): Promise<Line> {
    const line = new Line(createServer(), port, to);
    line.server.on('connection', (socket) => line.join(socket));
    await new Promise<void>((resolve) => line.server.listen(port, '127.0.0.1', resolve));
    return Object.assign(line, { port: (line.server.address() as { port: number }).port });
  }
  private join(socket: Socket): void {
    const onward = dial(this.to, '127.0.0.1');
    for (const [end, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      this.sockets.add(end);
      // When one side ends its connection, the proxy ends the other's.
      end.on('error', () => other.end()).on('close', () => this.sockets.delete(end));
    }
    socket.pipe(onward).pipe(socket);
  }
  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
  mend(): Promise<Line> {
    return Line.open(this.to, this.port);
  }
}

const actor = (): Actor => ({
  ...somebody(),
  issuer: 'test',
  subject: 'test',
  expiresAt: new Date(),
  call: { trace: newTrace(), route: 'TEST /' },
});
const inTransaction: TestService['running']['parts']['database']['inTransaction'] = (who, work) =>
  service.running.parts.database.inTransaction(who, work);
const note = () => ({ noteId: randomUUID(), text: 'Een notitie' });
const write = (who = somebody()) => service.as(who).post(`/v1/cases/${randomUUID()}/notes`, note());
const count = async (table: string) =>
  (await service.database.admin.query(`SELECT count(*)::int AS n FROM ${table}`)).rows[0].n;

test('every table of a case is behind forced row-level security with a policy for each role', async () => {
  expect(await unprotectedTables(service.database.admin, tiny)).toEqual([]);
});

test('without an actor nothing is seen, whatever is asked', async () => {
  await write();
  const pool = new pg.Pool({ connectionString: service.database.appUrl });
  expect((await pool.query('SELECT * FROM note')).rows).toEqual([]);
  await expect(pool.query('ALTER TABLE note DISABLE ROW LEVEL SECURITY')).rejects.toThrow('must be owner');
  await expect(pool.query('SET row_security = off; SELECT * FROM note')).rejects.toThrow('row-level security');
  await pool.end();
});

test('the actor of one transaction is gone in the next on the same connection', async () => {
  const who = somebody();
  await write(who);
  const seen = (asked: Actor) => inTransaction(asked, async (tx) => (await tx.query('SELECT * FROM note')).rowCount);
  expect(await seen({ ...actor(), ...who })).toBe(1);
  expect(await seen(actor())).toBe(0);
});

test('narrowed to one case, a transaction sees no other, and that one only if its actor may', async () => {
  const who = somebody();
  const [one, other, foreign] = [await write(who), await write(who), await write()].map(({ body }) => body);
  const seen = (caseId?: string) =>
    inTransaction({ ...actor(), ...who }, async (tx) => {
      if (caseId) await tx.narrowTo(caseId);
      return (await tx.query('SELECT note_id FROM note ORDER BY note_id')).rows.map((row) => row.note_id);
    });
  expect(await seen(one.caseId)).toEqual([one.noteId]);
  expect(await seen(foreign.caseId)).toEqual([]);
  expect(await seen()).toEqual([one.noteId, other.noteId].sort());
});

test('a row in a case of others cannot be written, not even by a wrong query', async () => {
  const { body } = await write();
  const text = Buffer.from('x');
  const intrude = inTransaction(actor(), (tx) =>
    tx.repository(noteTable).insert({ noteId: randomUUID(), caseId: body.caseId, text, version: 1 }),
  );
  await expect(intrude).rejects.toMatchObject({ driverError: { code: '42501' } });
});

test('what fails leaves nothing: no row, no event, no line in a log', async () => {
  const before = await Promise.all(['outbox', 'chassis.audit_entry', 'chassis.processing_line'].map(count));
  const failing = inTransaction(actor(), async (tx) => {
    tx.audit({ action: 'try', object: 'nothing' });
    tx.processed({ activity: 'note-keeping', subjects: [randomUUID()] });
    await tx.publish(caseRegistered, caseRegistered.example as DataOf<typeof caseRegistered>);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await Promise.all(['outbox', 'chassis.audit_entry', 'chassis.processing_line'].map(count))).toEqual(before);
});

test('an event that is not declared, or has undeclared fields, is not published', async () => {
  const organisation = organisationListed.example as DataOf<typeof organisationListed>;
  await expect(inTransaction(actor(), (tx) => tx.publish(organisationListed, organisation))).rejects.toThrow(
    'not among',
  );
  const talkative = { ...caseRegistered.example, name: 'Roos Verzonnen' } as any;
  const saying = inTransaction(actor(), (tx) => tx.publish(caseRegistered, talkative));
  await expect(saying).rejects.toThrow();
  expect(await count('outbox')).toBe(0);
});

test('an error that the work swallows does not pass for success', async () => {
  const work = inTransaction(actor(), async (tx) => {
    await tx.query('SELECT 1/0').catch(() => undefined);
    return 'fine';
  });
  await expect(work).rejects.toThrow('swallowed');
});

test('what is asked side by side with a statement that fails, fails for its reason', async () => {
  const failing = inTransaction(actor(), async (tx) => {
    tx.query('SELECT 1 / $1::int', [0]).catch(() => undefined);
    await tx.query('SELECT 1');
  });
  await expect(failing).rejects.toMatchObject({ code: '22012' });
});

test('what goes on after its transaction ended is refused, not carried out by itself', async () => {
  let ended = false;
  let late: Promise<unknown> | undefined;
  const noteId = randomUUID();
  const failing = inTransaction(actor(), async (tx) => {
    const gate = tx.query('SELECT 1/0').catch(() => undefined);
    late = gate
      .then(() => until(() => ended))
      .then(() => tx.query('SELECT set_config($1, $2, false)', ['x.y', noteId]));
    late.catch(() => undefined);
    await tx.query('SELECT 1');
  });
  await expect(failing).rejects.toThrow();
  ended = true;
  await expect(late).rejects.toThrow();
});

test('a connection that dies under a transaction is an outage, whatever is asked of it next', async () => {
  const work = inTransaction(actor(), async (tx) => {
    const { rows } = await tx.query('SELECT pg_backend_pid() AS pid');
    await service.database.admin.query('SELECT pg_terminate_backend($1)', [rows[0].pid]);
    // PostgreSQL's own error has a code; the error of the lost connection comes after it and has none.
    const isNoticed = () =>
      tx.query('SELECT 1').then(
        () => false,
        ({ code }) => !code,
      );
    await until(isNoticed);
    await tx.query('SELECT 1');
  });
  await expect(work).rejects.toMatchObject({ name: 'Unavailable', part: 'database' });
});

test('two transactions in each other’s way both end well', async () => {
  const [one, two] = ['a', 'b'].map((name) => `tiny-lock-${name}`);
  const locks = (names: string[], met: () => Promise<void>) =>
    inTransaction(actor(), async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [names[0]]);
      await met();
      await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [names[1]]);
      return names[0];
    });
  let waiting = 0;
  const bothStarted = async () => {
    waiting += 1;
    await until(() => waiting >= 2);
  };
  expect(await Promise.all([locks([one!, two!], bothStarted), locks([two!, one!], bothStarted)])).toEqual([one, two]);
  expect(waiting).toBeGreaterThan(2);
});

test('a migration under a running service: the transaction that it overtakes is run again as a whole', async () => {
  const who = { ...actor(), ...somebody() };
  await write(who);
  let begun = 0;
  const look = () =>
    inTransaction(who, async (tx) => {
      begun += 1;
      tx.audit({ action: 'look-again', object: 'notes' });
      return (await tx.query('SELECT * FROM note WHERE text <> $1', [Buffer.from('')])).rows.length;
    });
  // Until PostgreSQL keeps a plan for it on this connection.
  const planned = async () => {
    await look();
    const { rows } = await inTransaction(who, (tx) =>
      tx.query('SELECT FROM pg_prepared_statements WHERE statement LIKE $1', ['SELECT * FROM note WHERE text%']),
    );
    return rows.length > 0;
  };
  await until(planned);
  begun = 0;
  await service.database.admin.query('ALTER TABLE note ADD COLUMN overtaking integer');
  expect(await look()).toBe(1);
  expect(begun).toBe(2);
  await service.database.admin.query('ALTER TABLE note DROP COLUMN overtaking');
  expect(await look()).toBe(1);
});

test('a handler of an event works under the worker role, in the trace of the event', async () => {
  const { body } = await write();
  const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
  await service.receive(dossierOpened, { caseId: body.caseId, openedAt: '2026-11-23T09:00:00Z' }, { traceparent });
  const { rows } = await service.database.admin.query(
    'SELECT origin, trace_id, person_id FROM chassis.audit_entry WHERE action = $1',
    ['drop-notes'],
  );
  expect(rows).toEqual([{ origin: dossierOpened.type, trace_id: 'a'.repeat(32), person_id: null }]);
  expect((await service.database.admin.query('SELECT FROM note WHERE note_id = $1', [body.noteId])).rowCount).toBe(0);
});

test('while the database is unavailable the response is 503 with a time to retry; it recovers without a restart', async () => {
  expect((await write()).status).toBe(201);
  await line.cut();
  const refused = await write();
  expect([refused.status, refused.headers.get('retry-after'), refused.body.code]).toEqual([503, '5', 'database-away']);
  expect((await service.as().get('/health/ready')).status).toBe(503);
  expect((await service.as().get('/health/live')).status).toBe(200);
  line = await line.mend();
  await until(async () => (await write()).status === 201);
  expect((await service.as().get('/health/ready')).status).toBe(200);
});
