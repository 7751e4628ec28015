import { randomUUID } from 'node:crypto';
import {
  caseRegistered,
  coordinatorAppointed,
  coordinatorLeft,
  optionsOffered,
  professionalAdded,
  roundTableBooked,
  roundTableMoved,
} from '@rondetafel/contracts';
import { type Person, somebody, startTestService, type TestService, until } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { aTable, seat } from './a-table.ts';
import { type MailServer, startMailServer } from './mail-server.ts';

let mail: MailServer;
let notification: TestService;
beforeAll(async () => {
  mail = await startMailServer();
  notification = await startTestService(service, { prefix: 'no', settings: { SMTP_URL: mail.url } });
});
afterAll(async () => {
  await notification.stop();
  await mail.stop();
});

const anEmail = () => `p${randomUUID().slice(0, 8)}@work.example`;
const put = (by: Person, personId: string, email = anEmail()) =>
  notification.as(by).put(`/v1/contact-points/${personId}`, { email, language: 'nl' });
const given = { status: 204 };
const refused = { status: 403, body: { code: 'contact-point-given', rule: 'P-11' } };
const unknown = { status: 404, body: { code: 'person-not-introduced', rule: 'P-11' } };
const byAnother = () => somebody(['professional', 'independent-coordinator']);

/** A colleague without account, whom somebody just added. */
async function added() {
  const [adder, colleague] = [somebody(), somebody()];
  const { personId } = colleague;
  await notification.receive(professionalAdded, { personId, addedById: adder.personId });
  return { adder, colleague, personId };
}

/** A household that somebody registered, with its coordinator. */
async function registered() {
  const [reporter, coordinator] = [somebody(), somebody(['independent-coordinator'])];
  const [caseId, memberId] = [randomUUID(), randomUUID()];
  const member = { memberId, minor: false, representation: 'self' as const };
  const { personId, organisationId } = reporter;
  const reportedBy = { personId, organisationId };
  await notification.receive(caseRegistered, { ...caseRegistered.example, caseId, reportedBy, members: [member] });
  const appointed = { ...coordinatorAppointed.example, caseId, kind: 'independent' as const, standsInFor: undefined };
  await notification.receive(coordinatorAppointed, { ...appointed, personId: coordinator.personId });
  return { reporter, coordinator, caseId, member, appointed };
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
    const { reporter, coordinator, member } = await registered();
    expect(await put(reporter, member.memberId)).toMatchObject(given);
    expect(await put(coordinator, member.memberId)).toMatchObject(given);
    expect(await put(reporter, member.memberId)).toMatchObject(refused);
    expect(await put(coordinator, member.memberId)).toMatchObject(given);
    expect(await put(somebody(['independent-coordinator']), member.memberId)).toMatchObject(unknown);
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
    expect(await notification.as().post('/v1/choices', { token, suitableOptionIds: [] })).toMatchObject({
      status: 200,
    });
    await notification.receive(roundTableBooked, aTable([seat({ ...colleague, email })]));
    expect((await until(() => mail.to(email)[1])).subject).toBe('Uitnodiging voor een overleg');
  });
});
