import { almere, child, id, mother, refusalOf, today } from '../../../test/a-case-involvement.ts';
import { type Exploration, missingIn, recordExploration } from './exploration.ts';

const explored = (more: Partial<Exploration> = {}): Exploration => ({
  ground: 'with-resident',
  members: [
    { memberId: mother, problems: [{ lifeArea: 'finances', text: 'Drie maanden huur te laat.' }] },
    { memberId: child, problems: [{ lifeArea: 'education' }] },
  ],
  connection: 'Door de schulden is er geen geld voor de bus naar school.',
  ...more,
});

const wamsInForce = {
  ...almere,
  privacy: {
    ...almere.privacy,
    grounds: almere.privacy.grounds.map((one) => (one.code === 'wams' ? { ...one, inForceFrom: today } : one)),
  },
};
const given = { municipality: almere, memberIds: [mother, child], today };
const request = { why: 'De deur blijft dicht.', reachedBy: 'De wijkagent', tellOn: today };
const missing = (exploration: Exploration | null, municipality = almere) =>
  missingIn(exploration, { municipality, today }).map(({ pointer, code }) => `${pointer} ${code}`);

test('before anything is explored an approach can’t open (S000-1)', () => {
  expect(missing(null)).toEqual(['/exploration exploration-missing']);
  expect(missing(explored())).toEqual([]);
});

test('there is more than one problem (S000-2)', () => {
  expect(missing(explored({ members: [{ memberId: mother, problems: [{ lifeArea: 'finances' }] }] }))).toEqual([
    '/exploration/members one-problem',
  ]);
  const twoOfOne = [{ memberId: mother, problems: [{ lifeArea: 'finances' }, { lifeArea: 'housing' }] }];
  expect(missing(explored({ members: twoOfOne }))).toEqual([]);
});

test('problems that nobody connects in words do not qualify (S000-3)', () => {
  expect(missing(explored({ connection: undefined }))).toEqual(['/exploration/connection connection-missing']);
});

test('all that is missing is named at once', () => {
  expect(missing(explored({ ground: 'declined', safety: 'not-needed', members: [], connection: undefined }))).toEqual([
    '/exploration/ground household-declined',
    '/exploration/members one-problem',
    '/exploration/connection connection-missing',
  ]);
});

test('without the resident only on a ground in force, with why, by whom and when they are told (P-58)', () => {
  const refused = (exploration: Exploration, municipality = almere) =>
    refusalOf(() => recordExploration(exploration, { ...given, municipality })).faults;
  const asked = explored({ ground: 'professional-request', request });
  expect(refused(asked)).toEqual(['ground-not-in-force']);
  expect(() => recordExploration(asked, { ...given, municipality: wamsInForce })).not.toThrow();
  expect(refused(explored({ ground: 'professional-request' }), wamsInForce)).toEqual(['request-part-missing']);
  expect(refused({ ...asked, request: { ...request, tellOn: '2026-11-22' } }, wamsInForce)).toEqual(['over-already']);
  // Switched off again before the approach opened.
  expect(missing(asked, wamsInForce)).toEqual([]);
  expect(missing(asked)).toEqual(['/exploration/ground ground-not-in-force']);
});

test('where a household declines, somebody says whether safety needs another way (P-58)', () => {
  const declined = explored({ ground: 'declined' });
  expect(refusalOf(() => recordExploration(declined, given)).faults).toEqual(['safety-not-weighed']);
  expect(() => recordExploration({ ...declined, safety: 'another-way' }, given)).not.toThrow();
});

test('only members of the household, each once, in life areas that the municipality has (S000-2)', () => {
  const members = [
    { memberId: mother, problems: [{ lifeArea: 'astrology' }] },
    { memberId: mother, problems: [] },
    { memberId: id(19), problems: [] },
  ];
  expect(refusalOf(() => recordExploration(explored({ members }), given)).faults).toEqual([
    'unknown-life-area',
    'member-twice',
    'unknown-member',
  ]);
});
