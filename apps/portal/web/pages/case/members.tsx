import { ageOn } from '@rondetafel/policy';
import type { Case } from '../../api/cases.ts';
import { Card, Table, Tags } from '../../kit/index.ts';
import { useToday } from '../../session/business-time.ts';
import { useWorkplace } from '../../session/workplace.ts';
import { useWords } from '../../text/words.ts';
import { relations } from './registration.ts';

type Member = Case['members'][number];

/** Whose particulars were destroyed stays a member, without them (P-29). */
export function Members({ members }: { members: readonly Member[] }) {
  const { t, day, named } = useWords();
  const { lifeAreas } = useWorkplace();
  const today = useToday();
  const relationOf = ({ relation }: Member) => {
    const known = relations.find((code) => code === relation);
    return known ? t(`register.relations.${known}`) : (relation ?? '–');
  };
  return (
    <Card>
      <Table
        caption={t('case.members')}
        rows={members}
        keyOf={({ memberId }) => memberId}
        columns={[
          {
            id: 'name',
            header: t('case.name'),
            cell: ({ givenName, familyName }) => (givenName ? `${givenName} ${familyName}` : t('case.erasedMember')),
          },
          {
            id: 'born',
            header: t('case.birthOn'),
            cell: ({ birthOn }) =>
              birthOn ? `${day(birthOn)} (${t('case.age', { count: ageOn(birthOn, today) })})` : '–',
          },
          { id: 'relation', header: t('case.relation'), cell: relationOf },
          {
            id: 'areas',
            header: t('case.lifeAreas'),
            cell: ({ lifeAreas: areas = [] }) =>
              areas.length > 0 ? <Tags tags={areas.map((code) => named(lifeAreas, code))} /> : t('case.noLifeAreas'),
          },
        ]}
      />
    </Card>
  );
}
