import { type Control, useWatch } from 'react-hook-form';
import { businessTime } from '../../api/business-time.ts';
import type { Case } from '../../household/api.ts';
import { CriterionPanel } from '../../household/criterion-panel.tsx';
import { Card, Prose } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useTermFrom } from '../../term/calendar.ts';
import { TermCard } from '../../term/term-card.tsx';
import type { Asked, Draft } from './upscaling.ts';

/** Explains while somebody types: the criterion (P-6) and the term (P-4). Only this part of the page follows each key. */
export function AskAside({
  control,
  members,
  explored,
}: {
  control: Control<Draft, unknown, Asked>;
  members: Case['members'];
  explored?: string | undefined;
}) {
  const { t } = useWords('upscaling', 'household');
  const [needs, parties] = useWatch({ control, name: ['members', 'parties'] });
  const [receivedAt, receivedOn, urgent] = useWatch({ control, name: ['receivedAt', 'receivedOn', 'urgent'] });
  const day = receivedAt === 'earlier' && receivedOn ? receivedOn : businessTime();
  const term = useTermFrom(day, urgent);
  const nameOf = (memberId: string) => members.find((member) => member.memberId === memberId)?.givenName ?? '';
  return (
    <>
      <CriterionPanel
        members={needs.map(({ memberId, lifeAreas }) => ({ memberId, lifeAreas, name: nameOf(memberId) }))}
        professionals={Math.max(1, parties.length)}
      />
      {term && <TermCard term={term} />}
      {explored && (
        <Card title={t('household:case.explored')}>
          <Prose>{explored}</Prose>
        </Card>
      )}
    </>
  );
}
