import { defineService } from '@rondetafel/platform';
import { en, nl } from '../texts/refusals.ts';
import { calendar } from './calendar/capability.ts';
import { calendarFeed } from './calendar-feed/capability.ts';
import { theCase } from './case/capability.ts';
import { directory } from './directory/capability.ts';
import { casesAndTables } from './migrations/2026-11-22-cases-and-tables.ts';
import { roomsAndCalendars } from './migrations/2026-11-22-rooms-and-calendars.ts';
import { accessTerms } from './migrations/2026-11-29-access-terms.ts';
import { hiddenPartiesSeeNothing } from './migrations/2026-11-29-hidden-parties-see-nothing.ts';
import { placeNeeds } from './migrations/2026-11-29-place-needs.ts';
import { reservationsOfACase } from './migrations/2026-11-29-reservations-of-a-case.ts';
import { accounts } from './migrations/2026-11-30-accounts.ts';
import { casesAreNotClosedHere } from './migrations/2026-11-30-cases-are-not-closed-here.ts';
import { lapsedByBusinessTime } from './migrations/2026-11-30-lapsed-by-business-time.ts';
import { ownTables } from './migrations/2026-11-30-own-tables.ts';
import { sealedParties } from './migrations/2026-11-30-sealed-parties.ts';
import { blocksOfAPerson } from './migrations/2026-12-01-blocks-of-a-person.ts';
import { besideRelease2 } from './migrations/2026-12-03-beside-release-2.ts';
import { planning } from './planning/capability.ts';
import { roster } from './roster/capability.ts';
import { roundTable } from './round-table/capability.ts';
import { search } from './search/capability.ts';
import { term } from './term/capability.ts';

export const service = defineService({
  name: 'scheduling',
  title: 'Planning',
  texts: { nl, en },
  capabilities: [directory, theCase, calendar, roster, term, search, roundTable, planning, calendarFeed],
  migrations: [
    roomsAndCalendars,
    casesAndTables,
    accessTerms,
    hiddenPartiesSeeNothing,
    reservationsOfACase,
    placeNeeds,
    casesAreNotClosedHere,
    ownTables,
    sealedParties,
    lapsedByBusinessTime,
    accounts,
    blocksOfAPerson,
    besideRelease2,
  ],
});
