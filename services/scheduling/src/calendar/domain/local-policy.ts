import { calendarOf, type Municipality, type WorkingCalendar } from '@rondetafel/policy';

/** The municipality's rules with its working calendar. */
export interface LocalPolicy {
  readonly municipality: Municipality;
  readonly calendar: WorkingCalendar;
}

/** The calendar is computed once for each municipality: its file does not change while the process runs. */
export function localPolicy(municipality: Municipality): LocalPolicy {
  const known = policies.get(municipality);
  if (known) return known;
  const policy = { municipality, calendar: calendarOf(municipality.calendar) };
  policies.set(municipality, policy);
  return policy;
}

const policies = new WeakMap<Municipality, LocalPolicy>();
