import { byRoom, districtsOf } from '../web/areas/home/districts.ts';
import { checksOf } from '../web/areas/home/file-checks.ts';
import { healthOf } from '../web/areas/home/operations.ts';
import { askedFirst } from '../web/areas/home/tasks.ts';

// What the first page of each role shows, besides what waits for it.

describe('for a dispatcher (P-28, R-20)', () => {
  const item = (over: object = {}) => ({
    district: 'noord',
    waitsFor: 'coordinator' as string | null,
    urgent: false,
    age: { workingDays: 2, state: 'fresh' as const } as any,
    ...over,
  });

  test('a district tells how much waits, how long, and what of it is late', () => {
    const items = [
      item(),
      item({ age: { workingDays: 6, state: 'ageing' } }),
      item({ urgent: true, age: { workingDays: 11, state: 'late' } }),
      item({ waitsFor: 'decision', age: { workingDays: 12, state: 'late' } }),
      item({ waitsFor: null, age: null }),
    ];
    expect(districtsOf(items, ['noord'])).toEqual([
      { district: 'noord', waiting: 3, oldest: 11, late: 2, atRisk: 1, urgent: 1, running: 5 },
    ]);
  });

  test('a district with something late comes first, then the one with the oldest, an empty one last', () => {
    const items = [
      item({ district: 'oost', age: { workingDays: 7, state: 'ageing' } }),
      item({ district: 'zuid', age: { workingDays: 3, state: 'late' } }),
      item(),
    ];
    const order = districtsOf(items, ['west', 'noord', 'oost', 'zuid']).map(({ district }) => district);
    expect(order).toEqual(['zuid', 'oost', 'noord', 'west']);
  });

  test('a request whose receipt can not be is counted without an age', () => {
    expect(districtsOf([item({ age: null })], ['noord'])).toMatchObject([{ waiting: 1, oldest: undefined }]);
  });

  test('who is available and has the fewest cases comes first', () => {
    const pool = [
      { personId: 'busy', available: true, cases: 4 },
      { personId: 'away', available: false, cases: 0 },
      { personId: 'free', available: true, cases: 1 },
    ];
    expect(byRoom(pool).map(({ personId }) => personId)).toEqual(['free', 'busy', 'away']);
  });
});

test('for a requester what has no answer stands first, and what was withdrawn does not stand there (P-3)', () => {
  const asked = [
    { receivedAt: '2026-11-01', state: 'decided' as const },
    { receivedAt: '2026-11-20', state: 'open' as const },
    { receivedAt: '2026-11-25', state: 'withdrawn' as const },
    { receivedAt: '2026-11-24', state: 'open' as const },
  ];
  expect(askedFirst(asked).map(({ receivedAt }) => receivedAt)).toEqual(['2026-11-24', '2026-11-20', '2026-11-01']);
});

describe('for the functional administrator', () => {
  const file = {
    districts: [{ code: 'noord' }, { code: 'zuid' }],
    organisationKinds: [{ code: 'school' }, { code: 'clinic' }],
    venues: [{ district: 'noord' }],
    calendar: { decrees: [{ years: { through: 2028 } }], schoolHolidays: [{ through: '2027-01-03' }] },
    tables: {
      upscaling: { minimumRoles: [{ anyOf: [{ organisationKind: 'school' }, { organisationKind: 'clinic' }] }] },
    },
  };
  const directory = {
    organisations: [{ kind: 'school', districts: ['noord'] }],
    coordinators: [
      { districts: ['noord'], available: true },
      { districts: ['zuid'], available: false },
    ],
  };

  test('what the work needs and the file or the directory lacks is named (P-15, P-8, S002-9, S002-27)', () => {
    expect(checksOf(file, directory, '2026-11-30')).toEqual([
      { code: 'decrees', ok: true, year: 2028 },
      { code: 'school-holidays', ok: true, through: '2027-01-03' },
      { code: 'venues', ok: false, districts: ['zuid'] },
      { code: 'coordinators', ok: false, districts: ['zuid'] },
      { code: 'minimum-roles', ok: false, kinds: ['clinic'] },
    ]);
  });

  test('the last year with known days off is too late, and so are holidays that are over or none', () => {
    const later = checksOf(file, directory, '2028-01-10');
    expect(later.slice(0, 2).map(({ ok }) => ok)).toEqual([false, false]);
    const without = { ...file, calendar: { decrees: file.calendar.decrees } };
    expect(checksOf(without, directory, '2026-11-30')[1]).toEqual({
      code: 'school-holidays',
      ok: false,
      through: undefined,
    });
  });
});

describe('for an operator (P-28)', () => {
  const consumer = { running: true, paused: false, parked: 0, waiting: 1, pending: 2, oldestSeconds: 1 };
  const status = (over: object = {}, relay: object = {}) => ({
    relay: { unpublished: 0, oldestSeconds: 0, failingPartitions: [], ...relay },
    consumers: [{ ...consumer, ...over }],
  });

  test.each<[string, object, object, string]>([
    ['everything is handled at once', {}, {}, 'fine'],
    ['the oldest waits for more than a minute', { oldestSeconds: 61 }, {}, 'behind'],
    ['nothing was sent for more than a minute', {}, { oldestSeconds: 61 }, 'behind'],
    ['something is parked', { parked: 1 }, {}, 'stuck'],
    ['a consumer was paused', { paused: true }, {}, 'stuck'],
    ['a consumer does not run', { running: false }, {}, 'stuck'],
    ['a partition can not be written', {}, { failingPartitions: ['x-0'] }, 'stuck'],
  ])('when %s', (_, over, relay, state) => {
    expect(healthOf(status(over, relay)).state).toBe(state);
  });

  test('what waits and what is parked is counted over all consumers', () => {
    const { waiting, parked } = healthOf({ ...status(), consumers: [consumer, { ...consumer, parked: 2 }] });
    expect([waiting, parked]).toEqual([6, 2]);
  });
});
