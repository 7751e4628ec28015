import { randomUUID } from 'node:crypto';
import { optionsOffered, roundTableBooked } from '@rondetafel/contracts';
import { somebody, until } from '@rondetafel/platform/testing';
import { addressCorrected } from '../src/contact-point/contact-point.timers.ts';
import { aTable, seat } from './a-table.ts';
import { anEmail, given, startWithAddresses, type WithAddresses } from './with-addresses.ts';

let { mail, notification, stop, added, reported, put, firstTo, answer } = {} as WithAddresses;
beforeAll(async () => {
  ({ mail, notification, stop, added, reported, put, firstTo, answer } = await startWithAddresses());
});
afterEach(() => notification.clock.moveTo('2026-11-23T09:00:00Z'));
afterAll(() => stop());

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
