import { Status, TaskList, TaskRow, TaskRows } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { termFrom, useCalendar } from '../../term/calendar.ts';
import { TermState } from '../../term/term-state.tsx';
import type { WorkItem } from './api.ts';
import { useAbout } from './request-rows.tsx';
import { useRequestWords } from './request-words.ts';

/** The work list as rows with a term: where each stands, which it is, how long there is. */
export function RequestTasks({ label, items }: { label: string; items: readonly WorkItem[] }) {
  const { titleOf, status } = useRequestWords();
  const { names, about } = useAbout(items);
  return (
    <TaskList label={label}>
      <TaskRows>
        {items.map((item) => {
          const { number, familyNames } = names.get(item.caseId) ?? {};
          return (
            <TaskRow
              key={item.requestId}
              level={2}
              who={<Status {...status(item)} />}
              number={number}
              title={titleOf(item, familyNames)}
              to={`/verzoeken/${item.requestId}`}
              detail={about(item).join(' · ')}
              term={<TermOfRequest item={item} />}
            />
          );
        })}
      </TaskRows>
    </TaskList>
  );
}

/** Of a request the days run from its receipt; what is answered and has no table to come has no term any more. */
export function TermOfRequest({ item }: { item: WorkItem }) {
  const { t } = useWords('request');
  const { urgent, state, outcome, waitsFor, age } = item;
  const term = termFrom(useCalendar(), useWorkplace().terms, item);
  const runs = state === 'open' || (state === 'decided' && outcome === 'round-table');
  if (!runs) return null;
  if (!term || (state === 'open' && !age)) return <Status tone="negative">{t('request.broken')}</Status>;
  return (
    <>
      <TermState on={term.on} urgent={urgent} waitsFor={waitsFor} />
      {urgent && (
        <Status tone="negative" icon="warning">
          {t('request.urgent')}
        </Status>
      )}
    </>
  );
}
