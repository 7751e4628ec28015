import { randomUUID } from 'node:crypto';
import {
  administratorKnown,
  coordinatorAppointed,
  coordinatorLeft,
  householdChanged,
  professionalAdded,
  roundTableBooked,
} from '@rondetafel/contracts';
import { type Person, somebody } from '@rondetafel/platform/testing';
import { aTable, seat } from './a-table.ts';
import {
  anEmail,
  asActor,
  byAnother,
  forCoordinator,
  given,
  refused,
  startWithAddresses,
  unknown,
  type WithAddresses,
} from './with-addresses.ts';

let { notification, stop, added, reported, registered, put, firstTo, answer } = {} as WithAddresses;
beforeAll(async () => {
  ({ notification, stop, added, reported, registered, put, firstTo, answer } = await startWithAddresses());
});
afterEach(() => notification.clock.moveTo('2026-11-23T09:00:00Z'));
afterAll(() => stop());

describe('P-11: where somebody is reached', () => {
  test('is given by whoever added them, and put right by them until somebody answers from there', async () => {
    const { adder, personId, colleague } = await added();
    const [wrong, right] = [anEmail(), anEmail()];
    expect(await put(adder, personId, wrong)).toMatchObject(given);
    await notification.receive(roundTableBooked, aTable([seat({ ...colleague, email: wrong })]));
    const { text } = await firstTo(wrong);
    expect(await put(adder, personId, right)).toMatchObject(given);
    expect(await answer(text)).toMatchObject({ status: 409, body: { code: 'link-to-former-address' } });
    await notification.receive(roundTableBooked, aTable([seat({ ...colleague, email: right })]));
    expect(await answer((await firstTo(right)).text)).toMatchObject({ status: 200 });
    expect(await put(adder, personId)).toMatchObject(refused);
    expect(await put(somebody(['administrator']), personId)).toMatchObject(given);
    expect(await put(adder, personId)).toMatchObject(refused);
  });

  test('is nobody else’s to give, whether there is an address or not, and nobody learns who exists', async () => {
    const { adder, personId, colleague } = await added();
    const others = await Promise.all([
      put(byAnother(), personId),
      put(colleague, personId),
      put(byAnother(), randomUUID()),
    ]);
    for (const one of others) {
      expect(one).toMatchObject(unknown);
      expect(one.headers.get('retry-after')).toBe('1');
    }
    expect(await put(adder, personId)).toMatchObject(given);
    expect(await put(byAnother(), personId)).toMatchObject(unknown);
  });

  test('can be given at once, before it was heard who added whom', async () => {
    const [adder, { personId }] = [somebody(), somebody()];
    const putting = put(adder, personId);
    await notification.receive(professionalAdded, { personId, addedById: adder.personId });
    expect(await putting).toMatchObject(given);
  });

  test('of a member is given by whoever registered the household, and by its coordinator at any time', async () => {
    const { reporter, coordinator, member, appoint } = await reported();
    for (const _ of ['given', 'put right']) expect(await put(reporter, member.memberId)).toMatchObject(given);
    await appoint();
    for (const _ of ['given', 'put right']) expect(await put(coordinator, member.memberId)).toMatchObject(given);
    expect(await put(reporter, member.memberId)).toMatchObject(forCoordinator);
    expect(await put(somebody(['independent-coordinator']), member.memberId)).toMatchObject(unknown);
  });

  test('is given by the coordinator whom a substitute stands in for, also where only the substitute was heard of', async () => {
    const { coordinator, caseId, member } = await registered();
    const [other, substitute] = [somebody(['independent-coordinator']), somebody(['independent-coordinator'])];
    await notification.database.admin.query('DELETE FROM case_coordinator WHERE case_id = $1', [caseId]);
    const { personId: standsInFor } = coordinator;
    const appointed = { ...coordinatorAppointed.example, caseId, personId: substitute.personId, standsInFor };
    for (const _ of ['once', 'again']) await notification.receive(coordinatorAppointed, appointed);
    for (const one of [coordinator, substitute]) expect(await put(one, member.memberId)).toMatchObject(given);
    expect(await put(other, member.memberId)).toMatchObject(unknown);
  });

  test('of release 1 is right where the administrator gave it, and of a member where the coordinator did', async () => {
    const [{ adder, personId }, other, { coordinator, member, appointed }] = [
      await added(),
      await added(),
      await registered(),
    ];
    const { memberId } = member;
    await put(adder, personId);
    await put(other.adder, other.personId);
    await put(coordinator, memberId);
    const { admin } = notification.database;
    const people = [personId, other.personId, memberId];
    const beganAs = (id: string, by: string) =>
      admin.query('UPDATE contact_point SET vouching_unknown = true, entered_by = $2 WHERE person_id = $1', [id, by]);
    const administrator = randomUUID();
    await beganAs(personId, administrator);
    await beganAs(other.personId, other.adder.personId);
    await beganAs(memberId, coordinator.personId);
    await admin.query('UPDATE contact_point SET verified_at = NULL WHERE person_id = $1', [memberId]);
    const verified = async () => {
      const { rows } = await admin.query(
        'SELECT person_id FROM contact_point WHERE person_id = ANY ($1) AND verified_at IS NOT NULL',
        [people],
      );
      return rows.map(({ person_id }) => person_id);
    };
    expect(await verified()).toEqual([]);
    await notification.receive(administratorKnown, { personId: administrator });
    expect(await verified()).toEqual([personId]);
    await notification.receive(coordinatorAppointed, { ...appointed, personId: coordinator.personId });
    expect(new Set(await verified())).toEqual(new Set([personId, memberId]));
  });

  test('of today is not right because who gave it administrates or coordinates later', async () => {
    const { reporter, member, appoint } = await reported();
    await put(reporter, member.memberId);
    await notification.receive(administratorKnown, { personId: reporter.personId });
    await appoint(reporter);
    const { rows } = await notification.database.admin.query(
      'SELECT verified_at FROM contact_point WHERE person_id = $1',
      [member.memberId],
    );
    expect(rows).toEqual([{ verified_at: null }]);
  });

  test('is by the policies too nobody else’s, and verified by an answer not the one’s who gave it', async () => {
    const { adder, personId } = await added();
    const write = (person: Person, id: string, verifiedAt: Date | null = null) =>
      notification.running.parts.database.inTransaction(asActor(person), (tx) =>
        tx.query(
          `INSERT INTO contact_point (person_id, language, email, entered_by, verified_at) VALUES ($1, 'nl', '', $2, $3)`,
          [id, person.personId, verifiedAt],
        ),
      );
    for (const [person, id, verifiedAt] of [
      [byAnother(), personId, null],
      [byAnother(), randomUUID(), new Date()],
      [adder, personId, new Date()],
    ] as const) {
      await expect(write(person, id, verifiedAt)).rejects.toMatchObject({ code: '42501' });
    }
    await write(adder, personId);
    await notification.database.admin.query('UPDATE contact_point SET verified_at = now() WHERE person_id = $1', [
      personId,
    ]);
    const changed = await notification.running.parts.database.inTransaction(asActor(adder), (tx) =>
      tx.query(`UPDATE contact_point SET verified_at = NULL, language = 'en' WHERE person_id = $1`, [personId]),
    );
    expect(changed.rowCount).toBe(0);
  });

  test('is not for a coordinator who was replaced, handed the case back or stood in', async () => {
    const { coordinator, caseId, member, appointed } = await registered();
    const [next, substitute] = [somebody(['independent-coordinator']), somebody(['independent-coordinator'])];
    await notification.receive(coordinatorAppointed, { ...appointed, personId: next.personId });
    const { personId: standsInFor } = next;
    await notification.receive(coordinatorAppointed, { ...appointed, personId: substitute.personId, standsInFor });
    expect(await put(coordinator, member.memberId)).toMatchObject(unknown);
    for (const one of [next, substitute]) expect(await put(one, member.memberId)).toMatchObject(given);
    await notification.receive(coordinatorLeft, {
      caseId,
      personId: substitute.personId,
      leftAt: '2026-11-23T09:00:00Z',
    });
    expect(await put(substitute, member.memberId)).toMatchObject(unknown);
  });

  test('is one person’s, in whatever case the id is written', async () => {
    const administrator = somebody(['administrator']);
    const { personId } = somebody();
    for (const id of [personId.toUpperCase(), personId]) expect(await put(administrator, id)).toMatchObject(given);
    const list = `/v1/contact-points?personIds=${personId.toUpperCase()}`;
    const { body } = await notification.as(administrator).get(list);
    expect(body.items).toMatchObject([{ personId }]);
  });

  test('is not for a substitute after the last day (P-13)', async () => {
    const { coordinator, caseId, member } = await registered();
    const substitute = somebody(['independent-coordinator']);
    const appointed = { ...coordinatorAppointed.example, caseId, untilOn: '2026-11-24' };
    const standsIn = { personId: substitute.personId, standsInFor: coordinator.personId };
    await notification.receive(coordinatorAppointed, { ...appointed, ...standsIn });
    notification.clock.moveTo('2026-11-24T22:59:00Z');
    await notification.deleteOver();
    for (const one of [coordinator, substitute]) expect(await put(one, member.memberId)).toMatchObject(given);
    notification.clock.moveTo('2026-11-24T23:00:00Z'); // midnight in Amsterdam
    await notification.deleteOver();
    expect(await put(substitute, member.memberId)).toMatchObject(unknown);
    expect(await put(coordinator, member.memberId)).toMatchObject(given);
  });

  test('of a member is not for whoever registered the household once it had a coordinator, gone or not', async () => {
    const { reporter, coordinator, caseId, member, appoint } = await reported();
    const [email, { memberId }] = [anEmail(), member];
    await put(reporter, memberId, email);
    await appoint();
    const [without, gone] = [await registered(), { caseId, personId: coordinator.personId }];
    expect(await put(without.reporter, without.member.memberId)).toMatchObject(forCoordinator);
    expect(await put(reporter, memberId)).toMatchObject(forCoordinator);
    await notification.receive(coordinatorLeft, { ...gone, leftAt: '2026-11-23T09:00:00Z' });
    expect(await put(reporter, memberId)).toMatchObject(forCoordinator);
    const read = await notification.as(reporter).get(`/v1/contact-points?personIds=${memberId}`);
    expect(read.body.items).toEqual([
      { personId: memberId, email, language: 'nl', isVerified: false, mayChange: false },
    ]);
    const replaced = await notification.running.parts.database.inTransaction(asActor(reporter), (tx) =>
      tx.query(`UPDATE contact_point SET language = 'en' WHERE person_id = $1`, [memberId]),
    );
    expect(replaced.rowCount).toBe(0);
    const { personId } = reporter;
    const inserting = notification.running.parts.database.inTransaction(asActor(reporter), (tx) =>
      tx.query(`INSERT INTO contact_point (person_id, language, email, entered_by) VALUES ($1, 'nl', '', $2)`, [
        without.member.memberId,
        personId,
      ]),
    );
    await expect(inserting).rejects.toMatchObject({ code: '42501' });
  });
});

test('P-16: who was added to the household later has an address from whoever coordinates it, as those before them', async () => {
  const { coordinator, reporter, caseId, member } = await registered();
  const joined = { memberId: randomUUID(), minor: false, representation: 'self' as const };
  const { personId, organisationId } = coordinator;
  await notification.receive(householdChanged, {
    caseId,
    members: [member, joined],
    changedBy: { personId, organisationId },
    changedAt: '2026-12-01T09:00:00Z',
  });
  expect((await put(reporter, joined.memberId)).status).not.toBe(204);
  expect(await put(coordinator, joined.memberId)).toMatchObject(given);
});
