import { amsterdamInstant, calendarOf, dayFacts, type Municipality } from '@rondetafel/policy';

/** The days of the cases: working days before the day on which they are filled in. */
export class Days {
  readonly #before: string[] = [];
  readonly #calendar;

  constructor(
    { calendar }: Pick<Municipality, 'calendar'>,
    private readonly today: string,
  ) {
    this.#calendar = calendarOf(calendar);
  }

  /** So many working days on which one can meet before today; 1 is the last one. */
  before(days: number): string {
    const from = new Date(`${this.#before.at(-1) ?? this.today}T12:00:00Z`);
    while (this.#before.length < days) {
      from.setUTCDate(from.getUTCDate() - 1);
      const on = from.toISOString().slice(0, 10);
      const { countsForTerm, canHostMeeting } = dayFacts(this.#calendar, on);
      if (countsForTerm && canHostMeeting) this.#before.push(on);
    }
    return this.#before[days - 1]!;
  }

  /** So many days after today. */
  after(days: number): string {
    const day = new Date(`${this.today}T12:00:00Z`);
    day.setUTCDate(day.getUTCDate() + days);
    return day.toISOString().slice(0, 10);
  }

  at(days: number, time: string): string {
    return amsterdamInstant(this.before(days), time);
  }
}

/** A round table that was asked for on the first day is late today. */
export const firstDayOf = ({ terms }: Pick<Municipality, 'terms'>): number => terms.roundTable.workingDays + 2;
