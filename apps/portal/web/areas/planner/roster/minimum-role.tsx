import { ageOn } from '@rondetafel/policy';
import { useState } from 'react';
import { ProblemNotice } from '../../../api/problem-notice.tsx';
import { useToday } from '../../../api/today.ts';
import { ButtonRow, Menu, toast } from '../../../kit/index.ts';
import { useWords } from '../../../language/words.ts';
import { useWorkplace } from '../../../shell/workplace.ts';
import { type MinimumRole, type RoundTable, useTableChange } from '../api.ts';
import type { Names } from '../names.ts';
import { AddPartyButton } from './add-party.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

interface OneRole {
  table: RoundTable;
  role: MinimumRole;
  names: Names;
}

/** An unfilled role is solved by adding a party (S002-24) or by a reason why it does not apply, which can be undone. */
export function MissingRole({ table, role: minimum, names }: OneRole) {
  const { t } = useWords('planner');
  const [marking, setMarking] = useState(false);
  const decide = useTableChange(table, 'decideRoster');
  const { role, memberId, filling } = minimum;
  const name = names.roleFor(minimum);
  const about = { role, ...(memberId && { memberId }) };
  const undo = () => decide.mutate({ what: 'applicable', ...about });
  const mark = (reason: string, options?: { onSuccess(): void }) =>
    decide.mutate(
      { what: 'not-applicable', ...about, reason },
      {
        onSuccess: () => {
          toast(t('plannerWho.marked', { role: name }), undo);
          options?.onSuccess();
        },
      },
    );
  const young = useTooYoung(minimum, names);
  const reasons = [...(young ? [young] : []), memberId ? t('plannerWho.notForChild') : t('plannerWho.notForHousehold')];
  return (
    <ButtonRow>
      {filling.state === 'missing' && filling.because === 'no-party' && (
        <AddPartyButton table={table} names={names} role={minimum} />
      )}
      <Menu
        icon="minus"
        label={t('plannerRoster.mark')}
        name={t('plannerRoster.markOf', { role: name })}
        entries={[
          ...reasons.map((reason) => ({ id: reason, label: reason, onChoose: () => mark(reason) })),
          { id: 'other', label: t('plannerWho.otherReason'), onChoose: () => setMarking(true) },
        ]}
      />
      {decide.error !== null && !marking && <ProblemNotice error={decide.error} />}
      {marking && (
        <ReasonDialog
          title={t('plannerRoster.markOf', { role: name })}
          label={t('plannerRoster.markWhy')}
          submit={t('plannerRoster.save')}
          change={{ ...decide, mutate: mark }}
          onClose={() => setMarking(false)}
        />
      )}
    </ButtonRow>
  );
}

/** A baby has no school: what the municipality asks for from an age on is offered as a reason for who is younger. */
function useTooYoung({ role, memberId }: MinimumRole, names: Names): string | undefined {
  const { t } = useWords('planner');
  const today = useToday();
  const { tables } = useWorkplace();
  const member = names.members.find((one) => one.memberId === memberId);
  const from = Object.values(tables)
    .flatMap(({ minimumRoles }) => minimumRoles)
    .find((one) => one.role === role)?.fromAge;
  // Of a part of a day of birth no age follows.
  if (!member?.birthOn || member.unborn || from === undefined || !/^\d{4}-\d\d-\d\d$/.test(member.birthOn))
    return undefined;
  const years = ageOn(member.birthOn, today);
  return years < from ? t('plannerWho.tooYoungReason', { member: member.givenName, years }) : undefined;
}
