import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../api/loaded.tsx';
import { Page } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useSession } from '../../shell/session/session.ts';
import { Absences } from './absences.tsx';
import { calendarQuery } from './api.ts';
import { Blocks } from './blocks.tsx';
import { Feed } from './feed.tsx';
import { OwnTables } from './own-tables.tsx';
import { WorkingWeek } from './working-week.tsx';

/** One’s own tables, and when one works and when not: all that the planner knows of a person, theirs to change. */
export function Agenda() {
  const { t } = useWords('agenda');
  const personId = useSession().data?.user.personId;
  const query = useQuery(calendarQuery(personId));
  return (
    <Page title={t('agenda.title')} lead={t('agenda.lead')}>
      <OwnTables />
      <Loaded query={query} lines={8}>
        {(calendar) => (
          <>
            <Absences calendar={calendar} />
            <Blocks calendar={calendar} />
            <WorkingWeek calendar={calendar} />
          </>
        )}
      </Loaded>
      <Feed />
    </Page>
  );
}
