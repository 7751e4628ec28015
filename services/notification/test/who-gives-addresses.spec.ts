import { randomUUID } from 'node:crypto';
import { caseRegistered, coordinatorLeft, householdChanged, professionalAdded } from '@rondetafel/contracts';
import { type Person, somebody, until } from '@rondetafel/platform/testing';
import {
  anEmail,
  asActor,
  byAnother,
  forCoordinator,
  given,
  refused,
  startWithAddresses,
  type WithAddresses,
} from './with-addresses.ts';

let { mail, notification, stop, added, reported, registered, put, firstTo } = {} as WithAddresses;
beforeAll(async () => {
  ({ mail, notification, stop, added, reported, registered, put, firstTo } = await startWithAddresses());
});
afterEach(() => notification.clock.moveTo('2026-11-23T09:00:00Z'));
afterAll(() => stop());

describe('P-11: who may give an address', () => {
  const listed = (by: Person, ...people: string[]) =>
    notification.as(by).get(`/v1/contact-points?personIds=${people.join()}`);

  test('reads it, and that it is not verified; nobody else learns whether there is one', async () => {
    const [{ adder, personId, colleague }, { reporter, coordinator, member, appoint }] = [
      await added(),
      await reported(),
    ];
    const { memberId } = member;
    const email = anEmail();
    await put(adder, personId, email);
    await put(reporter, memberId, email);
    await appoint();
    const people = [personId, memberId, randomUUID()];
    const unverified = { email, language: 'nl', isVerified: false, mayChange: true };
    for (const [by, expected] of [
      [adder, [{ personId, ...unverified }]],
      [reporter, [{ personId: memberId, ...unverified, mayChange: false }]],
      [coordinator, [{ personId: memberId, ...unverified }]],
      [byAnother(), []],
      [colleague, []],
    ] as const) {
      expect(await listed(by, ...people)).toMatchObject({ status: 200, body: { items: expected } });
    }
    const all = await listed(somebody(['administrator']), ...people);
    expect(all.body.items.map((one: any) => [one.personId, one.email, one.mayChange])).toEqual(
      people.map((id, n) => [id, n < 2 ? email : undefined, true]),
    );
    for (const roles of [['dispatcher'], ['ops']] as const)
      expect(await listed(somebody([...roles]), ...people)).toMatchObject({ status: 403 });
  });

  test('sees when it is no longer theirs to change: verified, or given by another', async () => {
    const { reporter, coordinator, member, appoint } = await reported();
    const { memberId } = member;
    await put(reporter, memberId);
    await notification.database.admin.query('UPDATE contact_point SET verified_at = now() WHERE person_id = $1', [
      memberId,
    ]);
    expect((await listed(reporter, memberId)).body.items).toEqual([
      expect.objectContaining({ personId: memberId, isVerified: true, mayChange: false }),
    ]);
    await appoint();
    const email = anEmail();
    await put(coordinator, memberId, email);
    const { items } = (await listed(reporter, memberId)).body;
    expect([items.length, items[0].email]).toEqual([1, undefined]);
  });

  test('sees what they would be told where another gave it, and nothing of what it is', async () => {
    const [{ adder, personId }, { reporter, member }, administrator] = [
      await added(),
      await reported(),
      somebody(['administrator']),
    ];
    for (const [by, id] of [
      [adder, personId],
      [reporter, member.memberId],
    ] as const) {
      const none = { personId: id, isVerified: false, mayChange: true };
      expect((await listed(by, id)).body.items).toEqual([none]);
      expect(await put(administrator, id)).toMatchObject(given);
      expect((await listed(by, id)).body.items).toEqual([{ ...none, mayChange: false }]);
      expect(await put(by, id)).toMatchObject(refused);
    }
    const mine = await notification.as(adder).get('/v1/contact-points/added');
    expect(mine.body.items).toEqual([{ personId, isVerified: false, mayChange: false }]);
  });

  test('finds the colleagues whom they added, page by page, and no members', async () => {
    const { adder, personId } = await added();
    const another = randomUUID();
    await notification.receive(professionalAdded, { personId: another, addedById: adder.personId });
    const members = [{ ...(await registered()).member, memberId: randomUUID() }];
    const reportedBy = { personId: adder.personId, organisationId: adder.organisationId };
    await notification.receive(caseRegistered, {
      ...caseRegistered.example,
      caseId: randomUUID(),
      reportedBy,
      members,
    });
    const first = await notification.as(adder).get('/v1/contact-points/added?limit=1');
    const second = await notification.as(adder).get(`/v1/contact-points/added${first.body._links.next.href}`);
    const found = [first, second].flatMap(({ body }) => body.items.map((one: any) => one.personId));
    expect(found).toEqual([personId, another].sort());
    expect(second.body._links).toEqual({});
    expect((await notification.as(byAnother()).get('/v1/contact-points/added')).body.items).toEqual([]);
  });
});

describe('P-11: word of it that a verified address was replaced goes there', () => {
  const administrator = somebody(['administrator']);
  const wordTo = async (email: string) => (await until(() => mail.to(email)[0])).subject;
  const waiting = async (personId: string) => {
    const { rows } = await notification.database.admin.query('SELECT kind FROM address_mail WHERE person_id = $1', [
      personId,
    ]);
    return rows.map(({ kind }) => kind);
  };

  test('when the administrator does it, without the new address', async () => {
    const { personId } = somebody();
    const [email, elsewhere] = [anEmail(), anEmail()];
    await put(administrator, personId, email);
    expect(await put(administrator, personId, elsewhere)).toMatchObject(given);
    expect(await wordTo(email)).toBe('Uw mailadres is gewijzigd');
    expect(mail.to(email)[0]!.raw).not.toContain(elsewhere);
    expect(mail.to(elsewhere)).toEqual([]);
  });

  test('when the coordinator does it to a member, in the language of who reads there', async () => {
    const { coordinator, member } = await registered();
    const email = anEmail();
    const inEnglish = { email, language: 'en' };
    await notification.as(coordinator).put(`/v1/contact-points/${member.memberId}`, inEnglish);
    expect(await put(coordinator, member.memberId)).toMatchObject(given);
    expect(await wordTo(email)).toBe('Your mail address was changed');
  });

  test('when its own person does it, also where it was not verified yet as they asked', async () => {
    const { adder, personId, colleague } = await added();
    const [email, elsewhere] = [anEmail(), anEmail()];
    await put(adder, personId, email);
    const own = notification.as({ ...colleague, roles: ['professional'] });
    await own.post('/v1/own-address/_ask-code', { email: elsewhere, language: 'nl' });
    const code = /^\d{6}$/m.exec((await firstTo(elsewhere)).text)![0];
    await notification.database.admin.query('UPDATE contact_point SET verified_at = now() WHERE person_id = $1', [
      personId,
    ]);
    expect((await own.post('/v1/own-address/_confirm', { code })).status).toBe(204);
    expect(await wordTo(email)).toBe('Uw mailadres is gewijzigd');
  });

  test('not where it was not verified, or is the same', async () => {
    const [{ adder, personId }, other] = [await added(), somebody()];
    for (const by of [adder, administrator]) await put(by, personId);
    const email = anEmail();
    for (const same of [email, email.toUpperCase()]) await put(administrator, other.personId, same);
    expect([await waiting(personId), await waiting(other.personId)]).toEqual([[], []]);
  });

  test('is by the policies too for whoever may replace it', async () => {
    const { personId } = (await added()).colleague;
    const posting = notification.running.parts.database.inTransaction(asActor(byAnother()), (tx) =>
      tx.query(
        `INSERT INTO address_mail (message_id, person_id, kind, language, email, useless_at)
         VALUES (gen_random_uuid(), $1, 'replaced', 'nl', '', now())`,
        [personId],
      ),
    );
    await expect(posting).rejects.toMatchObject({ code: '42501' });
  });
});

test('P-11: in a case that had a coordinator, who adds a member while nobody coordinates gives no address either', async () => {
  const { reporter, coordinator, caseId, member } = await registered();
  const left = { ...coordinatorLeft.example, caseId, personId: coordinator.personId, stays: undefined };
  await notification.receive(coordinatorLeft, left);
  const memberId = randomUUID();
  const { personId, organisationId } = reporter;
  await notification.receive(householdChanged, {
    ...householdChanged.example,
    caseId,
    members: [member, { ...member, memberId }],
    changedBy: { personId, organisationId },
  });
  expect(await put(reporter, memberId)).toMatchObject(forCoordinator);
});
