import { Link } from 'react-router';
import { type CaseName, useCaseNames } from '../../household/api.ts';
import { useCaseWords } from '../../household/case-words.ts';
import { type ButtonLook, LinkButton, Status, TaskGroup, TaskList, TaskRow } from '../../kit/index.ts';
import { useMoments } from '../../language/moments.ts';
import { useWords } from '../../language/words.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { termFrom, useCalendar } from '../../term/calendar.ts';
import { TermState } from '../../term/term-state.tsx';
import type { WorkItem } from '../request/api.ts';
import { type Group, groups, inGroup } from './tasks.ts';
import type { OwnTask } from './use-tasks.ts';

/** Everything that waits, in one list by term: whom it is about, what is to be done, how long there is, and the act. */
export function TaskRows({ tasks }: { tasks: readonly OwnTask[] }) {
  const { t } = useWords('home');
  const names = useCaseNames(tasks.map(({ caseId }) => caseId));
  return (
    <TaskList label={t('home.waiting')}>
      {groups.map((group) => {
        const shown = inGroup(tasks, group);
        return (
          shown.length > 0 && (
            <TaskGroup
              key={group}
              title={t(`home.groups.${group}`)}
              count={shown.length}
              tone={group === 'late' ? 'negative' : 'neutral'}
              extra={
                shown.some(({ act }) => act === 'take') && <Link to="/verzoeken?toon=free">{t('home.allFree')}</Link>
              }
            >
              {shown.map((task) => (
                <Row key={task.id} task={task} name={names.get(task.caseId)} />
              ))}
            </TaskGroup>
          )
        );
      })}
    </TaskList>
  );
}

const looks: Record<Group, ButtonLook> = { late: 'primary', today: 'primary', week: 'secondary', later: 'secondary' };

function Row({ task, name }: { task: OwnTask; name: CaseName | undefined }) {
  const { t, named, moment } = useWords('home');
  const { when } = useMoments();
  const { title } = useCaseWords();
  const { districts } = useWorkplace();
  const to = addressOf(task);
  const { number, familyNames = [] } = name ?? {};
  const known = familyNames.length > 0;
  const who =
    known || task.kind === 'table'
      ? title(familyNames)
      : t('home.inDistrict', { district: named(districts, task.item.district) });
  const act = (
    <LinkButton to={to} look={looks[task.group]}>
      {t(task.kind === 'request' ? `home.acts.${task.act}` : `home.tableActs.${task.act}`)}
    </LinkButton>
  );
  if (task.kind === 'request') {
    const { item } = task;
    const detail = [
      ...(known ? [named(districts, item.district)] : []),
      t('home.received', { date: moment(item.receivedAt) }),
    ].join(' · ');
    const { direction } = item;
    const what = t(`home.what.${task.act}`, {
      direction: t(`home.direction.${direction}`),
      toDirection: t(`home.toDirection.${direction}`),
    });
    return (
      <TaskRow
        who={who}
        number={number}
        title={what}
        to={to}
        detail={detail}
        term={<RequestTerm item={item} />}
        act={act}
      />
    );
  }
  const { appointment, deadlineOn, phase, urgent } = task.table;
  return (
    <TaskRow
      who={who}
      number={number}
      title={t(`home.tableWhat.${task.act}`)}
      to={to}
      detail={appointment ? when(appointment) : t(`home.plan.${phase}`)}
      term={deadlineOn && phase !== 'booked' && <TermState on={deadlineOn} urgent={urgent} />}
      act={act}
    />
  );
}

/** On the day of a table and after it one writes at it; before, it is planned. */
function addressOf(task: OwnTask): string {
  if (task.kind === 'request') return `/verzoeken/${task.item.requestId}`;
  const atTable = task.act === 'open' || task.act === 'record';
  return `/casussen/${task.caseId}/${atTable ? `tafels/${task.table.roundTableId}` : 'tafel'}`;
}

/** Of a request the ten days run from its receipt; the day is frozen once it is decided (S002-46). */
function RequestTerm({ item }: { item: WorkItem }) {
  const { t } = useWords('home');
  const { urgent, age, waitsFor } = item;
  const term = termFrom(useCalendar(), useWorkplace().terms, item);
  if (!age || !term) return <Status tone="negative">{t('home.broken')}</Status>;
  return (
    <>
      <TermState on={term.on} urgent={urgent} waitsFor={waitsFor} />
      {urgent && (
        <Status tone="negative" icon="warning">
          {t('home.urgent')}
        </Status>
      )}
    </>
  );
}
