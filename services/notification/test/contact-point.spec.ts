import { randomUUID } from 'node:crypto';
import {
  administratorKnown,
  caseRegistered,
  coordinatorAppointed,
  coordinatorLeft,
  householdChanged,
  optionsOffered,
  professionalAdded,
  roundTableBooked,
  roundTableMoved,
} from '@rondetafel/contracts';
import { newTrace } from '@rondetafel/platform';
import { type Person, somebody, until } from '@rondetafel/platform/testing';
import { addressCorrected } from '../src/contact-point/contact-point.timers.ts';
import { aTable, seat } from './a-table.ts';
import { startWithMail, type WithMail } from './with-mail.ts';

let { mail, notification, stop } = {} as WithMail;
beforeAll(async () => {
  ({ mail, notification, stop } = await startWithMail());
});
afterEach(() => notification.clock.moveTo('2026-11-23T09:00:00Z'));
afterAll(() => stop());

const anEmail = () => `p${randomUUID().slice(0, 8)}@work.example`;
const put = (by: Person, personId: string, email = anEmail()) =>
  notification.as(by).put(`/v1/contact-points/${personId}`, { email, language: 'nl' });
const asActor = (person: Person) => ({
  ...person,
  issuer: 'test',
  subject: 'test',
  expiresAt: new Date(),
  call: { trace: newTrace(), route: 'TEST /' },
});
const given = { status: 204 };
const refused = { status: 403, body: { code: 'contact-point-given', rule: 'P-11' } };
const forCoordinator = { status: 403, body: { code: 'address-for-coordinator', rule: 'P-11' } };
const unknown = { status: 404, body: { code: 'person-not-introduced', rule: 'P-11' } };
const byAnother = () => somebody(['professional', 'independent-coordinator']);

/** A colleague without account, whom somebody just added. */
async function added() {
  const [adder, colleague] = [somebody(), somebody()];
  const { personId } = colleague;
  await notification.receive(professionalAdded, { personId, addedById: adder.personId });
  return { adder, colleague, personId };
}

/** A household that somebody registered, and whom to make its coordinator. */
async function reported() {
  const [reporter, coordinator] = [somebody(), somebody(['independent-coordinator'])];
  const [caseId, memberId] = [randomUUID(), randomUUID()];
  const member = { memberId, minor: false, representation: 'self' as const };
  const { personId, organisationId } = reporter;
  const reportedBy = { personId, organisationId };
  await notification.receive(caseRegistered, { ...caseRegistered.example, caseId, reportedBy, members: [member] });
  const appointed = { ...coordinatorAppointed.example, caseId, kind: 'independent' as const, standsInFor: undefined };
  const appoint = (by = coordinator) =>
    notification.receive(coordinatorAppointed, { ...appointed, personId: by.personId });
  return { reporter, coordinator, caseId, member, appointed, appoint };
}

/** The same, with its coordinator. */
async function registered() {
  const household = await reported();
  await household.appoint();
  return household;
}

const firstTo = (email: string) => until(() => mail.to(email)[0]);
const answer = (text: string, given = 'accepted') =>
  notification.as().post('/v1/answers', { token: /antwoord#(\S+)/.exec(text)![1], answer: given });

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

describe('P-11: what is open goes to the right address once a wrong one is put right', () => {
  /** What came due of corrections, as the service that runs hears it at once. */
  async function afterCorrections(personId: string) {
    const { rows } = await notification.database.admin.query(
      `UPDATE timer SET status = 'fired' WHERE status = 'armed' AND type = $1 AND stream = 'person:' || $2
       RETURNING data`,
      [addressCorrected.type, personId],
    );
    for (const { data } of rows) await notification.receive(addressCorrected as never, JSON.parse(data) as never);
    return rows.length;
  }
  const offerTo = (seated: ReturnType<typeof seat>) => ({
    ...optionsOffered.example,
    caseId: randomUUID(),
    roundTableId: randomUUID(),
    offerId: randomUUID(),
    asked: [seated],
  });
  const whole = ({ subject }: { subject: string }) => subject !== 'Er is een bericht voor u';

  test('without content and with a link where whoever added them does so; nothing comes twice', async () => {
    const { adder, personId, colleague } = await added();
    const [wrong, right] = [anEmail(), anEmail()];
    await put(adder, personId, wrong);
    const seated = seat({ ...colleague, email: wrong });
    await notification.receive(roundTableBooked, aTable([seated]));
    await notification.receive(optionsOffered, offerTo(seated));
    await until(() => mail.to(wrong)[1]);
    expect(await put(adder, personId, right)).toMatchObject(given);
    expect(await afterCorrections(personId)).toBe(1);
    const came = await until(() => mail.to(right)[1] && mail.to(right));
    expect(came.map(whole)).toEqual([false, false]);
    const invitation = came.find(({ text }) => text.includes('antwoord#'))!;
    expect(came.filter(({ text }) => text.includes('keuze#')).length).toBe(1);
    // The same again, or in another language, is no correction.
    await put(adder, personId, right);
    await notification.as(adder).put(`/v1/contact-points/${personId}`, { email: right, language: 'en' });
    expect(await afterCorrections(personId)).toBe(0);
    expect(await answer(invitation.text)).toMatchObject({ status: 200 });
    expect([mail.to(wrong).length, (await until(() => mail.to(right)[3] && mail.to(right))).length]).toEqual([2, 4]);
  });

  test.each(['coordinator', 'administrator'] as const)('whole where the %s does so', async (who) => {
    const { reporter, coordinator, member, appoint } = await reported();
    const { memberId } = member;
    const [wrong, right] = [anEmail(), anEmail()];
    await put(reporter, memberId, wrong);
    await appoint();
    const guest = { personId: memberId, organisationId: randomUUID(), email: wrong };
    await notification.receive(roundTableBooked, aTable([seat(guest, { role: 'household-member' })]));
    await firstTo(wrong);
    const by = who === 'coordinator' ? coordinator : somebody(['administrator']);
    expect(await put(by, memberId, right)).toMatchObject(given);
    expect(await afterCorrections(memberId)).toBe(1);
    const came = await firstTo(right);
    expect([whole(came), came.calendar.method]).toEqual([true, 'REQUEST']);
    expect(await answer(came.text)).toMatchObject({ status: 200 });
  });

  test('whole also where the coordinator says that it was right all along', async () => {
    const { reporter, coordinator, member, appoint } = await reported();
    const { memberId } = member;
    const email = anEmail();
    await put(reporter, memberId, email);
    await appoint();
    await notification.receive(
      roundTableBooked,
      aTable([seat({ personId: memberId, organisationId: randomUUID(), email }, { role: 'household-member' })]),
    );
    expect(whole(await firstTo(email))).toBe(false);
    await put(coordinator, memberId, email);
    expect(await afterCorrections(memberId)).toBe(1);
    expect(whole(await until(() => mail.to(email)[1]))).toBe(true);
    await put(coordinator, memberId, email);
    expect(await afterCorrections(memberId)).toBe(0);
  });

  test('also what a stranger at the wrong address said no to; not what they themselves said no to', async () => {
    const [{ adder, personId, colleague }, administrator] = [await added(), somebody(['administrator'])];
    const [wrong, right, newer] = [anEmail(), anEmail(), anEmail()];
    await put(adder, personId, wrong);
    const seated = seat({ ...colleague, email: wrong });
    await notification.receive(roundTableBooked, aTable([seated]));
    await answer((await firstTo(wrong)).text, 'declined');
    await notification.receive(optionsOffered, offerTo(seated));
    const { text } = await until(() => mail.to(wrong)[1]);
    await notification.as().post('/v1/choices', { token: /keuze#(\S+)/.exec(text)![1], suitableOptionIds: [] });
    await put(administrator, personId, right);
    await afterCorrections(personId);
    const came = await until(() => mail.to(right)[1] && mail.to(right));
    await answer(came.find(({ text }) => text.includes('antwoord#'))!.text, 'declined');
    await put(administrator, personId, newer);
    expect(await afterCorrections(personId)).toBe(1);
    const { rows } = await notification.database.admin.query(
      `SELECT news, count(*)::int FROM mail WHERE person_id = $1 GROUP BY news ORDER BY news`,
      [personId],
    );
    expect(rows).toEqual([
      { news: 'booked', count: 2 },
      { news: 'offered', count: 2 },
    ]);
  });

  test.each(['refused', 'perhaps taken'])('once, where it is still being tried at the wrong one: %s', async (how) => {
    const { adder, personId, colleague } = await added();
    const [wrong, right] = [anEmail(), anEmail()];
    mail.refuse(wrong, 450);
    await put(adder, personId, wrong);
    const seated = seat({ ...colleague, email: wrong });
    await notification.receive(roundTableBooked, aTable([seated]));
    await notification.receive(optionsOffered, offerTo(seated));
    const { admin } = notification.database;
    const putOff = 'SELECT FROM mail WHERE person_id = $1 AND next_at > now() AND lease_until IS NULL AND attempts > 0';
    await until(async () => (await admin.query(putOff, [personId])).rowCount === 2);
    if (how !== 'refused') await admin.query('UPDATE mail SET begun_at = now() WHERE person_id = $1', [personId]);
    await put(adder, personId, right);
    await afterCorrections(personId);
    await admin.query('UPDATE mail SET next_at = now() WHERE person_id = $1', [personId]);
    const waiting = `SELECT FROM mail WHERE person_id = $1 AND status = 'waiting'`;
    await until(async () => (await admin.query(waiting, [personId])).rowCount === 0);
    expect(mail.to(right).length).toBe(2);
  });
});

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

describe('P-17: a mail to an address that nobody answered from yet', () => {
  test('says nothing but where to read it; once answered the invitation comes whole', async () => {
    const { adder, personId, colleague } = await added();
    const email = anEmail();
    await put(adder, personId, email);
    const table = aTable([seat({ ...colleague, email })]);
    await notification.receive(roundTableBooked, table);
    const first = await firstTo(email);
    expect(first.subject).toBe('Er is een bericht voor u');
    expect(first.raw).not.toContain('text/calendar');
    expect(first.text).not.toMatch(/overleg|december|Regenboog/);
    await answer(first.text);
    const whole = await until(() => mail.to(email)[1]);
    expect([whole.subject, whole.calendar.method]).toEqual(['Uitnodiging voor een overleg', 'REQUEST']);
    const moved = { ...table, startsAt: '2026-12-04T09:00:00Z', revision: 1, previousStartsAt: table.startsAt };
    await notification.receive(roundTableMoved, moved);
    expect((await until(() => mail.to(email)[2])).subject).toBe('Wijziging van een overleg');
  });

  test('shows behind its link when it is, and where to nobody before a yes or maybe from there', async () => {
    const { adder, personId, colleague } = await added();
    const email = anEmail();
    await put(adder, personId, email);
    const table = aTable([seat({ ...colleague, email })]);
    await notification.receive(roundTableBooked, table);
    const { text } = await firstTo(email);
    const open = () => notification.as().post('/v1/answers/_open', { token: /antwoord#(\S+)/.exec(text)![1] });
    for (const asked of [open, () => answer(text, 'declined'), open]) {
      const { status, body } = await asked();
      expect([status, body.startsAt, body.place]).toEqual([200, table.startsAt, undefined]);
    }
    for (const asked of [() => answer(text, 'tentative'), open, () => answer(text, 'declined')])
      expect((await asked()).body.place).toContain('De Regenboog');
  });

  test('is not shown right by who says no; by who comes once, what they said no to stays without', async () => {
    const { adder, personId, colleague } = await added();
    const email = anEmail();
    await put(adder, personId, email);
    const isVerified = async () => {
      const { rows } = await notification.database.admin.query(
        'SELECT verified_at IS NOT NULL AS verified FROM contact_point WHERE person_id = $1',
        [personId],
      );
      return rows[0].verified;
    };
    const tables = ['2026-12-03T10:00:00Z', '2026-12-04T10:00:00Z', '2026-12-07T10:00:00Z'].map((startsAt) =>
      aTable([seat({ ...colleague, email })], { startsAt }),
    );
    for (const table of tables) await notification.receive(roundTableBooked, table);
    const [no, yes] = await until(() => mail.to(email)[2] && mail.to(email));
    expect(await answer(no!.text, 'declined')).toMatchObject({ status: 200 });
    expect(await isVerified()).toBe(false);
    expect(await answer(yes!.text)).toMatchObject({ status: 200 });
    expect(await isVerified()).toBe(true);
    const { rows } = await notification.database.admin.query(
      `SELECT array_agg(round_table_id) AS whole, (SELECT round_table_id FROM attendance_reply
         WHERE person_id = $1 AND answer = 'declined') AS declined
       FROM (SELECT round_table_id FROM mail WHERE person_id = $1 ORDER BY mail_id OFFSET 3) AS mailed`,
      [personId],
    );
    const [{ whole, declined }] = rows;
    const others = tables.map(({ roundTableId }) => roundTableId).filter((id) => id !== declined);
    expect(whole.sort()).toEqual(others.sort());
  });

  test('answered while its appointment moves: neither waits for the other, and the old time is not mailed', async () => {
    const { adder, personId, colleague } = await added();
    const email = anEmail();
    await put(adder, personId, email);
    const table = aTable([seat({ ...colleague, email })]);
    await notification.receive(roundTableBooked, table);
    const { text } = await firstTo(email);
    await answer(text, 'declined');
    const moving = await notification.database.admin.connect();
    try {
      await moving.query('BEGIN');
      await moving.query(`SELECT pg_advisory_xact_lock(hashtextextended('case ' || $1, 0))`, [table.caseId]);
      const answering = answer(text);
      await until(async () => {
        const waiting = `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`;
        return (await moving.query(waiting)).rowCount! > 0;
      });
      await moving.query('DELETE FROM attendance_reply WHERE round_table_id = $1', [table.roundTableId]);
      await moving.query(
        `UPDATE appointment SET said = said || '{"startsAt": "2026-12-10T09:00:00Z", "revision": 1}'
         WHERE round_table_id = $1`,
        [table.roundTableId],
      );
      await moving.query('COMMIT');
      expect(await answering).toMatchObject({ status: 200 });
    } finally {
      moving.release();
    }
    const { rows } = await notification.database.admin.query(
      `SELECT letter ->> 'startsAt' AS at FROM mail WHERE person_id = $1 ORDER BY mail_id`,
      [personId],
    );
    expect(rows.map(({ at }) => at)).toEqual([table.startsAt, '2026-12-10T09:00:00Z']);
  });

  test('about times is without them, and a choice shows that it is right', async () => {
    const { adder, personId, colleague } = await added();
    const email = anEmail();
    await put(adder, personId, email);
    const ids = { caseId: randomUUID(), roundTableId: randomUUID(), offerId: randomUUID() };
    await notification.receive(optionsOffered, {
      ...optionsOffered.example,
      ...ids,
      asked: [seat({ ...colleague, email })],
    });
    const { subject, text } = await firstTo(email);
    expect([subject, text.includes('december')]).toEqual(['Er is een bericht voor u', false]);
    const token = /keuze#(\S+)/.exec(text)![1];
    const choose = (suitableOptionIds: string[]) => notification.as().post('/v1/choices', { token, suitableOptionIds });
    expect(await choose([])).toMatchObject({ status: 200 });
    await notification.receive(roundTableBooked, aTable([seat({ ...colleague, email })]));
    expect((await until(() => mail.to(email)[1])).subject).toBe('Er is een bericht voor u');
    // What went out without content before comes whole.
    expect(await choose([optionsOffered.example.options[0]!.optionId])).toMatchObject({ status: 200 });
    expect((await until(() => mail.to(email)[2])).calendar.method).toBe('REQUEST');
  });

  test('about times comes whole once the address is right, each once, but for what was chosen from', async () => {
    const { adder, personId, colleague } = await added();
    const email = anEmail();
    await put(adder, personId, email);
    const offer = () => ({
      ...optionsOffered.example,
      caseId: randomUUID(),
      roundTableId: randomUUID(),
      offerId: randomUUID(),
      asked: [seat({ ...colleague, email })],
    });
    const [first, second] = [offer(), offer()];
    for (const one of [first, second]) await notification.receive(optionsOffered, one);
    await until(() => mail.to(email)[1]);
    const { text } = mail.to(email)[0]!;
    const chosen = { token: /keuze#(\S+)/.exec(text)![1], suitableOptionIds: [first.options[0]!.optionId] };
    expect(await notification.as().post('/v1/choices', chosen)).toMatchObject({ status: 200 });
    const whole = await until(() => mail.to(email)[2]);
    expect([whole.subject, whole.text.includes('december')]).toEqual(['Wanneer kunt u bij een overleg zijn?', true]);
    expect(await notification.as().post('/v1/choices', chosen)).toMatchObject({ status: 200 });
    const { rows } = await notification.database.admin.query(
      `SELECT count(*)::int AS mails, count(DISTINCT letter -> 'offer' ->> 'offerId')::int AS offers,
         (SELECT offer_id FROM options_reply WHERE person_id = $1) AS chosen,
         (SELECT letter -> 'offer' ->> 'offerId' FROM mail WHERE person_id = $1 ORDER BY mail_id DESC LIMIT 1) AS last
       FROM mail WHERE person_id = $1`,
      [personId],
    );
    const { chosen: answered, last, ...counts } = rows[0];
    expect(counts).toEqual({ mails: 3, offers: 2 });
    expect(new Set([answered, last])).toEqual(new Set([first.offerId, second.offerId]));
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
