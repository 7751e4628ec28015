import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useToday } from '../../api/today.ts';
import { plannerOf } from '../../household/table-kind.ts';
import {
  Alert,
  Button,
  ButtonRow,
  Card,
  DateField,
  EmptyState,
  FieldRow,
  Row,
  Rows,
  toast,
  useTypedFaults,
  yearsFrom,
} from '../../kit/index.ts';
import { useMoments } from '../../language/moments.ts';
import { useWords } from '../../language/words.ts';

import { type Absence, type OwnCalendar, ownTablesQuery, useCalendarChange } from './api.ts';
import { tablesWithin } from './own-times.ts';

/** Whole days away, in one go; why is not asked. */
export function Absences({ calendar }: { calendar: OwnCalendar }) {
  const { t } = useWords('agenda');
  const { dayName } = useMoments();
  const { personId, absences } = calendar;
  const put = useCalendarChange(personId, 'putAbsence');
  const remove = useCalendarChange(personId, 'removeAbsence');
  const [corrected, setCorrected] = useState<Absence>();
  const daysOf = ({ fromOn, throughOn }: Absence) =>
    fromOn === throughOn
      ? dayName(fromOn)
      : t('agenda.awayFromThrough', { from: dayName(fromOn), through: dayName(throughOn) });
  return (
    <Card title={t('agenda.absences')}>
      <AbsenceForm
        key={corrected?.absenceId ?? 'new'}
        corrected={corrected}
        isPending={put.isPending}
        onStop={() => setCorrected(undefined)}
        onSend={(absence, done) =>
          put.mutate(absence, {
            onSuccess: () => {
              toast(t(corrected ? 'agenda.corrected' : 'agenda.added'));
              setCorrected(undefined);
              done();
            },
          })
        }
      />
      {put.error !== null && <ProblemNotice error={put.error} />}
      {remove.error !== null && <ProblemNotice error={remove.error} />}
      {absences.length === 0 ? (
        <EmptyState icon="calendar" title={t('agenda.noAbsences')}>
          <p>{t('agenda.noAbsencesText')}</p>
        </EmptyState>
      ) : (
        <Rows>
          {absences.map((absence) => {
            const what = daysOf(absence);
            return (
              <Row
                key={absence.absenceId}
                title={what}
                end={
                  <ButtonRow>
                    <Button
                      look="subtle"
                      aria-label={t('agenda.correctOf', { what })}
                      onPress={() => setCorrected(absence)}
                    >
                      {t('agenda.correct')}
                    </Button>
                    <Button
                      look="subtle"
                      aria-label={t('agenda.removeOf', { what })}
                      onPress={() =>
                        remove.mutate(absence.absenceId, {
                          onSuccess: () => toast(t('agenda.removed'), () => put.mutate(absence)),
                        })
                      }
                    >
                      {t('agenda.remove')}
                    </Button>
                  </ButtonRow>
                }
              >
                <TablesWithin absence={absence} />
              </Row>
            );
          })}
        </Rows>
      )}
    </Card>
  );
}

/** A booked table that falls in an absence, with what to do about it. */
function TablesWithin({ absence }: { absence: Absence }) {
  const { t } = useWords('agenda');
  const { when } = useMoments();
  const tables = tablesWithin(useQuery(ownTablesQuery).data ?? [], absence);
  if (tables.length === 0) return null;
  return (
    <Alert tone="warning" live title={t('agenda.within', { count: tables.length })}>
      <ul>
        {tables.map(({ roundTableId, caseId, kind, appointment, mySeat }) => (
          <li key={roundTableId}>
            <Link to={plannerOf({ caseId, kind })}>{appointment && when(appointment)}</Link>
            {': '}
            {t(mySeat.because === 'chairs' ? 'agenda.withinChair' : 'agenda.withinInvited')}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

interface AbsenceFormProps {
  corrected: Absence | undefined;
  isPending: boolean;
  onSend(absence: Absence, done: () => void): void;
  onStop(): void;
}

function AbsenceForm({ corrected, isPending, onSend, onStop }: AbsenceFormProps) {
  const { t } = useWords('agenda');
  const [fromOn, setFrom] = useState(corrected?.fromOn ?? '');
  const [throughOn, setThrough] = useState(corrected?.throughOn ?? '');
  const [tried, setTried] = useState(false);
  const odd = useTypedFaults();
  const bounds = yearsFrom(useToday(), 2);
  // One that runs already may have begun before today.
  const from = corrected && corrected.fromOn < bounds.earliest ? { ...bounds, earliest: corrected.fromOn } : bounds;
  const faults = {
    from: fromOn === '' ? t('agenda.faults.day') : odd.day(fromOn, from),
    through:
      throughOn === ''
        ? t('agenda.faults.day')
        : (odd.day(throughOn, bounds) ?? (fromOn > throughOn ? t('agenda.faults.throughOrder') : undefined)),
  };
  const send = () => {
    setTried(true);
    if (faults.from || faults.through) return;
    onSend({ absenceId: corrected?.absenceId ?? crypto.randomUUID(), fromOn, throughOn }, () => {
      setFrom('');
      setThrough('');
      setTried(false);
    });
  };
  return (
    <>
      <FieldRow>
        <DateField
          label={t('agenda.awayFrom')}
          value={fromOn}
          onChange={setFrom}
          {...from}
          error={tried ? faults.from : undefined}
        />
        <DateField
          label={t('agenda.awayThrough')}
          value={throughOn}
          onChange={setThrough}
          {...bounds}
          error={tried ? faults.through : undefined}
        />
      </FieldRow>
      <ButtonRow>
        <Button icon={corrected ? 'check' : 'plus'} isPending={isPending} onPress={send}>
          {t(corrected ? 'agenda.saveAbsence' : 'agenda.addAbsence')}
        </Button>
        {corrected && <Button onPress={onStop}>{t('agenda.stopCorrecting')}</Button>}
      </ButtonRow>
    </>
  );
}
