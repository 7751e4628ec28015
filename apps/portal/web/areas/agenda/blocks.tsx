import { useState } from 'react';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useToday } from '../../api/today.ts';
import { instantOf } from '../../forms/typed-moment.ts';
import {
  Button,
  ButtonRow,
  Card,
  DateField,
  EmptyState,
  FieldRow,
  isDay,
  Row,
  Rows,
  TimeField,
  toast,
  useTypedFaults,
  yearsFrom,
} from '../../kit/index.ts';
import { useMoments } from '../../language/moments.ts';
import { useWords } from '../../language/words.ts';
import { type OwnCalendar, useCalendarChange } from './api.ts';

/** When somebody can't come, in their own working hours; never what for. */
export function Blocks({ calendar }: { calendar: OwnCalendar }) {
  const { t } = useWords('agenda', 'forms');
  const { when } = useMoments();
  const { personId, blocks } = calendar;
  const add = useCalendarChange(personId, 'addBlock');
  const remove = useCalendarChange(personId, 'removeBlock');
  const [day, setDay] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [tried, setTried] = useState(false);
  const odd = useTypedFaults();
  const bounds = yearsFrom(useToday(), 2);
  const startsAt = instantOf({ day, time: from });
  const endsAt = instantOf({ day, time: to });
  const timeFault = () => {
    if (from === '' || to === '') return t('agenda.faults.time');
    const notTime = odd.time(from) ?? odd.time(to);
    if (notTime) return notTime;
    if (from >= to) return t('agenda.faults.order');
    return isDay(day) && !(startsAt && endsAt) ? t('forms:faults.never') : undefined;
  };
  const faults = { day: day === '' ? t('agenda.faults.day') : odd.day(day, bounds), time: timeFault() };
  const send = () => {
    setTried(true);
    if (faults.day || faults.time || !startsAt || !endsAt) return;
    add.mutate(
      { blockId: crypto.randomUUID(), startsAt, endsAt },
      {
        onSuccess: () => {
          toast(t('agenda.added'));
          setDay('');
          setTried(false);
        },
      },
    );
  };
  return (
    <Card title={t('agenda.blocks')}>
      <FieldRow>
        <DateField
          label={t('agenda.blockDay')}
          value={day}
          onChange={setDay}
          {...bounds}
          error={tried ? faults.day : undefined}
        />
        <TimeField label={t('agenda.from')} value={from} onChange={setFrom} error={tried ? faults.time : undefined} />
        <TimeField label={t('agenda.to')} value={to} onChange={setTo} />
      </FieldRow>
      <ButtonRow>
        <Button icon="plus" isPending={add.isPending} onPress={send}>
          {t('agenda.addBlock')}
        </Button>
      </ButtonRow>
      {add.error !== null && <ProblemNotice error={add.error} />}
      {remove.error !== null && <ProblemNotice error={remove.error} />}
      {blocks.length === 0 ? (
        <EmptyState icon="calendar" title={t('agenda.noBlocks')}>
          <p>{t('agenda.noBlocksText')}</p>
        </EmptyState>
      ) : (
        <Rows>
          {blocks.map((block) => (
            <Row
              key={block.blockId}
              title={when(block)}
              end={
                <Button
                  look="subtle"
                  aria-label={t('agenda.removeOf', { what: when(block) })}
                  onPress={() =>
                    remove.mutate(block.blockId, {
                      onSuccess: () => toast(t('agenda.removed'), () => add.mutate(block)),
                    })
                  }
                >
                  {t('agenda.remove')}
                </Button>
              }
            />
          ))}
        </Rows>
      )}
    </Card>
  );
}
