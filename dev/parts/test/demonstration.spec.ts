import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { amsterdamDay, type Municipality, parseMunicipality } from '@rondetafel/policy';
import { Days, firstDayOf } from '../demonstration/cases/days.ts';
import { beginningOf } from '../demonstration/cases/fill.ts';
import { householdOf, meetsCriterion } from '../demonstration/cases/household.ts';
import { demonstrationOf } from '../demonstration/demonstration.ts';

const folder = fileURLToPath(new URL('../../../municipalities/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));
const read = (name: string): Municipality => parseMunicipality(JSON.parse(readFileSync(`${folder}${name}`, 'utf8')));
const almere = read('almere.json');

/** As small as a file may be: one district, and one kind that does everything. */
const small: Municipality = {
  ...almere,
  network: {
    ...almere.network,
    districts: almere.network.districts.slice(0, 1),
    organisationKinds: [{ code: 'team', label: { nl: 'team' } }],
    venues: [],
    entryRoutes: [],
    accessPoints: ['team'],
    coordinatorPools: ['team'],
  },
  tables: { ...almere.tables, upscaling: { ...almere.tables.upscaling, minimumRoles: [] } },
};

describe.each([
  ...files.map((name): [string, Municipality] => [name, read(name)]),
  ['one of one kind', small] as const,
])('the demonstration of %s', (_, municipality) => {
  const { organisations, people, independentCoordinators, rooms } = demonstrationOf(municipality);
  const { network, assignment } = municipality;
  const codes = (of: readonly { code: string }[]) => of.map(({ code }) => code);

  test('has an organisation of every kind, in districts that the file names, and each has an id of its own', () => {
    expect(new Set(organisations.map(({ kind }) => kind))).toEqual(new Set(codes(network.organisationKinds)));
    for (const { districts } of organisations) {
      expect(districts.length).toBeGreaterThan(0);
      expect(codes(network.districts)).toEqual(expect.arrayContaining([...districts]));
    }
    const ids = [...organisations.map((one) => one.organisationId), ...people.map((one) => one.personId)];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has the same people, each at work in one of its organisations, with a user name of their own', () => {
    const known = organisations.map(({ organisationId }) => organisationId);
    for (const { organisationId } of people) expect(known).toContain(organisationId);
    expect(new Set(people.map(({ user }) => user)).size).toBe(people.length);
    expect(people.map(({ user }) => user)).toEqual(expect.arrayContaining(['anna', 'hanna', 'dirk', 'tessa']));
  });

  test('has coordinators of a kind that may have them, who together serve every district (S002-27)', () => {
    for (const { organisationId, expertise } of independentCoordinators) {
      const { kind } = organisations.find((one) => one.organisationId === organisationId)!;
      expect(network.coordinatorPools).toContain(kind);
      expect(assignment.expertise).toEqual(expect.arrayContaining([...expertise]));
    }
    const served = new Set(independentCoordinators.flatMap(({ districts }) => districts));
    expect([...served].sort()).toEqual(codes(network.districts).sort());
  });

  test('has a room in every venue', () => {
    expect(new Set(rooms.map(({ venue }) => venue))).toEqual(new Set(codes(network.venues)));
    expect(new Set(rooms.map(({ roomId }) => roomId)).size).toBe(rooms.length);
  });

  test('has households whose needs the criterion means, with children whom a parent represents (P-6, P-16)', () => {
    const members = householdOf(municipality, 'Wilgenroos', 0, '2026-11-30');
    expect(
      meetsCriterion(
        municipality,
        members.map(({ givenName }) => givenName),
        5,
      ),
    ).toBe(true);
    for (const { lifeAreas } of members) {
      expect(lifeAreas.length).toBeGreaterThanOrEqual(Math.min(municipality.criterion.lifeAreas, 1));
    }
    expect(members.slice(1).every(({ birthOn }) => birthOn > '2014-12-01')).toBe(true);
  });

  // On a Sunday, after the holidays, and on an ordinary day.
  test.each(['2026-11-29T21:00:00Z', '2027-01-04T09:00:00Z', '2026-09-16T09:00:00Z'])(
    'begins so far before %s that a table that was asked for first is late',
    (now) => {
      const today = amsterdamDay(now);
      const days = new Days(municipality, today);
      const first = firstDayOf(municipality);
      const begins = new Date(days.at(first, '09:00')).getTime() - new Date(now).getTime();
      expect(beginningOf(demonstrationOf(municipality), new Date(now))).toBe(Math.ceil(begins / 1000));
      expect(days.before(1) < today).toBe(true);
      expect(days.before(first) < days.before(municipality.terms.roundTable.workingDays + 1)).toBe(true);
    },
  );
});
