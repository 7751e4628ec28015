import {
  dossierErased,
  optionsAskedChanged,
  optionsOffered,
  optionsWithdrawn,
  partyReleased,
  roundTableBooked,
  roundTableCancelled,
} from '@rondetafel/contracts';
import { until } from '@rondetafel/platform/testing';
import { aGuest, aTable, type Guest, hidden, seat } from './a-table.ts';
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

const linesOf = async ({ personId, organisationId }: Guest): Promise<any[]> => {
  const { body } = await notification.as({ personId, organisationId, roles: ['professional'] }).get('/v1/inbox');
  return body.items;
};
const kindsOf = async (guest: Guest) => (await linesOf(guest)).map(({ kind }) => kind);

describe('those asked to choose a time', () => {
  test('P-11: read in the app and by mail which there are and until when, and nothing of the household', async () => {
    const guest = await aGuest(notification);
    await notification.receive(optionsOffered, anOffer([seat(guest)]));
    const { subject, text, raw } = await until(() => mail.to(guest.email)[0]);
    expect(subject).toBe('Wanneer kunt u bij een overleg zijn?');
    expect(text).toContain('- dinsdag 1 december 2026 om 10.00 uur\n- donderdag 3 december 2026 om 10.00 uur');
    expect(text).toContain('uiterlijk vrijdag 27 november 2026 om 17.00 uur');
    expect(raw).not.toContain('text/calendar');
    expect(await linesOf(guest)).toMatchObject([{ kind: 'options-offered', text: expect.stringContaining(': 2.') }]);
  });

  test('P-18: a parent reads it in plain words', async () => {
    const parent = await aGuest(notification);
    const untilMidnight = { answerBy: '2026-11-27T23:00:00Z' };
    await notification.receive(optionsOffered, anOffer([seat(parent, { role: 'household-member' })], untilMidnight));
    const { text } = await until(() => mail.to(parent.email)[0]);
    expect(text).toContain('U mag kiezen wanneer.');
    expect(text).toContain('Dat kan tot vrijdag 27 november 2026 om 23.59 uur');
  });

  test('P-27: hear nothing as a hidden party until it is released, and then once', async () => {
    const [guest, other] = [await aGuest(notification), await aGuest(notification)];
    const secret = hidden(guest);
    const offer = anOffer([secret, seat(other)]);
    const release = { caseId: offer.caseId, partyId: secret.partyId!, releasedAt: '2026-11-23T09:00:00Z' };
    await notification.receive(optionsOffered, offer);
    await until(() => mail.to(other.email)[0]);
    expect(await linesOf(guest)).toEqual([]);
    await notification.receive(partyReleased, release);
    await notification.receive(partyReleased, release);
    await until(() => mail.to(guest.email)[0]);
    expect(await kindsOf(guest)).toEqual(['options-offered']);
    expect([await kindsOf(other), mail.to(other.email).length]).toEqual([['options-offered'], 1]);
  });

  test('P-17: without an address are the coordinator’s to ask', async () => {
    const [coordinator, guest] = [await aGuest(notification), await aGuest(notification, { reachable: false })];
    await notification.receive(optionsOffered, anOffer([seat(guest)], { coordinatorId: coordinator.personId }));
    expect(await linesOf(coordinator)).toMatchObject([
      { kind: 'choosers-unreachable', text: expect.stringContaining('zonder mailadres: 1.') },
    ]);
  });

  test('P-5: are not mailed at night, and not at all when a time was booked before the morning', async () => {
    notification.clock.moveTo('2026-11-23T22:00:00Z');
    const guest = await aGuest(notification);
    const offer = anOffer([seat(guest)]);
    await notification.receive(optionsOffered, offer);
    const { caseId, roundTableId } = offer;
    await notification.receive(roundTableBooked, aTable([seat(guest)], { caseId, roundTableId }));
    notification.clock.moveTo('2026-11-24T09:00:00Z');
    expect((await until(() => mail.to(guest.email)[0])).subject).toBe('Uitnodiging voor een overleg');
  });

  test('are invited like everybody once a time is booked, and told when it is off', async () => {
    const guest = await aGuest(notification);
    const offer = anOffer([seat(guest)]);
    await notification.receive(optionsOffered, offer);
    const { caseId, roundTableId, kind } = offer;
    await notification.receive(roundTableBooked, aTable([seat(guest)], { caseId, roundTableId }));
    const off = { caseId, roundTableId, kind, revision: 1, cancelledAt: '2026-11-24T09:00:00Z', urgent: false };
    await notification.receive(roundTableCancelled, off);
    expect((await kindsOf(guest)).toSorted()).toEqual([
      'options-offered',
      'round-table-booked',
      'round-table-cancelled',
    ]);
  });
});

describe('times that no longer count', () => {
  const subjectsOf = (guest: Guest) => mail.to(guest.email).map(({ subject }) => subject);

  test('P-11: when they are taken back, who was asked hears so in the app and by mail, in their own words', async () => {
    const [guest, parent] = [await aGuest(notification), await aGuest(notification)];
    const offer = anOffer([seat(guest), seat(parent, { role: 'household-member' })]);
    await notification.receive(optionsOffered, offer);
    await until(() => mail.to(guest.email)[0] && mail.to(parent.email)[0]);
    const { caseId, roundTableId, kind, offerId } = offer;
    const withdrawn = { caseId, roundTableId, kind, offerId, withdrawnAt: '2026-11-23T09:30:00Z' };
    await notification.receive(optionsWithdrawn, withdrawn);
    await notification.receive(optionsWithdrawn, withdrawn);
    const [, toGuest] = await until(() => mail.to(guest.email)[1] && mail.to(guest.email));
    const [, toParent] = await until(() => mail.to(parent.email)[1] && mail.to(parent.email));
    expect(toGuest?.subject).toBe('De momenten voor een overleg vervallen');
    expect(toGuest?.text).toContain('- dinsdag 1 december 2026 om 10.00 uur\n- donderdag 3 december 2026 om 10.00 uur');
    expect(toParent?.text).toContain('U hoeft niets te doen.');
    expect((await kindsOf(parent)).toSorted()).toEqual(['options-offered', 'options-withdrawn']);
    expect(await choose(world, await tokenOf(world, guest), [])).toMatchObject({
      status: 409,
      body: { code: 'choice-link-ended' },
    });
  });

  test('P-11: who has no seat any more hears so and chooses no longer; who stays does, and hears nothing', async () => {
    const [guest, parent] = [await aGuest(notification), await aGuest(notification)];
    const offer = anOffer([seat(guest), seat(parent, { role: 'household-member' })]);
    await notification.receive(optionsOffered, offer);
    await until(() => mail.to(guest.email)[0] && mail.to(parent.email)[0]);
    const { caseId, roundTableId, kind, offerId, asked } = offer;
    const changed = { caseId, roundTableId, kind, offerId, asked: asked.slice(1) };
    await notification.receive(optionsAskedChanged, changed);
    await notification.receive(optionsAskedChanged, changed);
    await until(() => mail.to(guest.email)[1]);
    expect(subjectsOf(guest).at(-1)).toBe('De momenten voor een overleg vervallen');
    const token = await tokenOf(world, guest);
    const ended = { status: 409, body: { code: 'choice-link-ended' } };
    expect(await choose(world, token, [])).toMatchObject(ended);
    expect(await notification.as().post('/v1/choices/_open', { token })).toMatchObject(ended);
    expect(await heardByScheduling(world, guest.personId)).toEqual([]);
    expect((await choose(world, await tokenOf(world, parent), [])).status).toBe(200);
    expect(await kindsOf(parent)).toEqual(['options-offered']);
  });

  test('P-5: who is to be mailed in the morning and has no seat by then is not; who has one is, once', async () => {
    notification.clock.moveTo('2026-11-23T22:00:00Z');
    const [guest, parent] = [await aGuest(notification), await aGuest(notification)];
    const offer = anOffer([seat(guest), seat(parent, { role: 'household-member' })]);
    await notification.receive(optionsOffered, offer);
    const { caseId, roundTableId, kind, offerId, asked } = offer;
    await notification.receive(optionsAskedChanged, { caseId, roundTableId, kind, offerId, asked: asked.slice(1) });
    notification.clock.moveTo('2026-11-24T09:00:00Z');
    await until(() => mail.to(parent.email)[0]);
    expect([subjectsOf(parent).length, subjectsOf(guest)]).toEqual([1, []]);
  });

  test('P-5: who has no mail of them yet gets none that takes them back', async () => {
    notification.clock.moveTo('2026-11-23T22:00:00Z');
    const guest = await aGuest(notification);
    const offer = anOffer([seat(guest)]);
    await notification.receive(optionsOffered, offer);
    const { caseId, roundTableId, kind, offerId } = offer;
    await notification.receive(optionsWithdrawn, {
      caseId,
      roundTableId,
      kind,
      offerId,
      withdrawnAt: '2026-11-23T22:05:00Z',
    });
    expect((await kindsOf(guest)).toSorted()).toEqual(['options-offered', 'options-withdrawn']);
    const { rows } = await notification.database.admin.query(
      'SELECT news, status FROM mail WHERE round_table_id = $1 ORDER BY mail_id',
      [roundTableId],
    );
    expect(rows).toEqual([
      { news: 'offered', status: 'superseded' },
      { news: 'offer-withdrawn', status: 'unneeded' },
    ]);
  });

  test('are replaced by others: who is asked again reads that, who is not hears that they are off', async () => {
    const [again, dropped] = [await aGuest(notification), await aGuest(notification)];
    const offer = anOffer([seat(again), seat(dropped)]);
    await notification.receive(optionsOffered, offer);
    await until(() => mail.to(again.email)[0] && mail.to(dropped.email)[0]);
    const { caseId, roundTableId } = offer;
    await notification.receive(optionsOffered, anOffer([seat(again)], { caseId, roundTableId }));
    const [, second] = await until(() => mail.to(again.email)[1] && mail.to(again.email));
    expect(second?.text).toContain('De momenten die wij u eerder gaven, gelden niet meer.');
    await until(() => mail.to(dropped.email)[1]);
    expect([await kindsOf(again), await kindsOf(dropped)].map((kinds) => kinds.toSorted())).toEqual([
      ['options-offered', 'options-offered-anew'],
      ['options-offered', 'options-withdrawn'],
    ]);
    expect(subjectsOf(again)).toEqual(['Wanneer kunt u bij een overleg zijn?', 'Wanneer kunt u bij een overleg zijn?']);
  });

  test('P-10: are off with a table that never had a time', async () => {
    const guest = await aGuest(notification);
    const offer = anOffer([seat(guest)]);
    await notification.receive(optionsOffered, offer);
    await until(() => mail.to(guest.email)[0]);
    const { caseId, roundTableId, kind } = offer;
    const off = { caseId, roundTableId, kind, revision: 0, cancelledAt: '2026-11-24T09:00:00Z', urgent: false };
    await notification.receive(roundTableCancelled, off);
    await until(() => mail.to(guest.email)[1]);
    expect((await kindsOf(guest)).toSorted()).toEqual(['options-offered', 'options-withdrawn']);
  });
});

test('P-29: erasing a member, or the case, leaves nothing of offers and choices behind', async () => {
  const guests = [await aGuest(notification), await aGuest(notification)] as const;
  const offer = anOffer(guests.map((guest) => seat(guest, { role: 'household-member' })));
  const { caseId } = offer;
  await notification.receive(optionsOffered, offer);
  for (const guest of guests) await choose(world, await tokenOf(world, guest), []);
  const leftOf = async (id: string) => {
    const count = (table: string) =>
      notification.database.admin.query(`SELECT FROM ${table} AS t WHERE t::text LIKE '%' || $1 || '%'`, [id]);
    const found = await Promise.all(['offer', 'options_reply', 'mail'].map(count));
    return found.map(({ rowCount }) => rowCount);
  };
  const [{ personId: memberId }] = guests;
  expect(await leftOf(memberId)).toEqual([1, 1, 1]);
  await notification.eraseMember(memberId);
  expect(await leftOf(memberId)).toEqual([0, 0, 0]);
  expect(await leftOf(caseId)).toEqual([1, 1, 1]);
  await notification.receive(dossierErased, { caseId, memberIds: [], erasedAt: '2042-07-01T02:00:00Z' });
  expect(await leftOf(caseId)).toEqual([0, 0, 0]);
});
