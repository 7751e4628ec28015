import { guestNeedsKnown, householdChanged, placeNeedsKnown, Refusal } from '@rondetafel/contracts';
import {
  addMember,
  type ChangedHousehold,
  correctMember,
  type Given,
  type GuestAsked,
  type Household,
  keepGuest,
  memberLeaves,
  memberReturns,
  present,
  withdrawMember,
} from './household.ts';

const given: Given = {
  now: '2026-12-01T09:00:00.000Z',
  by: { personId: 'coordinator', organisationId: 'team' },
  municipality: { lifeAreas: [{ code: 'housing' }] as any },
};
const roos = { givenName: 'Roos', familyName: 'Verzonnen', birthOn: '1988-02-29', lifeAreas: ['housing'] };
const pim = { givenName: 'Pim', familyName: 'Verzonnen', birthOn: '2015-06-01', lifeAreas: [] };
const home: Household = {
  caseId: 'case',
  stage: 'dossier',
  residents: [
    { memberId: 'roos', person: roos, leftOn: null },
    { memberId: 'pim', person: { ...pim, representativeIds: ['roos'] }, leftOn: null },
  ],
};
const namesOf = ({ events }: ChangedHousehold) => events.map(({ event }) => event.type);
const membersOf = ({ events }: ChangedHousehold): any[] => (events[0]!.data as any).members;
const refusal = (attempt: () => unknown) => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Refusal) return [error.code, ...error.faults.map(({ pointer, code }) => `${pointer} ${code}`)];
    throw error;
  }
  return [];
};

test('P-16: who joins is published with the whole household, by ids and codes', () => {
  const changed = addMember(home, { memberId: 'noah', asked: { ...pim, givenName: 'Noah' } }, given);
  expect(namesOf(changed)).toEqual([householdChanged.type]);
  expect(changed.events[0]!.data).toEqual({
    caseId: 'case',
    members: [
      { memberId: 'roos', minor: false, representation: 'self' },
      { memberId: 'pim', minor: true, representation: 'representatives', representativeIds: ['roos'] },
      { memberId: 'noah', minor: true },
    ],
    changedBy: { personId: 'coordinator', organisationId: 'team' },
    changedAt: given.now,
  });
  expect(changed.change).toMatchObject({ kind: 'joined', memberId: 'noah' });
});

test('P-16: another day of birth may change who acts for somebody; another name is nobody else’s business', () => {
  const older = correctMember(
    home,
    { memberId: 'pim', asked: { ...pim, birthOn: '2008-06-01' }, reason: 'Typefout.' },
    given,
  );
  expect(membersOf(older)[1]).toEqual({ memberId: 'pim', minor: false, representation: 'self' });
  expect(older.change).toMatchObject({ fields: ['birthOn', 'representativeIds'], was: { birthOn: '2015-06-01' } });
  const named = correctMember(
    home,
    { memberId: 'roos', asked: { ...roos, familyName: 'Bedacht' }, reason: 'x' },
    given,
  );
  expect(named.events).toEqual([]);
  expect(named.change).toMatchObject({ fields: ['familyName'], was: { familyName: 'Verzonnen' } });
});

test('P-26: what is the same already is no correction', () => {
  expect(correctMember(home, { memberId: 'roos', asked: roos, reason: 'x' }, given).change).toBeNull();
});

test('P-16: who left is not invited any more and acts for nobody; who comes back does again', () => {
  const gone = memberLeaves(home, { memberId: 'roos', on: '2026-11-30', reason: 'Verhuisd.' }, given);
  expect(membersOf(gone)).toEqual([{ memberId: 'pim', minor: true }]);
  expect(present(gone.next).map(({ memberId }) => memberId)).toEqual(['pim']);
  const back = memberReturns(gone.next, { memberId: 'roos' }, given);
  expect(membersOf(back)[1]).toMatchObject({ memberId: 'pim', representativeIds: ['roos'] });
});

test('P-16: nobody left on a day that is still to come, and nothing of somebody who left is changed', () => {
  const leaving = { memberId: 'pim', on: '2026-12-02', reason: 'x' };
  expect(refusal(() => memberLeaves(home, leaving, given))).toEqual(['household-not-changeable', '/on day-to-come']);
  const { next } = memberLeaves(home, { ...leaving, on: '2026-12-01' }, given);
  expect(refusal(() => correctMember(next, { memberId: 'pim', asked: pim, reason: 'x' }, given))).toEqual([
    'member-left',
  ]);
});

test('P-1: a household keeps at least one member', () => {
  const { next } = memberLeaves(home, { memberId: 'pim', on: '2026-12-01', reason: 'x' }, given);
  for (const end of [
    () => memberLeaves(next, { memberId: 'roos', on: '2026-12-01', reason: 'x' }, given),
    () => withdrawMember(next, { memberId: 'roos', reason: 'x' }, given),
  ])
    expect(refusal(end)).toEqual(['last-member']);
  expect(withdrawMember(next, { memberId: 'pim', reason: 'Dubbel.' }, given).next.residents).toHaveLength(1);
});

test('P-16: who acts for somebody is another member, an adult, who is there', () => {
  const by = (...representativeIds: string[]) =>
    refusal(() => addMember(home, { memberId: 'noah', asked: { ...pim, representativeIds } }, given));
  const wrong = ['household-not-changeable', '/representativeIds/0 not-a-representative'];
  expect([by('roos'), by('pim'), by('noah'), by('nobody')]).toEqual([[], wrong, wrong, wrong]);
});

test('P-12: what inviting somebody takes is published without whose need it is, times by who prefers them', () => {
  const times = [{ weekday: 2, from: '09:00', to: '12:00' }];
  const guest = { channel: 'letter', interpreter: true, preferredTimes: times, safely: 'Alleen overdag.' } as const;
  const changed = keepGuest(
    home,
    { memberId: 'roos', guest: { ...guest, preferredTimes: [...times] }, language: 'pl', accessibility: ['step-free'] },
    given,
  );
  expect(changed.events).toEqual([
    { event: placeNeedsKnown, data: { caseId: 'case', stepFree: true } },
    {
      event: guestNeedsKnown,
      data: {
        caseId: 'case',
        interpreter: true,
        childcare: false,
        letter: true,
        preferredTimes: [{ memberId: 'roos', times }],
        mail: [{ memberId: 'roos', allowed: false }],
      },
    },
  ]);
  const corrected = correctMember(changed.next, { memberId: 'roos', asked: roos, reason: 'x' }, given);
  expect(corrected.next.residents[0]!.person.guest).toEqual(guest);
});

test('P-17: mail goes only to who has no other channel and no shared mailbox, and to nobody because they left', () => {
  const told = (household: Household, guest: GuestAsked['guest'], memberId = 'roos') => {
    const { next, events } = keepGuest(household, { memberId, guest }, given);
    return { next, mail: (events.find(({ event }) => event === guestNeedsKnown)?.data as any)?.mail };
  };
  for (const [guest, allowed] of [
    [{}, true],
    [{ channel: 'mail' }, true],
    [{ channel: 'mail', sharedMailbox: false }, true],
    [{ channel: 'mail', sharedMailbox: true }, false],
    [{ sharedMailbox: true }, false],
    [{ channel: 'letter' }, false],
    [{ channel: 'sms' }, false],
    [{ channel: 'call' }, false],
  ] as const)
    expect(told(home, guest).mail).toEqual([{ memberId: 'roos', allowed }]);
  const { next } = told(home, { channel: 'call' }, 'pim');
  const left = memberLeaves(next, { memberId: 'pim', on: '2026-11-23', reason: 'x' }, given).next;
  expect(told(left, { interpreter: true }).mail).toEqual(expect.arrayContaining([{ memberId: 'pim', allowed: false }]));
});

test('P-16: nobody leaves a household before they can have been born', () => {
  const on = (day: string) => refusal(() => memberLeaves(home, { memberId: 'pim', on: day, reason: 'x' }, given));
  expect(on('2015-05-31')).toEqual(['household-not-changeable', '/on before-birth']);
  expect(on('2015-06-01')).toEqual([]);
});
