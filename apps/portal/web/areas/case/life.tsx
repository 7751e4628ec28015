import { Card, LifeLine, type LifeStep } from '../../kit/index.ts';
import { useMoments } from '../../language/moments.ts';
import { useWords } from '../../language/words.ts';
import type { RoundTable } from '../planner/api.ts';
import type { WorkItem } from '../request/api.ts';

/** From the request by the decision to the table: where the case stands. */
export function LineOfLife({
  registeredAt,
  requests,
  tables,
}: {
  registeredAt: string;
  requests: readonly WorkItem[];
  tables: readonly RoundTable[];
}) {
  const { t } = useWords('case', 'request');
  const { shortDay, at } = useMoments();
  const asked = requests.filter(({ state }) => state !== 'withdrawn');
  const first = asked[0];
  const decided =
    asked.find(({ outcome }) => outcome === 'round-table') ?? asked.find(({ outcome }) => outcome !== null);
  const held = tables.find(({ phase }) => phase === 'held');
  const table = held ?? tables.find(({ phase }) => phase !== 'cancelled');
  const when =
    held?.ending?.how === 'held' ? shortDay(held.ending.heldOn) : table?.appointment && at(table.appointment.startsAt);
  // Who sees the table and none of the requests knows that it was asked and decided.
  const place = held ? 4 : decided || table ? 3 : first ? 2 : 1;
  const step = (number: number, id: LifeStep['id'], title: string, meta?: string): LifeStep => {
    const state = number < place ? 'done' : number === place ? 'current' : 'ahead';
    return { id, title, meta: meta ?? '–', state, stateName: t(`steps.${state}`) };
  };
  return (
    <Card>
      <LifeLine
        label={t('life.title')}
        steps={[
          step(0, 'registered', t('life.registered'), shortDay(registeredAt)),
          step(1, 'asked', t('life.asked'), first && shortDay(first.receivedAt)),
          step(
            2,
            'decided',
            t('life.decided'),
            decided?.outcome ? t(`request:request.states.${decided.outcome}`) : undefined,
          ),
          step(
            3,
            'table',
            t('life.table'),
            [table && t(`life.phases.${table.phase}`), when].filter(Boolean).join(', ') || undefined,
          ),
        ]}
      />
    </Card>
  );
}
