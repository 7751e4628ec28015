import { useState } from 'react';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import {
  Alert,
  Button,
  ButtonRow,
  Card,
  FieldRow,
  Hint,
  Row,
  Rows,
  Select,
  Tags,
  TimeField,
  toast,
  useTypedFaults,
} from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { type OwnCalendar, useCalendarChange, type WorkingHours } from './api.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** The hours that hold every week; changing one keeps the others as they are. */
export function WorkingWeek({ calendar }: { calendar: OwnCalendar }) {
  const { t } = useWords('agenda');
  const { personId, intervals } = calendar;
  const change = useCalendarChange(personId, 'pattern');
  const hours = [...(intervals ?? [])].sort((a, b) => a.weekday - b.weekday || (a.from < b.from ? -1 : 1));
  const dayName = (weekday: number) => t(`agenda.days.d${weekday as (typeof weekdays)[number]}`);
  const keep = (next: WorkingHours[], done: string) =>
    change.mutate(next, { onSuccess: () => toast(done, () => change.mutate(hours)) });
  return (
    <Card title={t('agenda.week')}>
      <Hint>{t('agenda.weekHint')}</Hint>
      {!intervals && (
        <Alert tone="warning" title={t('agenda.unknown')}>
          <p>{t('agenda.unknownText')}</p>
        </Alert>
      )}
      <Rows>
        {weekdays.map((weekday) => {
          const own = hours.filter((one) => one.weekday === weekday);
          if (own.length === 0 && weekday > 5) return null;
          return (
            <Row
              key={weekday}
              title={dayName(weekday)}
              quiet
              end={
                own.length > 0 && (
                  <Button
                    look="subtle"
                    aria-label={t('agenda.removeOf', { what: dayName(weekday) })}
                    onPress={() =>
                      keep(
                        hours.filter((one) => one.weekday !== weekday),
                        t('agenda.removed'),
                      )
                    }
                  >
                    {t('agenda.remove')}
                  </Button>
                )
              }
            >
              {own.length > 0 ? (
                <Tags tags={own.map(({ from, to }) => `${from}–${to}`)} />
              ) : (
                <Hint>{t('agenda.off')}</Hint>
              )}
            </Row>
          );
        })}
      </Rows>
      <AddHours onAdd={(added) => keep([...hours, added], t('agenda.added'))} isPending={change.isPending} />
      {change.error !== null && <ProblemNotice error={change.error} />}
    </Card>
  );
}

function AddHours({ onAdd, isPending }: { onAdd(hours: WorkingHours): void; isPending: boolean }) {
  const { t } = useWords('agenda');
  const [weekday, setWeekday] = useState('');
  const [from, setFrom] = useState('09:00');
  const [to, setTo] = useState('17:00');
  const odd = useTypedFaults();
  const [tried, setTried] = useState(false);
  const timeFault = () => {
    if (from === '' || to === '') return t('agenda.faults.time');
    return odd.time(from) ?? odd.time(to) ?? (from >= to ? t('agenda.faults.order') : undefined);
  };
  const time = timeFault();
  const send = () => {
    setTried(true);
    if (weekday === '' || time) return;
    onAdd({ weekday: Number(weekday), from, to });
    setTried(false);
    setWeekday('');
  };
  return (
    <>
      <FieldRow>
        <Select
          label={t('agenda.weekday')}
          value={weekday}
          onChange={setWeekday}
          options={weekdays.map((day) => ({ code: String(day), label: t(`agenda.days.d${day}`) }))}
          error={tried && weekday === '' ? t('agenda.faults.day') : undefined}
        />
        <TimeField label={t('agenda.from')} value={from} onChange={setFrom} error={tried ? time : undefined} />
        <TimeField label={t('agenda.to')} value={to} onChange={setTo} />
      </FieldRow>
      <ButtonRow>
        <Button icon="plus" isPending={isPending} onPress={send}>
          {t('agenda.add')}
        </Button>
      </ButtonRow>
    </>
  );
}
