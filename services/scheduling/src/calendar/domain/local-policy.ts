import { calendarOf, type Municipality, type WorkingCalendar } from '@rondetafel/policy';

/** The municipality's rules with its working calendar. */
export interface LocalPolicy {
  readonly municipality: Municipality;
  readonly calendar: WorkingCalendar;
}

export const localPolicy = (municipality: Municipality): LocalPolicy => ({
  municipality,
  calendar: calendarOf(municipality.calendar),
});
