import { useQuery } from '@tanstack/react-query';
import { calendarQuery } from '../../api/calendar.ts';
import { Page } from '../../kit/index.ts';
import { useSession } from '../../session/session.ts';
import { useWords } from '../../text/words.ts';
import { Loaded } from '../loaded.tsx';
import { Blocks } from './blocks.tsx';
import { WorkingWeek } from './working-week.tsx';

/** When somebody works and when not: all that the planner knows of a person, and theirs to change. */
export function Agenda() {
  const { t } = useWords();
  const personId = useSession().data?.user.personId;
  const query = useQuery(calendarQuery(personId));
  return (
    <Page title={t('agenda.title')} lead={t('agenda.lead')}>
      <Loaded query={query} lines={8}>
        {(calendar) => (
          <>
            <Blocks calendar={calendar} />
            <WorkingWeek calendar={calendar} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
