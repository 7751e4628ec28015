/**
 * The calendar a second time, as simple as possible: every day that does not count, typed by hand from a printed
 * calendar, and a loop over native dates. It shares no code with the library; it generates the golden file.
 */
const notCounting: Record<string, string> = {
  '2025-01-01': 'Nieuwjaarsdag',
  '2025-04-18': 'Goede Vrijdag',
  '2025-04-21': 'Tweede paasdag',
  '2025-05-05': 'Bevrijdingsdag',
  '2025-05-29': 'Hemelvaartsdag',
  '2025-05-30': 'de dag na Hemelvaartsdag',
  '2025-06-09': 'Tweede pinksterdag',
  '2025-12-25': 'Eerste kerstdag',
  '2025-12-26': 'Tweede kerstdag',
  '2026-01-01': 'Nieuwjaarsdag',
  '2026-01-02': 'de dag na Nieuwjaarsdag',
  '2026-04-03': 'Goede Vrijdag',
  '2026-04-06': 'Tweede paasdag',
  '2026-04-27': 'Koningsdag',
  '2026-05-05': 'Bevrijdingsdag',
  '2026-05-14': 'Hemelvaartsdag',
  '2026-05-15': 'de dag na Hemelvaartsdag',
  '2026-05-25': 'Tweede pinksterdag',
  '2026-12-25': 'Eerste kerstdag',
  '2027-01-01': 'Nieuwjaarsdag',
  '2027-03-26': 'Goede Vrijdag',
  '2027-03-29': 'Tweede paasdag',
  '2027-04-27': 'Koningsdag',
  '2027-05-05': 'Bevrijdingsdag',
  '2027-05-06': 'Hemelvaartsdag',
  '2027-05-07': 'de dag na Hemelvaartsdag',
  '2027-05-17': 'Tweede pinksterdag',
  '2028-04-14': 'Goede Vrijdag',
  '2028-04-17': 'Tweede paasdag',
  '2028-04-27': 'Koningsdag',
  '2028-04-28': 'de dag na Koningsdag',
  '2028-05-05': 'Bevrijdingsdag',
  '2028-05-25': 'Hemelvaartsdag',
  '2028-05-26': 'de dag na Hemelvaartsdag',
  '2028-06-05': 'Tweede pinksterdag',
  '2028-12-25': 'Eerste kerstdag',
  '2028-12-26': 'Tweede kerstdag',
  '2029-01-01': 'Nieuwjaarsdag',
};

const next = (on: string): string => new Date(Date.parse(`${on}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const weekend = (on: string): boolean => [0, 6].includes(new Date(`${on}T12:00:00Z`).getUTCDay());

function line(start: string): string {
  let on = start;
  const skipped: string[] = [];
  for (let counted = 0; counted < 10; ) {
    on = next(on);
    if (weekend(on)) continue;
    if (notCounting[on]) skipped.push(`${on} ${notCounting[on]}`);
    else counted += 1;
  }
  return [start, on, on > '2028-12-31' ? 'provisional' : 'fixed', skipped.join(', ')].join('\t');
}

/** One line for each start from 2025-01-01 through 2028-12-31: start, end after ten working days, state, skipped days. */
export function bruteForce(): string {
  const lines: string[] = [];
  for (let on = '2025-01-01'; on <= '2028-12-31'; on = next(on)) lines.push(line(on));
  return `${lines.join('\n')}\n`;
}
