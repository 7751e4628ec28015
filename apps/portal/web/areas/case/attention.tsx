import { ageOn } from '@rondetafel/policy';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNow } from '../../api/business-time.ts';
import { useToday } from '../../api/today.ts';
import { type Case, meetingsQuery } from '../../household/api.ts';
import { useMemberNames } from '../../household/member-names.ts';
import { plannerOf } from '../../household/table-kind.ts';
import { Card, EmptyState, LinkButton, Row, Rows } from '../../kit/index.ts';
import { useMoments } from '../../language/moments.ts';
import { useWords } from '../../language/words.ts';
import { useUser } from '../../shell/session/user.ts';
import { type RoundTable } from '../planner/api.ts';
import type { WorkItem } from '../request/api.ts';
import { isWholeDay } from './registration.ts';

interface Seen {
  found: Case;
  requests: readonly WorkItem[];
  tables: readonly RoundTable[];
}

interface Wanting {
  readonly id: string;
  readonly title: string;
  readonly detail?: string;
  readonly to: string;
  readonly act: ReactNode;
}

/** What somebody has to do for this case now, with the way there; nothing that whoever looks may not do. */
export function Attention(seen: Seen) {
  const { t } = useWords('case');
  const wanting = useWanting(seen);
  return (
    <Card title={t('attention.title')}>
      {wanting.length > 0 ? (
        <Rows>
          {wanting.map(({ id, title, detail, to, act }, place) => (
            <Row
              key={id}
              title={title}
              meta={detail ? [detail] : []}
              end={
                <LinkButton to={to} look={place === 0 ? 'primary' : 'secondary'}>
                  {act}
                </LinkButton>
              }
            />
          ))}
        </Rows>
      ) : (
        <EmptyState icon="done" title={t('attention.none')} />
      )}
    </Card>
  );
}

/** Under this age a child has somebody who acts for it (P-16). */
const actsAlone = 16;

function useWanting({ found, requests, tables }: Seen): Wanting[] {
  const { t } = useWords('case');
  const { at } = useMoments();
  const { short } = useMemberNames();
  const { personId } = useUser();
  const now = useNow();
  const today = useToday();
  const household = `/casussen/${found.caseId}?deel=huishouden`;
  const decisions = requests
    .filter(
      ({ state, waitsFor, coordinatorId }) => state === 'open' && waitsFor === 'decision' && coordinatorId === personId,
    )
    .map(({ requestId }) => ({
      id: requestId,
      title: t('attention.decide'),
      to: `/verzoeken/${requestId}`,
      act: t('attention.decideAct'),
    }));
  const mine = tables.filter(({ coordinatorId, ending }) => coordinatorId === personId && !ending);
  const held = tables.filter(({ coordinatorId, phase }) => coordinatorId === personId && phase === 'held');
  const planning = mine.flatMap((table): Wanting[] => {
    const { roundTableId: id, phase, appointment, roster, guests = [] } = table;
    const planner = plannerOf(table);
    const gaps = roster?.minimum.filter(({ filling }) => filling.state === 'missing').length ?? 0;
    if (appointment && Date.parse(appointment.endsAt) <= now)
      return [
        {
          id,
          title: t('attention.record'),
          detail: at(appointment.startsAt),
          to: `/casussen/${found.caseId}/tafels/${id}`,
          act: t('attention.recordAct'),
        },
      ];
    if (phase === 'called' || phase === 'reopened') {
      const detail = gaps > 0 ? t('attention.gaps', { count: gaps }) : undefined;
      return [
        { id, title: t(`attention.${phase}`), ...(detail && { detail }), to: planner, act: t('attention.planAct') },
      ];
    }
    const silent = guests.filter(({ answer, role }) => !answer && role !== 'chair').length;
    if (!appointment || silent === 0) return [];
    const detail = at(appointment.startsAt);
    return [{ id, title: t('attention.silent', { count: silent }), detail, to: planner, act: t('attention.see') }];
  });
  const children = !found.mayChangeHousehold
    ? []
    : found.members.flatMap((member): Wanting[] => {
        const { memberId, birthOn, unborn, minor, representativeIds = [] } = member;
        const isChild = birthOn ? isWholeDay(birthOn) && ageOn(birthOn, today) < actsAlone : minor === true;
        const name = short(member);
        if (unborn || !isChild || representativeIds.length > 0 || !name) return [];
        return [
          {
            id: memberId,
            title: t('attention.nobodyActs', { name }),
            to: household,
            act: t('attention.nobodyActsAct'),
          },
        ];
      });
  const { data: meetings = [] } = useQuery({ ...meetingsQuery(found.caseId), enabled: held.length > 0 });
  const minutes = meetings
    .filter(
      ({ state, roundTableId }) => state === 'unfinished' && held.some((table) => table.roundTableId === roundTableId),
    )
    .map(({ roundTableId, startsAt }): Wanting => {
      const to = `/casussen/${found.caseId}/tafels/${roundTableId}`;
      return {
        id: roundTableId,
        title: t('attention.minutes'),
        detail: at(startsAt),
        to,
        act: t('attention.minutesAct'),
      };
    });
  return [...decisions, ...minutes, ...planning, ...children];
}
