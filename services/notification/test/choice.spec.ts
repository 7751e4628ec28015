import { randomUUID } from 'node:crypto';
import { optionsOffered, roundTableBooked } from '@rondetafel/contracts';
import { until } from '@rondetafel/platform/testing';
import { aGuest, aTable, seat } from './a-table.ts';
import { anOffer, choose, heardByScheduling, tokenOf } from './an-offer.ts';
import { startWithMail, type WithMail } from './with-mail.ts';

let world: WithMail;
let { mail, notification, stop } = {} as WithMail;
beforeAll(async () => {
  world = await startWithMail();
  ({ mail, notification, stop } = world);
});
afterAll(() => stop());
afterEach(() => notification.clock.moveTo('2026-11-23T09:00:00Z'));

describe('choosing by signed link', () => {
  async function asked() {
    const guest = await aGuest(notification);
    const offer = anOffer([seat(guest)]);
    await notification.receive(optionsOffered, offer);
    return { guest, offer, token: await tokenOf(world, guest) };
  }

  test('P-11: needs no account, may be changed, none is an answer too, and scheduling hears each', async () => {
    const { guest, offer, token } = await asked();
    const [first] = offer.options.map(({ optionId }) => optionId);
    expect((await notification.as().post('/v1/choices/_open', { token })).body).toEqual({
      invitedBy: 'Rondetafels Almere',
      answersAs: guest.email,
      options: offer.options,
      answerBy: offer.answerBy,
    });
    expect(await choose(world, token, [first!])).toMatchObject({ status: 200, body: { suitableOptionIds: [first] } });
    expect(await choose(world, token, [])).toMatchObject({ status: 200, body: { suitableOptionIds: [] } });
    const { roundTableId, offerId } = offer;
    const about = { roundTableId, offerId, personId: guest.personId, receivedAt: '2026-11-23T09:00:00.000Z' };
    expect((await heardByScheduling(world, guest.personId)).map(({ data }) => data)).toEqual([
      { ...about, suitableOptionIds: [first] },
      { ...about, suitableOptionIds: [] },
    ]);
  });

  test('is over when the time to choose is, and when there is a time', async () => {
    const [late, booked] = [await asked(), await asked()];
    const { caseId, roundTableId } = booked.offer;
    await notification.receive(roundTableBooked, aTable([seat(booked.guest)], { caseId, roundTableId }));
    expect(await choose(world, booked.token, [])).toMatchObject({ status: 409, body: { code: 'choice-link-ended' } });
    notification.clock.moveTo('2026-11-27T16:00:01Z');
    expect(await choose(world, late.token, [])).toMatchObject({ status: 409, body: { code: 'choice-link-over' } });
    expect(await heardByScheduling(world, late.guest.personId)).toEqual([]);
  });

  test('is on record with what came of it, opened, chosen or refused', async () => {
    const { guest, offer, token } = await asked();
    await notification.as().post('/v1/choices/_open', { token });
    await choose(world, token, []);
    await choose(world, token, [randomUUID()]);
    const { rows } = await notification.database.admin.query(
      'SELECT action, object, result FROM chassis.audit_entry WHERE person_id = $1 ORDER BY id',
      [guest.personId],
    );
    const object = `offer:${offer.offerId}`;
    expect(rows).toEqual([
      { action: 'open-choice-link', object, result: 'done' },
      { action: 'choose-times', object, result: 'done' },
      { action: 'choose-times', object, result: 'choice-link-unknown' },
    ]);
  });

  test('takes no time that was not offered, and no link but its own', async () => {
    const { guest, token } = await asked();
    expect(await choose(world, token, [randomUUID()])).toMatchObject({
      status: 400,
      body: { code: 'choice-link-unknown' },
    });
    const invitee = await aGuest(notification);
    await notification.receive(roundTableBooked, aTable([seat(invitee)]));
    const { text } = await until(() => mail.to(invitee.email)[0]);
    const toAnswer = /antwoord#(\S+)/.exec(text)![1]!;
    for (const other of [toAnswer, `${token}x`, 'anything'])
      expect(await choose(world, other, [])).toMatchObject({ status: 400, body: { code: 'choice-link-forged' } });
    const answered = await notification.as().post('/v1/answers', { token, answer: 'accepted' });
    expect(answered).toMatchObject({ status: 400, body: { code: 'answer-link-forged' } });
    expect(await heardByScheduling(world, guest.personId)).toEqual([]);
  });
});
