import { criterion, explainReason } from '@rondetafel/policy';
import { Card, Hint, Reasons, Status } from '../../kit/index.ts';
import { useWorkplace } from '../../session/workplace.ts';
import { useWords } from '../../text/words.ts';

interface Needs {
  memberId: string;
  name: string;
  lifeAreas: readonly string[];
}

/** The criterion with its reasons (S002-4, P-6), by the same function that the services use. An aid, never a gate. */
export function CriterionPanel({ members, professionals }: { members: readonly Needs[]; professionals?: number }) {
  const { t, language } = useWords();
  const workplace = useWorkplace();
  const { met, reasons } = criterion(workplace, members, professionals);
  const nameOf = (memberId: string) => members.find((member) => member.memberId === memberId)?.name;
  return (
    <Card title={t('register.criterion')}>
      <div role="status">
        <Status tone={met ? 'positive' : 'neutral'} icon={met ? 'done' : 'info'}>
          {met ? t('register.criterionYes') : t('register.criterionNo')}
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
      <Hint>{t('register.criterionWhy')}</Hint>
    </Card>
  );
}
