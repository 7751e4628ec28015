import { byColumn, capability, never } from '@rondetafel/platform';
import { CalendarFeedController } from './calendar-feed.controller.ts';
import { CalendarFeedService } from './calendar-feed.service.ts';
import { calendarFeeds } from './calendar-feed.table.ts';

export const calendarFeed = capability({
  name: 'calendar-feed',
  about: 'One’s own tables for one’s own calendar program, by a secret link and without names (P-27).',
  controllers: [CalendarFeedController],
  providers: [CalendarFeedService],
  migrations: [calendarFeeds],
  tables: {
    calendar_feed: { case: never('A link of a person, of no case.'), member: byColumn('person_id') },
    calendar_feed_line: {
      over: `ends_at <= $1::timestamptz - interval '30 days'`,
      case: byColumn('case_id'),
      member: byColumn('person_id'),
    },
  },
  activities: { 'calendar-feed': 'Eigen gesprekken tonen in de eigen agenda' },
});
