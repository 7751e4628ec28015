import { ageOn } from '@rondetafel/policy';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useToday } from '../../api/today.ts';
import { AddressOf } from '../../directory/address-of.tsx';
import { addressesQuery } from '../../directory/addresses.ts';
import type { Case } from '../../household/api.ts';
import { useMemberNames } from '../../household/member-names.ts';
import { Card, Hint, Table, Tags } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { useUser, worksOnCases } from '../../shell/session/user.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import { useGuestWords } from './guest-words.ts';
import { isWholeDay, partShown, relations } from './registration.ts';

type Member = Case['members'][number];

/** Whose particulars were destroyed stays a member, without them (P-29). */
export function Members({
  members,
  actions,
}: {
  members: readonly Member[];
  /** What can be done with each. */
  actions?: ((member: Member) => ReactNode) | undefined;
}) {
  const { t, day, named } = useWords('case', 'household', 'directory');
  const { lifeAreas } = useWorkplace();
  const today = useToday();
  const { full } = useMemberNames();
  const { linesOf } = useGuestWords();
  const user = useUser();
  const memberIds = members.map(({ memberId }) => memberId);
  // Only who may give an address gets to see any (P-11).
  const addresses = useQuery({ ...addressesQuery(memberIds), enabled: worksOnCases(user) }).data ?? [];
  const addressOf = ({ memberId, unborn }: Member) =>
    unborn ? undefined : addresses.find(({ personId }) => personId === memberId);
  const birthOf = ({ birthOn, unborn, minor }: Member) => {
    const known = birthOn && (isWholeDay(birthOn) ? day(birthOn) : partShown(birthOn));
    if (unborn) return known ? t('case.due', { day: known }) : t('case.unborn');
    if (!known) return minor === undefined ? undefined : t(minor ? 'case.minor' : 'case.adult');
    return isWholeDay(birthOn) ? `${known} (${t('case.age', { count: ageOn(birthOn, today) })})` : known;
  };
  const relationOf = ({ relation }: Member) => {
    const known = relations.find((code) => code === relation);
    return known ? t(`register.relations.${known}`) : relation;
  };
  const whoOf = (member: Member) => [relationOf(member), birthOf(member)].filter(Boolean).join(' · ');
  return (
    <Card>
      <Table
        caption={t('case.members')}
        rows={members}
        keyOf={({ memberId }) => memberId}
        columns={[
          {
            id: 'name',
            header: t('household:member.name'),
            cell: (member) => (
              <>
                {full(member) ?? t('case.erasedMember')}
                <Hint>{whoOf(member)}</Hint>
              </>
            ),
          },
          ...(addresses.length > 0
            ? [
                {
                  id: 'address',
                  header: t('directory:colleague.email'),
                  cell: (member: Member) => {
                    const address = addressOf(member);
                    const name = full(member);
                    return address && name ? <AddressOf name={name} address={address} /> : '–';
                  },
                },
              ]
            : []),
          ...(members.some((member) => linesOf(member).length > 0)
            ? [
                {
                  id: 'reach',
                  header: t('household.reach'),
                  cell: (member: Member) => {
                    const lines = linesOf(member);
                    return lines.length > 0 ? lines.map((line) => <p key={line}>{line}</p>) : '–';
                  },
                },
              ]
            : []),
          // Only who coordinates gets to see them (P-38).
          ...(members.some((member) => member.lifeAreas)
            ? [
                {
                  id: 'areas',
                  header: t('household:member.lifeAreas'),
                  cell: ({ lifeAreas: areas = [] }: Member) =>
                    areas.length > 0 ? (
                      <Tags tags={areas.map((code) => named(lifeAreas, code))} />
                    ) : (
                      t('household:member.noLifeAreas')
                    ),
                },
              ]
            : []),
          ...(actions ? [{ id: 'act', header: t('household.act'), cell: actions }] : []),
        ]}
      />
    </Card>
  );
}
