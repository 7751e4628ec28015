import { byColumn, byStatement, capability } from '@rondetafel/platform';
import { linesMailed } from '../../migrations/2026-12-02-lines-mailed.ts';
import { InAppService } from './in-app.service.ts';
import { inboxTable } from './in-app.table.ts';

export const inApp = capability({
  name: 'in-app',
  about: 'One line for one person about one thing they should know (P-28).',
  providers: [InAppService],
  migrations: [linesMailed],
  tables: {
    inbox_line: {
      entity: inboxTable,
      case: byColumn('case_id'),
      // The lines of the coordinator about this member's replies stay, without saying whose they were.
      member: byStatement(`WITH own AS (DELETE FROM inbox_line WHERE person_id = $1)
        UPDATE inbox_line SET facts = facts - 'answeredBy'
        WHERE facts ->> 'answeredBy' = $1::uuid::text AND person_id <> $1::uuid`),
    },
  },
});
