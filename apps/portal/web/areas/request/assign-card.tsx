import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../../api/loaded.tsx';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useToday } from '../../api/today.ts';
import { useUndo } from '../../api/undo.ts';
import { usePeople } from '../../directory/api.ts';
import {
  Button,
  ButtonRow,
  Card,
  DateField,
  EmptyState,
  RadioGroup,
  useTypedFaults,
  yearsFrom,
} from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { type Coordinator, coordinatorsQuery, outdated, type RequestDetail, useAssign } from './api.ts';

/** A dispatcher asks a coordinator of the district, with the load of each in sight (R-20, S002-22, P-13). */
export function AssignCard({ request }: { request: RequestDetail }) {
  const { t } = useWords('request');
  const pool = useQuery(coordinatorsQuery(request.district));
  const first = request.waitsFor === 'coordinator';
  return (
    <Card title={t(first ? 'request.assignTitle' : 'request.assignAgain')}>
      <p>{t(first ? 'request.assignLead' : 'request.assignLeadAgain')}</p>
      <HandedBack request={request} />
      <Asked request={request} />
      <Loaded query={pool}>
        {(coordinators) =>
          coordinators.some((one) => isOther(one, request)) ? (
            <Choose request={request} coordinators={coordinators} />
          ) : (
            <EmptyState icon="person" title={t(coordinators.length > 0 ? 'request.noOther' : 'request.noPool')} />
          )
        }
      </Loaded>
    </Card>
  );
}

/** Who had it before and why not any more, so that the same is not asked in vain. */
function HandedBack({ request: { handedBack = [] } }: { request: RequestDetail }) {
  const { t } = useWords('request');
  const people = usePeople(handedBack.map(({ coordinatorId }) => coordinatorId));
  return handedBack.map(({ coordinatorId, reason }) => (
    <p key={`${coordinatorId} ${reason}`}>
      {t('request.handedBackBy', {
        name: people.get(coordinatorId)?.name ?? people.or(coordinatorId),
        reason: t(`request.handBackReasons.${reason}`),
      })}
    </p>
  ));
}

/** Whom somebody asked, until they answer: it can still be taken back (WCAG 2.2.1). */
function Asked({ request: { requestId, offeredToId } }: { request: RequestDetail }) {
  const { t } = useWords('request');
  const people = usePeople([offeredToId]);
  const { undo } = useUndo();
  if (!offeredToId) return null;
  return (
    <ButtonRow>
      <p>{t('request.asking', { name: people.get(offeredToId)?.name ?? people.or(offeredToId) })}</p>
      <Button look="subtle" icon="undo" onPress={() => undo('assign', { requestId }, outdated)}>
        {t('request.takeBackAsk')}
      </Button>
    </ButtonRow>
  );
}

function Choose({ request, coordinators }: { request: RequestDetail; coordinators: readonly Coordinator[] }) {
  const { t, named } = useWords('request');
  const { lifeAreas } = useWorkplace();
  const people = usePeople(coordinators.map(({ personId }) => personId));
  const [coordinatorId, setCoordinatorId] = useState('');
  const [untilOn, setUntilOn] = useState('');
  const [tried, setTried] = useState(false);
  const odd = useTypedFaults();
  const bounds = yearsFrom(useToday(), 2);
  const notDay = untilOn && odd.day(untilOn, bounds);
  const assign = useAssign(request.requestId);
  const { done } = useUndo();
  const nameOf = (personId: string) => people.get(personId)?.name ?? people.or(personId);
  const about = ({ personId, available, cases = 0, expertise, substituteId }: Coordinator) =>
    [
      available ? t('request.load', { count: cases }) : t('request.unavailable'),
      people.get(personId)?.organisation.name,
      expertise.map((code) => named(lifeAreas, code)).join(', '),
      !available && substituteId && t('request.substituteFor', { name: nameOf(substituteId) }),
    ]
      .filter(Boolean)
      .join(' · ');
  const others = coordinators
    .filter((one) => isOther(one, request))
    .toSorted((a, b) => Number(b.available) - Number(a.available) || (a.cases ?? 0) - (b.cases ?? 0));
  const send = () => {
    setTried(true);
    if (!coordinatorId || notDay) return;
    const onSuccess = () => done(t('request.assigned'), 'assign', { requestId: request.requestId }, outdated);
    assign.mutate({ coordinatorId, ...(untilOn && { untilOn }) }, { onSuccess });
  };
  return (
    <>
      <RadioGroup
        name="coordinatorId"
        label={t('request.assignTo')}
        value={coordinatorId}
        onChange={setCoordinatorId}
        error={tried && !coordinatorId ? t('request.assignFirst') : undefined}
        options={others.map((one) => ({ code: one.personId, label: nameOf(one.personId), hint: about(one) }))}
      />
      {request.coordinatorId && (
        <DateField
          label={t('request.untilOn')}
          hint={t('request.untilOnHint')}
          optional
          value={untilOn}
          onChange={setUntilOn}
          {...bounds}
        />
      )}
      {assign.error && <ProblemNotice error={assign.error} />}
      <ButtonRow>
        <Button look="primary" isPending={assign.isPending} onPress={send}>
          {t('request.assign')}
        </Button>
      </ButtonRow>
    </>
  );
}

/** Neither who has the case nor who is asked already. */
const isOther = ({ personId }: Coordinator, { coordinatorId, offeredToId }: RequestDetail) =>
  personId !== coordinatorId && personId !== offeredToId;
