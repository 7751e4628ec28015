import { useQuery } from '@tanstack/react-query';
import { usePeople } from '../../directory/api.ts';
import { Card, type Step, Steps } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { caseTermQuery } from '../../term/api.ts';
import { useTermFrom } from '../../term/calendar.ts';
import { TermCard } from '../../term/term-card.tsx';
import { TermState } from '../../term/term-state.tsx';
import type { RequestDetail, WorkItem } from './api.ts';

/** The frozen term for who coordinates; others see the same days counted from the same receipt (P-4, R-13). */
export function RequestTerm({
  request,
  isMine,
  inLine = false,
}: {
  request: RequestDetail | WorkItem;
  isMine: boolean;
  /** Only its beads and what is left, for a line of text. */
  inLine?: boolean;
}) {
  const { caseId, direction, urgent, receivedAt, state, outcome } = request;
  const start = direction === 'upscaling' ? receivedAt : 'content' in request && request.content?.referredAt;
  const counts = state === 'open' || (state === 'decided' && outcome === 'round-table');
  if (!start || !counts) return null;
  return <KnownTerm caseId={caseId} start={start} urgent={urgent} isMine={isMine} inLine={inLine} />;
}

function KnownTerm({
  caseId,
  start,
  urgent,
  isMine,
  inLine,
}: {
  caseId: string;
  start: string;
  urgent: boolean;
  isMine: boolean;
  inLine: boolean;
}) {
  const frozen = useQuery({ ...caseTermQuery(caseId), enabled: isMine }).data;
  const counted = useTermFrom(start, urgent);
  const term = frozen ?? counted;
  if (!term) return null;
  return inLine ? <TermState on={term.on} urgent={urgent} /> : <TermCard term={term} />;
}

/** What has been, what is now and what comes. */
export function RequestCourse({ request }: { request: WorkItem }) {
  const { t, moment } = useWords('request');
  const { state, outcome, waitsFor, coordinatorId, offeredToId, receivedAt } = request;
  const people = usePeople([coordinatorId, offeredToId]);
  const coordinator = people.get(coordinatorId ?? '')?.name;
  const asked = people.get(offeredToId ?? '')?.name;
  const decided = outcome !== null;
  const steps: Step[] = [
    { id: 'asked', title: t('request.steps.asked'), meta: moment(receivedAt), state: 'done' },
    ...(state === 'withdrawn'
      ? [{ id: 'withdrawn', title: t('request.steps.withdrawn'), state: 'done' as const }]
      : [
          {
            id: 'coordinator',
            title: t('request.steps.coordinator'),
            meta: coordinator ?? (asked && t('request.asking', { name: asked })),
            state: coordinatorId || decided ? ('done' as const) : ('current' as const),
          },
          {
            id: 'decision',
            title: t('request.steps.decision'),
            state: decided ? ('done' as const) : waitsFor === 'decision' ? ('current' as const) : ('ahead' as const),
          },
          {
            id: 'table',
            title: t(decided && outcome !== 'round-table' ? 'request.steps.other' : 'request.steps.table'),
            state: !decided ? ('ahead' as const) : outcome === 'round-table' ? ('current' as const) : ('done' as const),
          },
        ]),
  ];
  return (
    <Card title={t('request.where')}>
      <Steps label={t('request.where')} steps={steps} />
    </Card>
  );
}
