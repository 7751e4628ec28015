import { type Control, useWatch } from 'react-hook-form';
import type { Case } from '../../api/cases.ts';
import { Card, Prose } from '../../kit/index.ts';
import { businessTime } from '../../session/business-time.ts';
import { useWords } from '../../text/words.ts';
import { CriterionPanel } from '../case/criterion-panel.tsx';
import { TermCard, useTermFrom } from './term-card.tsx';
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
  const { t } = useWords();
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
        <Card title={t('case.explored')}>
          <Prose>{explored}</Prose>
        </Card>
      )}
    </>
  );
}
