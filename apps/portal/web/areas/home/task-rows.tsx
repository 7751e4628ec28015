import { Link } from 'react-router';
import { type CaseName, useCaseNames } from '../../household/api.ts';
import { useCaseWords } from '../../household/case-words.ts';
import { isConference, plannerOf } from '../../household/table-kind.ts';
import { type ButtonLook, LinkButton, Status, TaskGroup, TaskList, TaskRow } from '../../kit/index.ts';
import { useMoments } from '../../language/moments.ts';
import { useWords } from '../../language/words.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { termFrom, useCalendar } from '../../term/calendar.ts';
import { TermState, TimeLeft } from '../../term/term-state.tsx';
import type { WorkItem } from '../request/api.ts';
import { type DossierWork, type Group, groups, inGroup } from './tasks.ts';
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
    known || task.kind !== 'request'
      ? title(familyNames)
      : t('home.inDistrict', { district: named(districts, task.item.district) });
  const act = (
    <LinkButton to={to} look={looks[task.group]}>
      {actOf(task, t)}
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
  if (task.kind === 'dossier')
    return (
      <TaskRow
        who={who}
        number={number}
        title={titleOf(task.work, t)}
        to={to}
        detail={detailOf(task.work, t)}
        term={<TimeLeft on={task.work.by} />}
        act={act}
      />
    );
  const { appointment, deadlineOn, phase, urgent } = task.table;
  return (
    <TaskRow
      who={who}
      number={number}
      title={
        isConference(task.table) && (task.act === 'plan' || task.act === 'open')
          ? t(`home.conferenceWhat.${task.act}`)
          : t(`home.tableWhat.${task.act}`)
      }
      to={to}
      detail={appointment ? when(appointment) : t(`home.plan.${phase}`)}
      term={deadlineOn && phase !== 'booked' && <TermState on={deadlineOn} urgent={urgent} />}
      act={act}
    />
  );
}

type Say = ReturnType<typeof useWords<['home']>>['t'];

function actOf(task: OwnTask, t: Say): string {
  if (task.kind === 'request') return t(`home.acts.${task.act}`);
  return task.kind === 'table' ? t(`home.tableActs.${task.act}`) : t(`home.dossierActs.${task.act}`);
}

const stands = ['no', 'takenBack', 'willNotAnswer', 'notReached', 'thinking', 'silent'] as const;

function titleOf(work: DossierWork, t: Say): string {
  if (work.kind === 'own-agreement') return t(`home.agreementActs.${work.late ? 'late' : work.act}`);
  return work.kind === 'guard-agreement' ? t(`home.agreementActs.${work.act}`) : t(`home.dossierWhat.${work.kind}`);
}

function detailOf(work: DossierWork, t: Say): string {
  if ('what' in work) return work.what;
  if (work.kind === 'answer-member') return t(`home.asks.${work.ask}`);
  if (work.kind === 'answer-plan') return work.thinking ? t('home.thinking') : '';
  return stands
    .filter((stand) => work[stand] > 0)
    .map((stand) => t(`home.stands.${stand}`, { count: work[stand] }))
    .join(', ');
}

/** On the day of a table and after it one writes at it; before, it is planned. */
function addressOf(task: OwnTask): string {
  if (task.kind === 'request') return `/verzoeken/${task.item.requestId}`;
  if (task.kind === 'dossier') return addressOfWork(task.work);
  const atTable = task.act === 'open' || task.act === 'record' || task.act === 'prepare';
  return atTable ? `/casussen/${task.caseId}/tafels/${task.table.roundTableId}` : plannerOf(task.table);
}

function addressOfWork(work: DossierWork): string {
  const of = `/casussen/${work.caseId}`;
  if (work.kind === 'answer-member') return `${of}?deel=vragen`;
  return 'agreementId' in work ? `${of}/afspraken?afspraak=${work.agreementId}` : `${of}/plan`;
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
