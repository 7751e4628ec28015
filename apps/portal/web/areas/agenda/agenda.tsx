import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../api/loaded.tsx';
import { Page } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useSession } from '../../shell/session/session.ts';
import { calendarQuery } from './api.ts';
import { Blocks } from './blocks.tsx';
import { WorkingWeek } from './working-week.tsx';

/** When somebody works and when not: all that the planner knows of a person, and theirs to change. */
export function Agenda() {
  const { t } = useWords('agenda');
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
