import { Lease } from '../src/outbox/lease.ts';
import { type TestDatabase, testDatabase, until } from '../src/testing/index.ts';

/** Milliseconds; longer than anything here waits, so that no lease runs out by itself however busy the machine is. */
const lifetime = 120_000;

let database: TestDatabase;
const leases: Lease[] = [];
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(async () => {
  await Promise.all(leases.splice(0).map((lease) => lease.stop()));
  await change(`expires_at = '-infinity'`);
});
afterAll(() => database.drop());

async function heldLease() {
  let gains = 0;
  const gained = () => {
    gains += 1;
  };
  const lease = new Lease(database.worker, gained, lifetime);
  leases.push(lease);
  await until('it is held', () => lease.held);
  return { lease, gains: () => gains };
}
const row = async () =>
  (await database.owner.query('SELECT owner, fence::int, expires_at::text AS expires FROM relay_lease')).rows[0];
const change = (what: string) => database.owner.query(`UPDATE relay_lease SET ${what}`);

/** What tells one's own lease: both, since after a restore of the database a fence comes for the second time. */
const marks = [
  ['owner', 'owner = gen_random_uuid()'],
  ['fence', 'fence = fence + 1'],
] as const;

test('renewed, it stays the same lease', async () => {
  const { gains } = await heldLease();
  const before = await row();
  await until('it is renewed', async () => (await row()).expires !== before.expires);
  expect(await row()).toMatchObject({ owner: before.owner, fence: before.fence });
  expect(gains()).toBe(1);
});

test.each(marks)('under another %s nothing is accepted any more, nor handed back', async (_name, other) => {
  const { lease } = await heldLease();
  const { sql, values } = lease.condition(1);
  const accepted = async () => (await database.owner.query(`SELECT ${sql} AS accepted`, values)).rows[0].accepted;
  expect(await accepted()).toBe(true);
  await change(`${other}, expires_at = 'infinity'`);
  expect(await accepted()).toBe(false);
  const taken = await row();
  await lease.stop();
  expect(await row()).toEqual(taken);
});

test.each(marks)(
  'under another %s it is lost until that one runs out, and then it is a new lease',
  async (_name, other) => {
    const { lease, gains } = await heldLease();
    await change(`${other}, expires_at = 'infinity'`);
    const taken = await row();
    await until('it has noticed', () => !lease.held);
    expect(await row()).toEqual(taken);
    await change(`expires_at = '-infinity'`);
    await until('it is held again', () => lease.held);
    expect(await row()).toMatchObject({ fence: taken.fence + 1 });
    expect(gains()).toBe(2);
  },
);

test('while it is held by one, no other has it; handed back, the next has it under a higher fence', async () => {
  const { lease } = await heldLease();
  const before = await row();
  const second = new Lease(database.worker, () => {}, lifetime);
  leases.push(second);
  await until('it is renewed', async () => (await row()).expires !== before.expires);
  expect(second.held).toBe(false);
  await lease.stop();
  expect(lease.held).toBe(false);
  await until('the second has it', () => second.held);
  expect(await row()).toMatchObject({ fence: before.fence + 1 });
});
