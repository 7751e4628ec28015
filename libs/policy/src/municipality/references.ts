import { type Fault, pointerTo, resolves } from './fault.ts';
import type { Municipality } from './schema.ts';
import { meetingKinds } from './tables.ts';
import { isQuietAt } from './times.ts';

/** A check of references between parts of a file. `reads`: the parts that must be well-formed for it. */
interface Reference {
  readonly reads: readonly (keyof Municipality)[];
  check(municipality: Municipality): Fault[];
}

export const references: readonly Reference[] = [
  { reads: ['lifeAreas'], check: ({ lifeAreas }) => repeated(lifeAreas, '/lifeAreas') },
  { reads: ['lifeAreas', 'network'], check: coordinatedFrom },
  { reads: ['criterion', 'lifeAreas'], check: criterion },
  { reads: ['network'], check: network },
  { reads: ['assignment', 'lifeAreas'], check: expertise },
  { reads: ['tables', 'network'], check: rosters },
  { reads: ['terms'], check: terms },
  { reads: ['meetings'], check: officeHours },
  { reads: ['meetings'], check: dailyMail },
  { reads: ['calendar'], check: decrees },
  { reads: ['calendar'], check: schoolHolidays },
  { reads: ['privacy'], check: grounds },
  { reads: ['sources'], check: sources },
];

function criterion({ criterion: { lifeAreas: asked }, lifeAreas }: Municipality): Fault[] {
  return wrongIf(
    asked > lifeAreas.length,
    '/criterion/lifeAreas',
    `asks for ${asked} life areas of ${lifeAreas.length}`,
  );
}

function network({ network }: Municipality): Fault[] {
  const lists = ['entryRoutes', 'accessPoints', 'coordinatorPools'] as const;
  return [
    ...repeated(network.districts, '/network/districts'),
    ...repeated(network.organisationKinds, '/network/organisationKinds'),
    ...repeated(network.venues, '/network/venues'),
    ...network.venues.flatMap(({ district }, index) =>
      wrongIf(
        !network.districts.some(({ code }) => code === district),
        `/network/venues/${index}/district`,
        'no such district',
      ),
    ),
    ...lists.flatMap((list) =>
      unknown('organisation kind', network[list], network.organisationKinds, `/network/${list}`),
    ),
  ];
}

/** A kind that reveals a safety signal never stands in a proposal that everybody reads (P-27). */
function coordinatedFrom({ lifeAreas, network }: Municipality): Fault[] {
  const open = network.organisationKinds.filter(({ safetyRelated }) => !safetyRelated);
  return lifeAreas.flatMap(({ coordinatedFrom: kinds = [] }, index) =>
    unknown('organisation kind', kinds, open, `/lifeAreas/${index}/coordinatedFrom`),
  );
}

function expertise({ assignment, lifeAreas }: Municipality): Fault[] {
  return unknown('life area', assignment.expertise, lifeAreas, '/assignment/expertise');
}

function rosters({ tables, network }: Municipality): Fault[] {
  const safetyRelated = new Set(network.organisationKinds.flatMap((kind) => (kind.safetyRelated ? [kind.code] : [])));
  const rows = meetingKinds.flatMap((kind) =>
    tables[kind].minimumRoles.map((role, index, roles) => ({
      role,
      at: `/tables/${kind}/minimumRoles/${index}`,
      index,
      roles,
    })),
  );
  return rows.flatMap(({ role, at, index, roles }) => [
    ...wrongIf(
      roles.slice(0, index).some((earlier) => earlier.role === role.role),
      `${at}/role`,
      `"${role.role}" is there already`,
    ),
    ...role.anyOf.flatMap((filler, number) =>
      wrongIf(
        'organisationKind' in filler && !network.organisationKinds.some(({ code }) => code === filler.organisationKind),
        `${at}/anyOf/${number}/organisationKind`,
        'no such organisation kind',
      ),
    ),
    ...wrongIf(
      !role.hiddenUntilReleased &&
        role.anyOf.some((filler) => 'organisationKind' in filler && safetyRelated.has(filler.organisationKind)),
      `${at}/hiddenUntilReleased`,
      'a safety-related party stays hidden until released (P-27)',
    ),
    ...wrongIf(
      role.when === 'safety-signal' && !role.hiddenUntilReleased,
      `${at}/hiddenUntilReleased`,
      'the invitation itself would reveal the safety signal: hide it until released (P-27)',
    ),
  ]);
}

function terms({ terms: { roundTable, urgentRoundTable } }: Municipality): Fault[] {
  const { milestones, workingDays, atRiskWorkingDaysLeft } = roundTable;
  const at = '/terms/roundTable';
  return [
    ...wrongIf(
      milestones.optionsAnswered < milestones.optionsOffered,
      `${at}/milestones/optionsAnswered`,
      'before the options are offered',
    ),
    ...wrongIf(
      milestones.booked < milestones.optionsAnswered,
      `${at}/milestones/booked`,
      'before the options are answered',
    ),
    ...wrongIf(milestones.booked > workingDays, `${at}/milestones/booked`, 'after the term'),
    ...wrongIf(
      atRiskWorkingDaysLeft >= workingDays,
      `${at}/atRiskWorkingDaysLeft`,
      'every request would be at risk from the start',
    ),
    ...wrongIf(
      urgentRoundTable.workingDays > workingDays,
      '/terms/urgentRoundTable/workingDays',
      'longer than the ordinary term',
    ),
  ];
}

function officeHours({ meetings }: Municipality): Fault[] {
  return meetings.officeHours.flatMap(({ from, to }, index) =>
    wrongIf(from >= to, `/meetings/officeHours/${index}`, `ends at ${to}, before it starts`),
  );
}

/** It waits for the quiet hours as every mail that can wait (P-5). */
function dailyMail({ meetings: { dailyMailAt, quietHours } }: Municipality): Fault[] {
  return wrongIf(isQuietAt(dailyMailAt, quietHours), '/meetings/dailyMailAt', 'lies in the quiet hours');
}

/** The decrees must cover every year from the first to the last: in a gap days would be missing. */
function decrees({ calendar: { decrees } }: Municipality): Fault[] {
  return decrees.flatMap(({ years, days }, index) => {
    const at = `/calendar/decrees/${index}`;
    const before = decrees[index - 1]?.years.through;
    return [
      ...wrongIf(years.through < years.from, `${at}/years/through`, 'ends before it starts'),
      ...wrongIf(
        before !== undefined && years.from !== before + 1,
        `${at}/years/from`,
        `the one before it ends in ${before}`,
      ),
      ...days.flatMap(({ on }, day) =>
        wrongIf(
          Number(on.slice(0, 4)) < years.from || Number(on.slice(0, 4)) > years.through,
          `${at}/days/${day}/on`,
          `${on} lies outside the years of its decree`,
        ),
      ),
    ];
  });
}

function schoolHolidays({ calendar: { schoolHolidays = [] } }: Municipality): Fault[] {
  return schoolHolidays.flatMap(({ from, through }, index) =>
    wrongIf(through < from, `/calendar/schoolHolidays/${index}/through`, 'ends before it starts'),
  );
}

function grounds({ privacy: { grounds } }: Municipality): Fault[] {
  return [
    ...repeated(grounds, '/privacy/grounds'),
    ...grounds.flatMap((ground, index) => [
      ...wrongIf(
        ground.default && ground.kind === 'consent',
        `/privacy/grounds/${index}/default`,
        'consent is never the default (P-25)',
      ),
      ...wrongIf(
        (ground.inForceThrough ?? '9999') < (ground.inForceFrom ?? ''),
        `/privacy/grounds/${index}/inForceThrough`,
        'ends before it starts',
      ),
    ]),
  ];
}

function sources(municipality: Municipality): Fault[] {
  return Object.keys(municipality.sources).flatMap((pointer) =>
    wrongIf(!resolves(pointer, municipality), pointerTo('sources', pointer), 'points at nothing in this file'),
  );
}

const wrongIf = (wrong: boolean, pointer: string, detail: string): Fault[] => (wrong ? [{ pointer, detail }] : []);

type Coded = readonly { code: string }[];

const repeated = (rows: Coded, pointer: string): Fault[] =>
  rows.flatMap(({ code }, index) =>
    wrongIf(
      rows.slice(0, index).some((earlier) => earlier.code === code),
      `${pointer}/${index}/code`,
      `"${code}" is there already`,
    ),
  );

const unknown = (what: string, codes: readonly string[], known: Coded, pointer: string): Fault[] =>
  codes.flatMap((code, index) =>
    wrongIf(!known.some((one) => one.code === code), `${pointer}/${index}`, `no ${what} "${code}"`),
  );
