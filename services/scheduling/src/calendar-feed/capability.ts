import { APP_INTERCEPTOR } from '@nestjs/core';
import { byColumn, capability, never } from '@rondetafel/platform';
import { CalendarFeedController } from './calendar-feed.controller.ts';
import { CalendarFeedService } from './calendar-feed.service.ts';
import { calendarFeeds, calendarFeedsSeen } from './calendar-feed.table.ts';
import { OwnerSeen } from './owner-seen.ts';

export const calendarFeed = capability({
  name: 'calendar-feed',
  about: 'One’s own tables for one’s own calendar program, by a secret link and without names (P-27).',
  controllers: [CalendarFeedController],
  providers: [CalendarFeedService, { provide: APP_INTERCEPTOR, useClass: OwnerSeen }],
  migrations: [calendarFeeds, calendarFeedsSeen],
  tables: {
    calendar_feed: {
      over: `seen_on + 90 < ($1::timestamptz AT TIME ZONE 'Europe/Amsterdam')::date`,
      case: never('A link of a person, of no case.'),
      member: byColumn('person_id'),
    },
    calendar_feed_line: {
      over: `ends_at <= $1::timestamptz - interval '30 days'`,
      case: byColumn('case_id'),
      member: byColumn('person_id'),
    },
  },
  activities: { 'calendar-feed': 'Eigen gesprekken tonen in de eigen agenda' },
});
