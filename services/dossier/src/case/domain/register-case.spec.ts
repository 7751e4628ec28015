import { type caseRegistered, type DataOf, type Decision, placeNeedsKnown, Refusal } from '@rondetafel/contracts';
import { type NewCase, type RegisterCase, registerCase } from './register-case.ts';

const municipality: any = {
  lifeAreas: [{ code: 'housing' }, { code: 'finances' }],
  network: { districts: [{ code: 'almere-buiten' }] },
};

const asking = (changes: Partial<RegisterCase> = {}): RegisterCase => ({
  district: 'almere-buiten',
  sourceKind: 'question',
  members: [
    { givenName: 'Roos', familyName: 'Verzonnen', birthOn: '1988-02-29', lifeAreas: ['housing', 'finances'] },
    { givenName: 'Pim', familyName: 'Verzonnen', birthOn: '2015-06-01', lifeAreas: [] },
  ],
  ...changes,
});

const register = (asked: RegisterCase) => {
  let last = 0;
  return registerCase(asked, {
    caseId: 'case',
    newId: () => `member-${++last}`,
    now: '2026-11-23T09:00:00Z',
    reporter: { personId: 'reporter', organisationId: 'team' },
    municipality,
  });
};

/** What the registration publishes. */
const eventOf = ({ events }: Decision<NewCase>) => events[0]!.data as DataOf<typeof caseRegistered>;

const faultsOf = (asked: RegisterCase) => {
  try {
    register(asked);
  } catch (error) {
    if (error instanceof Refusal) return error.faults.map(({ pointer, code }) => `${pointer} ${code}`);
  }
  return [];
};

test('P-1: what is published of a household is ids, codes and who is a minor', () => {
  expect(eventOf(register(asking()))).toEqual({
    caseId: 'case',
    district: 'almere-buiten',
    sourceKind: 'question',
    registeredAt: '2026-11-23T09:00:00Z',
    reportedBy: { personId: 'reporter', organisationId: 'team' },
    members: [
      { memberId: 'member-1', minor: false, representation: 'self' },
      { memberId: 'member-2', minor: true },
    ],
  });
});

test('P-12: that somebody needs a place without steps is published, and not who', () => {
  const [mother, child] = asking().members;
  const published = (needs: RegisterCase['members'][number]['accessibility']) =>
    register(asking({ members: [{ ...mother!, accessibility: needs }, child!] })).events.slice(1);
  const data = { caseId: 'case', stepFree: true };
  expect(published(['step-free', 'read-aloud'])).toEqual([{ event: placeNeedsKnown, data }]);
  expect(published(['read-aloud'])).toEqual([]);
});

test('P-16: nobody is named for a minor before it is settled who acts', () => {
  expect(eventOf(register(asking())).members[1]).not.toHaveProperty('representation');
});

const born = (birthOn: string, representedBy?: number[]) => ({
  givenName: 'Kind',
  familyName: 'Verzonnen',
  birthOn,
  lifeAreas: [],
  ...(representedBy && { representedBy }),
});

test.each([
  ['under 12 by the representatives', '2015-06-01', 'representatives'],
  ['12 to 15 together with them', '2012-06-01', 'self-and-representatives'],
  ['from 16 self, here beside a mentor', '2009-06-01', 'self-and-representatives'],
])('P-16: a member acts %s', (_, birthOn, representation) => {
  const [parent] = asking().members;
  expect(eventOf(register(asking({ members: [parent!, born(birthOn, [0])] }))).members[1]).toEqual({
    memberId: 'member-2',
    minor: true,
    representation,
    representativeIds: ['member-1'],
  });
});

test('P-16: from 16 a member acts alone, when nobody else is named', () => {
  const [member] = eventOf(register(asking({ members: [born('2009-06-01')] }))).members;
  expect(member).toEqual({ memberId: 'member-1', minor: true, representation: 'self' });
});

test.each([
  ['oneself', [1]],
  ['a minor', [2]],
  ['nobody', [7]],
])('P-16: %s represents no child', (_, representedBy) => {
  const [parent, child] = asking().members;
  const members = [parent!, born('2015-06-01', representedBy), child!];
  expect(faultsOf(asking({ members }))).toEqual(['/members/1/representedBy/0 not-a-representative']);
});

test('every fault is named at once', () => {
  const [parent, child] = asking().members;
  const asked = asking({
    district: 'elders',
    members: [
      { ...parent!, birthOn: '1850-01-01', lifeAreas: ['housing', 'astrology'] },
      { ...child!, birthOn: '2026-11-24' },
    ],
  });
  expect(faultsOf(asked)).toEqual([
    '/district unknown-district',
    '/members/0/birthOn too-old',
    '/members/0/lifeAreas/1 unknown-life-area',
    '/members/1/birthOn not-born-yet',
  ]);
});

test('a child born today in Almere can be registered before midnight in London', () => {
  const born = { givenName: 'Zoë', familyName: 'Verzonnen', birthOn: '2026-11-24', lifeAreas: [] };
  const registered = registerCase(asking({ members: [born] }), {
    caseId: 'case',
    newId: () => 'member',
    municipality,
    now: '2026-11-23T23:30:00Z',
    reporter: { personId: 'p', organisationId: 'o' },
  });
  expect(eventOf(registered).members).toEqual([{ memberId: 'member', minor: true }]);
});

describe('somebody of whom not all is known (P-1, P-16)', () => {
  const [parent] = asking().members;
  const one = (member: Partial<RegisterCase['members'][number]>) =>
    eventOf(register(asking({ members: [{ lifeAreas: [], familyName: 'Verzonnen', ...member }, parent!] }))).members[0];

  test.each([
    ['a year in which they come of age', { birthOn: '2008' }, { minor: true, representation: 'self' }],
    ['a year in which they turn 16', { birthOn: '2010' }, { minor: true }],
    ['a month', { birthOn: '2008-10' }, { minor: false, representation: 'self' }],
    ['this month', { birthOn: '2026-11' }, { minor: true }],
    ['nothing but that they are of age', { minor: false }, { minor: false, representation: 'self' }],
    ['nothing but that they are not', { minor: true }, { minor: true }],
    ['that they are to be born', { unborn: true as const, birthOn: '2027-02-14' }, { minor: true }],
    ['no name, since they are to be born', { unborn: true as const, familyName: undefined }, { minor: true }],
    [
      'one name',
      { givenName: 'Suharto', familyName: undefined, birthOn: '1990-01-01' },
      { minor: false, representation: 'self' },
    ],
  ])('%s: is taken for as young as they may be', (_, member, published) => {
    expect(one(member)).toEqual({ memberId: 'member-1', ...published });
  });

  test('an unborn child has who acts for it', () => {
    const unborn = { unborn: true as const, lifeAreas: [], representedBy: [0] };
    expect(eventOf(register(asking({ members: [parent!, unborn] }))).members[1]).toEqual({
      memberId: 'member-2',
      minor: true,
      representation: 'representatives',
      representativeIds: ['member-1'],
    });
  });

  test.each([
    ['nothing at all', {}, '/members/0/birthOn birth-unknown'],
    ['a year to come', { birthOn: '2027' }, '/members/0/birthOn not-born-yet'],
    ['a year long ago', { birthOn: '1890' }, '/members/0/birthOn too-old'],
    ['due in a year', { unborn: true as const, birthOn: '2027-11-23' }, '/members/0/birthOn due-day-unlikely'],
    ['due long ago', { unborn: true as const, birthOn: '2026-01' }, '/members/0/birthOn due-day-unlikely'],
    ['no name', { familyName: undefined, birthOn: '1990' }, '/members/0/familyName name-missing'],
  ])('%s is a fault', (_, member, fault) => {
    const members = [{ lifeAreas: [], familyName: 'Verzonnen', ...member }];
    expect(faultsOf(asking({ members }))).toEqual([fault]);
  });
});
