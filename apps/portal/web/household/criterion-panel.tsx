import { criterion, explainReason } from '@rondetafel/policy';
import { Card, Hint, Reasons, Status } from '../kit/index.ts';
import { useWords } from '../language/words.ts';
import { useWorkplace } from '../shell/workplace.ts';

interface Needs {
  memberId: string;
  name: string;
  lifeAreas: readonly string[];
}

/** The criterion with its reasons (S002-4, P-6), by the same function that the services use. An aid, never a gate. */
export function CriterionPanel({ members, professionals }: { members: readonly Needs[]; professionals?: number }) {
  const { t, language } = useWords('household');
  const workplace = useWorkplace();
  const { met, reasons } = criterion(workplace, members, professionals);
  const nameOf = (memberId: string) => members.find((member) => member.memberId === memberId)?.name;
  return (
    <Card title={t('criterion.title')}>
      <div role="status">
        <Status tone={met ? 'positive' : 'neutral'} icon={met ? 'done' : 'info'}>
          {met ? t('criterion.yes') : t('criterion.no')}
        </Status>
      </div>
      <Reasons
        reasons={reasons.map((reason) => ({
          id: reason.code === 'member' ? reason.memberId : reason.code,
          holds: reason.holds,
          about: reason.code === 'member' ? nameOf(reason.memberId) : undefined,
          text: explainReason(workplace, reason, language),
        }))}
      />
      <Hint>{t('criterion.why')}</Hint>
    </Card>
  );
}
