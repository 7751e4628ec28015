/** What of the municipality's file can be looked after before it is late. */
export interface CheckedFile {
  districts: readonly { code: string }[];
  organisationKinds: readonly { code: string }[];
  venues: readonly { district: string }[];
  calendar: {
    decrees: readonly { years: { through: number } }[];
    schoolHolidays?: readonly { through: string }[] | undefined;
  };
  tables: Record<string, { minimumRoles: readonly { anyOf: readonly object[] }[] }>;
}

export interface CheckedDirectory {
  organisations: readonly { kind: string; districts: readonly string[] }[];
  coordinators: readonly { districts: readonly string[]; available: boolean }[];
}

export type FileCheck =
  | { readonly code: 'decrees'; readonly ok: boolean; readonly year: number }
  | { readonly code: 'school-holidays'; readonly ok: boolean; readonly through: string | undefined }
  | { readonly code: 'venues' | 'coordinators'; readonly ok: boolean; readonly districts: readonly string[] }
  | { readonly code: 'minimum-roles'; readonly ok: boolean; readonly kinds: readonly string[] };

/**
 * Whether the file and the directory together have what the work needs: days that are known this year and next (P-15), a
 * room and a coordinator for each district (S002-9, S002-27), an organisation of every kind that a round table wants (P-8).
 */
export function checksOf(
  file: CheckedFile,
  { organisations, coordinators }: CheckedDirectory,
  today: string,
): FileCheck[] {
  const year = Math.max(...file.calendar.decrees.map(({ years }) => years.through));
  const through = file.calendar.schoolHolidays
    ?.map((holiday) => holiday.through)
    .sort()
    .at(-1);
  const without = (has: (district: string) => boolean) =>
    file.districts.map(({ code }) => code).filter((district) => !has(district));
  const roomless = without((district) => file.venues.some((venue) => venue.district === district));
  const unserved = without((district) =>
    coordinators.some(({ available, districts }) => available && districts.includes(district)),
  );
  const wanted = Object.values(file.tables)
    .flatMap(({ minimumRoles }) => minimumRoles)
    .flatMap(({ anyOf }) =>
      anyOf.flatMap((filler) => ('organisationKind' in filler ? String(filler.organisationKind) : [])),
    );
  const absent = [...new Set(wanted)].filter((kind) => !organisations.some((one) => one.kind === kind));
  return [
    { code: 'decrees', ok: year > Number(today.slice(0, 4)), year },
    { code: 'school-holidays', ok: through !== undefined && through >= today, through },
    { code: 'venues', ok: roomless.length === 0, districts: roomless },
    { code: 'coordinators', ok: unserved.length === 0, districts: unserved },
    { code: 'minimum-roles', ok: absent.length === 0, kinds: absent },
  ];
}
