import { useState } from 'react';
import { type Case } from '../../household/api.ts';
import { CriterionPanel } from '../../household/criterion-panel.tsx';
import { useMemberNames } from '../../household/member-names.ts';
import { Button, ButtonRow, Card, Columns, Menu, Prose, Row, Rows } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { AccessPanel } from './access-panel.tsx';
import { LeavePanel, WithdrawPanel } from './end-panel.tsx';
import { GuestPanel } from './guest-panel.tsx';
import { type Member, useMemberChange } from './household-api.ts';
import { MemberPanel } from './member-panel.tsx';
import { Members } from './members.tsx';
import { NoticesCard } from './notices-card.tsx';
import { givesAccess } from './own-page-api.ts';

type Opened = { panel: 'add' } | { panel: 'correct' | 'guest' | 'access' | 'leave' | 'withdraw'; member: Member };

/** Who is of the household, how they are reached, who was; and what can be changed of it. */
export function HouseholdTab({ found }: { found: Case }) {
  const { t } = useWords('case', 'household');
  const { full, short } = useMemberNames();
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  const nowOf = ({ memberId }: Member) => found.members.find((one) => one.memberId === memberId);
  /** The panel again, with what somebody else made of the member meanwhile. */
  const takeTheirs = () => {
    if (!opened || opened.panel === 'add') return;
    const member = nowOf(opened.member);
    setOpened(member && { ...opened, member });
  };
  // Who may not see the life areas can't tell how the household stands by the guideline (P-38).
  const named = found.members.flatMap(({ memberId, lifeAreas, ...member }) => {
    const name = short(member);
    return name && lifeAreas ? [{ memberId, name, lifeAreas }] : [];
  });
  const nameOf = (member: Member) => full(member) ?? t('case.erasedMember');
  const actions = (member: Member) => {
    const open = (panel: 'correct' | 'guest' | 'access' | 'leave' | 'withdraw') => () => setOpened({ panel, member });
    return (
      <Menu
        icon="person"
        label={t('household.change')}
        name={t('household.changeOf', { name: nameOf(member) })}
        entries={[
          ...(member.unborn ? [] : [{ id: 'guest', label: t('household.reach'), onChoose: open('guest') }]),
          ...(givesAccess(found) && !member.unborn
            ? [{ id: 'access', label: t('access.open'), onChoose: open('access') }]
            : []),
          { id: 'correct', label: t('household.correct'), onChoose: open('correct') },
          ...(found.members.length > 1
            ? [
                { id: 'leave', label: t('household.leave'), onChoose: open('leave') },
                { id: 'withdraw', label: t('household.withdraw'), onChoose: open('withdraw') },
              ]
            : []),
        ]}
      />
    );
  };
  return (
    <Columns aside={named.length > 0 && <CriterionPanel members={named} />}>
      {found.members.length > 0 && (
        <Members members={found.members} actions={found.mayChangeHousehold ? actions : undefined} />
      )}
      {found.mayChangeHousehold && (
        <ButtonRow>
          <Button icon="plus" onPress={() => setOpened({ panel: 'add' })}>
            {t('register.addMember')}
          </Button>
        </ButtonRow>
      )}
      {givesAccess(found) && <NoticesCard found={found} />}
      {found.formerMembers.length > 0 && <Former found={found} />}
      {found.explored !== undefined && (
        <Card title={t('household:case.explored')}>
          <Prose>{found.explored}</Prose>
        </Card>
      )}
      {opened?.panel === 'add' && <MemberPanel found={found} onClose={close} />}
      {opened?.panel === 'correct' && (
        <MemberPanel
          key={opened.member.version}
          found={found}
          member={opened.member}
          onTakeTheirs={takeTheirs}
          onClose={close}
        />
      )}
      {opened?.panel === 'guest' && (
        <GuestPanel
          key={opened.member.version}
          caseId={found.caseId}
          member={opened.member}
          now={nowOf(opened.member)}
          name={nameOf(opened.member)}
          onTakeTheirs={takeTheirs}
          onClose={close}
        />
      )}
      {opened?.panel === 'access' && (
        <AccessPanel
          caseId={found.caseId}
          district={found.district}
          member={opened.member}
          name={nameOf(opened.member)}
          onClose={close}
        />
      )}
      {opened?.panel === 'leave' && (
        <LeavePanel caseId={found.caseId} member={opened.member} name={nameOf(opened.member)} onClose={close} />
      )}
      {opened?.panel === 'withdraw' && (
        <WithdrawPanel caseId={found.caseId} member={opened.member} name={nameOf(opened.member)} onClose={close} />
      )}
    </Columns>
  );
}

function Former({ found }: { found: Case }) {
  const { t, day } = useWords('case', 'household');
  const { full } = useMemberNames();
  return (
    <Card title={t('household.former')}>
      <Rows>
        {found.formerMembers.map((one) => {
          const name = full(one) ?? t('case.erasedMember');
          return (
            <Row
              key={one.memberId}
              title={name}
              meta={[t('household.until', { day: day(one.leftOn) })]}
              end={found.mayChangeHousehold && <PutBack caseId={found.caseId} memberId={one.memberId} name={name} />}
            />
          );
        })}
      </Rows>
    </Card>
  );
}

function PutBack({ caseId, memberId, name }: { caseId: string; memberId: string; name: string }) {
  const { t } = useWords('case');
  const comeBack = useMemberChange(caseId, memberId, 'comeBack');
  return (
    <Button
      look="subtle"
      icon="undo"
      aria-label={t('household.putBackOf', { name })}
      isPending={comeBack.isPending}
      onPress={() => comeBack.mutate({})}
    >
      {t('household.putBack')}
    </Button>
  );
}
