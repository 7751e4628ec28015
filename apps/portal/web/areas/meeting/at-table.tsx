import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { UnsentGuard } from '../../forms/unsent-guard.tsx';
import { isConference } from '../../household/table-kind.ts';
import { ActionBar, Alert, Button, Card, Status } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type Draft as PlanDraft, planQuery } from '../plan/api.ts';
import { useNames as usePlanNames } from '../plan/names.ts';
import { type RoundTable } from '../planner/api.ts';
import { useNames as useTableNames } from '../planner/names.ts';
import { Agreements } from './agreements.tsx';
import { type Draft, type Minutes, minutesQuery, type OfTable, useChanges, writing } from './api.ts';
import { Attendance } from './attendance.tsx';
import { type AsRead, FinishDialog } from './finish-dialog.tsx';
import { Goals } from './goals.tsx';
import { useNotebook, useSaving } from './notebook.ts';
import { Question } from './question.tsx';
import { Screen } from './screen.tsx';
import { Subjects } from './subjects.tsx';
import { Ways } from './ways.tsx';
import './at-table.css';

interface AtTableProps {
  of: OfTable;
  minutes: Minutes;
  draft: Draft;
  plan: PlanDraft;
  table: RoundTable;
}

/** Everything of the meeting on one page, saved as it is typed, by several keyboards. */
export function AtTable({ of, minutes, draft, plan, table }: AtTableProps) {
  const { t } = useWords('meeting');
  const { caseId, roundTableId } = of;
  const queries = useQueryClient();
  const notebook = useNotebook();
  const saving = useSaving(notebook);
  const names = usePlanNames(caseId);
  const people = useTableNames(table, names.found?.members);
  const write = useMemo(() => writing({ caseId, roundTableId }), [caseId, roundTableId]);
  const [finishing, setFinishing] = useState<AsRead>();
  const [opening, setOpening] = useState(false);
  useChanges(of, saving);
  const isHeld = minutes.heldOn !== undefined;
  const open = async () => {
    setOpening(true);
    await notebook.flush();
    const [read, agreed] = await Promise.all([
      queries.fetchQuery({ ...minutesQuery(of), staleTime: 0 }),
      queries.fetchQuery({ ...planQuery(caseId), staleTime: 0 }),
    ]).finally(() => setOpening(false));
    if (read.draft && agreed.draft)
      setFinishing({ revision: read.draft.revision, planRevision: agreed.draft.revision });
  };
  return (
    <>
      <UnsentGuard unsent={saving !== 'saved'} />
      {isHeld && (
        <Alert tone="warning" title={t('page.unfinished')}>
          <p>{t(isConference(table) ? 'conference.unfinishedText' : 'page.unfinishedText')}</p>
        </Alert>
      )}
      {draft.finishing && !isHeld && (
        <Alert tone="info" title={t('page.waits')}>
          <p>{t('page.waitsText')}</p>
        </Alert>
      )}
      {saving === 'waiting' && (
        <Alert tone="warning" title={t('saving.awayTitle')} live>
          <p>{t('saving.awayText')}</p>
        </Alert>
      )}
      <div className="at-table">
        <div className="at-table__aside">
          <Attendance draft={draft} table={table} notebook={notebook} write={write} names={people} />
          {draft.subjects.length > 0 && <Agenda draft={draft} />}
          <Screen draft={draft} plan={plan} names={names} />
        </div>
        <div className="page">
          {!isConference(table) && (
            <>
              <Question draft={draft} notebook={notebook} write={write} />
              <Ways of={of} draft={draft} notebook={notebook} write={write} names={names} />
            </>
          )}
          <Goals of={of} plan={plan} notebook={notebook} write={write} names={names} />
          <Agreements of={of} plan={plan} notebook={notebook} write={write} names={names} />
          <Subjects of={of} draft={draft} notebook={notebook} write={write} />
        </div>
      </div>
      <ActionBar
        label={t('finish.bar')}
        title={t(isHeld ? 'finish.barHeld' : 'finish.barTitle')}
        detail={<span role="status">{t(`saving.${saving}`)}</span>}
      >
        <Button look="primary" isPending={opening} isDisabled={saving === 'conflict'} onPress={() => void open()}>
          {t('finish.open')}
        </Button>
      </ActionBar>
      {finishing && (
        <FinishDialog
          of={of}
          draft={draft}
          asRead={finishing}
          isHeld={isHeld}
          withoutAgreements={plan.lines.length === 0}
          table={table}
          names={people}
          onClose={() => setFinishing(undefined)}
        />
      )}
    </>
  );
}

/** What was talked about already, and what is to come. */
function Agenda({ draft: { subjects } }: { draft: Draft }) {
  const { t } = useWords('meeting');
  return (
    <Card title={t('agenda.title')}>
      <ol className="agenda">
        {subjects.map(({ subjectId, title, text, part }) => (
          <li key={subjectId}>
            {title ?? t('agenda.empty')}
            {part > 1 && ` (${t('subjects.partOf', { number: part })})`}{' '}
            {text && <Status tone="positive">{t('agenda.done')}</Status>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
