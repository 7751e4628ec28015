import { almereJson } from '../../test/almere.ts';
import { deskPhone } from './desk-phone.ts';
import { MunicipalityFaults, parseMunicipality } from './parse.ts';
import { groundsInForce } from './privacy.ts';
import { meetingKinds } from './tables.ts';

function faultsOf(json: unknown): Record<string, string> {
  try {
    parseMunicipality(json);
  } catch (error) {
    if (!(error instanceof MunicipalityFaults)) throw error;
    return Object.fromEntries(error.faults.map(({ pointer, detail }) => [pointer, detail]));
  }
  return {};
}

/** Puts a value at a JSON pointer. */
function set(json: any, pointer: string, value: unknown): void {
  const path = pointer.split('/').slice(1);
  const last = path.pop()!.replaceAll('~1', '/');
  path.reduce((part, step) => part[step], json)[last] = value;
}

test('a district without a number of its own is reached at the municipality’s desk (S002-22)', () => {
  const { network } = parseMunicipality(almereJson());
  expect(['almere-buiten', 'almere-stad', undefined].map((district) => deskPhone(network, district))).toEqual([
    '036 000 00 20',
    '036 000 00 10',
    '036 000 00 10',
  ]);
});

test('Almere’s file holds what its sources say', () => {
  const almere = parseMunicipality(almereJson());
  expect(almere.criterion).toEqual({ lifeAreas: 3, members: 2, reading: 'each' }); // P-6
  expect(almere.terms.roundTable.workingDays).toBe(10); // S002-46
  expect(almere.lifeAreas).toHaveLength(11); // P-6
  expect(almere.assignment.expertise).toHaveLength(5); // S002-7
  const roles = (kind: (typeof meetingKinds)[number]) =>
    almere.tables[kind].minimumRoles.map(({ role, when, per }) => `${role} ${when} ${per}`);
  expect(roles('upscaling')).toEqual([
    'youth-health-service always table', // S002-47
    'youth-care-provider always child', // S002-47, P-8
    'school always child',
    'health-centre always table',
    'safe-home-or-samen-veilig safety-signal table', // S002-48
    'neighbourhood-team safety-signal table',
  ]);
  expect(roles('downscaling')).toEqual(['neighbourhood-team always table', 'health-centre always table']); // S002-52
});

test('every part of Almere’s file names its source', () => {
  const json = almereJson();
  const parts = Object.keys(json).filter((part) => !['$schema', 'code', 'name', 'sources'].includes(part));
  const sourced = Object.keys(json.sources).map((pointer) => pointer.split('/')[1]);
  expect(parts.filter((part) => !sourced.includes(part))).toEqual([]);
});

test('all faults come at once, each with its JSON pointer', () => {
  const json = almereJson();
  delete json.retention;
  set(json, '/criterion/lifeAreas', 'three');
  set(json, '/terms/roundTable/workingDays', 0);
  set(json, '/network/accessPoints/3', 'church');
  set(json, '/calendar/dayKinds/decree-day/countsForTerm', true);
  set(json, '/lifeArea', []);
  expect(Object.keys(faultsOf(json)).sort()).toEqual([
    '/calendar/dayKinds/decree-day/countsForTerm',
    '/criterion/lifeAreas',
    '/lifeArea',
    '/network/accessPoints/3',
    '/retention',
    '/sources/~1retention',
    '/sources/~1retention~1preDossier',
    '/terms/roundTable/workingDays',
  ]);
  expect(() => parseMunicipality(json)).toThrow(/has 8 faults:\n {2}\/criterion\/lifeAreas: /);
});

test.each([undefined, null, 3, 'almere', []])('%p is no municipality, reported as one fault', (json) => {
  expect(Object.keys(faultsOf(json))).toEqual(['']);
});

test.each<[string, Record<string, unknown>, string?]>([
  ['a roster of an unknown kind', { '/tables/upscaling/minimumRoles/0/anyOf/0/organisationKind': 'library' }],
  ['a role that stands in a roster twice', { '/tables/downscaling/minimumRoles/1/role': 'neighbourhood-team' }],
  [
    'a role for a safety signal that everybody sees (P-27)',
    { '/tables/upscaling/minimumRoles/5/hiddenUntilReleased': false },
  ],
  [
    'a safety-related party that everybody sees (P-27)',
    { '/tables/downscaling/minimumRoles/0/anyOf/0/organisationKind': 'safe-home' },
    '/tables/downscaling/minimumRoles/0/hiddenUntilReleased',
  ],
  ['a district given out twice', { '/network/districts/1/code': 'almere-stad', '/network/venues': [] }],
  ['a venue in no district (S002-9)', { '/network/venues/0/district': 'almere-onder' }],
  ['a life area given out twice', { '/lifeAreas/2/code': 'safety' }],
  ['an expertise that is no life area', { '/assignment/expertise/2': 'astrology' }],
  ['a threshold above the number of life areas', { '/criterion/lifeAreas': 12 }],
  ['a pool of an unknown kind', { '/network/coordinatorPools/0': 'library' }],
  [
    'milestones out of order',
    { '/terms/roundTable/milestones/optionsAnswered': 5 },
    '/terms/roundTable/milestones/booked',
  ],
  ['a milestone after the term', { '/terms/roundTable/milestones/booked': 11 }],
  ['a term at risk from the start', { '/terms/roundTable/atRiskWorkingDaysLeft': 10 }],
  ['an urgent term longer than the ordinary one', { '/terms/urgentRoundTable/workingDays': 11 }],
  ['office hours that end before they start', { '/meetings/officeHours/0/to': '08:00' }, '/meetings/officeHours/0'],
  ['a daily mail in the quiet hours', { '/meetings/dailyMailAt': '22:00' }, '/meetings/dailyMailAt'],
  [
    'a gap between decrees: years without their days',
    { '/calendar/decrees/1/years/from': 2027, '/calendar/decrees/1/days': [] },
  ],
  ['a decree day outside its decree’s years', { '/calendar/decrees/1/days/0/on': '2025-01-02' }],
  ['a day that does not exist', { '/calendar/decrees/1/days/0/on': '2026-02-30' }],
  ['a yearly day that most years lack', { '/calendar/meetingFreeDays/0/everyYearOn': '02-29' }],
  ['a school holiday that ends before it starts', { '/calendar/schoolHolidays/0/through': '2026-12-01' }],
  ['a legal holiday that would count (P-9)', { '/calendar/dayKinds/good-friday/countsForTerm': true }],
  ['consent as a default ground (P-25)', { '/privacy/grounds/4/default': true }],
  ['a ground that ends before it starts', { '/privacy/grounds/0/inForceThrough': '2014-12-31' }],
  ['a clock that upscaling does not have (R-13)', { '/terms/roundTable/clock/upscaling': 'referred' }],
  ['statistics shown below five (P-30)', { '/privacy/suppressStatisticsBelow': 4 }],
  ['a source for nothing', { '/sources/~1terms~1holiday': 'S002-46' }],
])('%s is refused', (_what, settings, pointer = Object.keys(settings)[0]!) => {
  const json = almereJson();
  for (const [at, value] of Object.entries(settings)) set(json, at, value);
  expect(Object.keys(faultsOf(json))).toEqual([pointer]);
});

test('a ground of the Wams counts only from the day it is switched on (P-25)', () => {
  const file = almereJson();
  set(file, '/privacy/grounds/5/inForceFrom', '2027-07-01');
  const codes = (on: string) => groundsInForce(parseMunicipality(file).privacy, on).map(({ code }) => code);
  expect(codes('2027-06-30')).not.toContain('wams');
  expect(codes('2027-07-01')).toContain('wams');
  expect(groundsInForce(parseMunicipality(almereJson()).privacy, '2030-01-01').map(({ code }) => code)).not.toContain(
    'wams',
  );
});
