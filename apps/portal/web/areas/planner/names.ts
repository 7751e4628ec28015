import { placeInWords, roomInWords } from '@rondetafel/policy';
import { useOrganisations, usePeople } from '../../directory/api.ts';
import type { Case } from '../../household/api.ts';
import { useMemberNames } from '../../household/member-names.ts';
import { useWords } from '../../language/words.ts';
import { useWorkplace } from '../../shell/workplace.ts';
import type { Place, RoundTable, Seat } from './api.ts';

export type Names = ReturnType<typeof useNames>;

/** Names for the ids of a table: of professionals by the directory, of the household by its case, of places by the file. */
export function useNames(
  { kind, coordinatorId, roster, guests = [], company = [] }: RoundTable,
  household: Case['members'] | undefined,
) {
  const members = household ?? [];
  const { t, named } = useWords('planner');
  const { venues, tables } = useWorkplace();
  const seats = roster?.seats ?? [];
  const professionals = seats.filter(({ organisationId }) => organisationId);
  const people = usePeople([
    coordinatorId,
    ...professionals.flatMap(({ personIds }) => personIds),
    ...company.map(({ personId }) => personId),
    ...guests
      .filter(({ organisationId }) => organisationId)
      .flatMap((guest) => [guest.personId, guest.answer?.substituteId]),
  ]);
  const organisations = useOrganisations(seats.flatMap(({ organisationId }) => organisationId ?? []));
  const { short } = useMemberNames();
  const known = members.flatMap((member) => {
    const givenName = short(member);
    return givenName ? [{ ...member, givenName }] : [];
  });
  const member = (id: string | undefined) => known.find(({ memberId }) => memberId === id)?.givenName;
  // Not "unknown" while it is only not there yet.
  const unknown = people.coming || organisations.coming || !household ? '…' : t('planner.people.unknown');
  const person = (id: string) => people.get(id)?.name ?? member(id) ?? unknown;
  const organisation = ({ organisationId, seatId }: Pick<Seat, 'organisationId' | 'seatId'>) =>
    organisationId ? (organisations.get(organisationId)?.name ?? unknown) : person(seatId);
  const role = (code: string) =>
    named(tables[kind]?.minimumRoles.map(({ role, label }) => ({ code: role, label })) ?? [], code);
  return {
    person,
    member,
    members: known,
    work: (id: string) => people.get(id)?.function,
    /** A party by its organisation, somebody without one by their own name. */
    seat: (seatId: string): string => {
      if (seatId === 'room') return t('planner.people.room');
      const seat = seats.find((one) => one.seatId === seatId);
      if (!seat) return person(seatId);
      return seat.role === 'chair' ? person(seatId) : organisation(seat);
    },
    place: (place: Place | undefined): string => {
      if (!place) return t('plannerFind.noRoom');
      return placeInWords(place, venues)?.place ?? roomInWords(place.room);
    },
    address: (place: Place | undefined) => place && placeInWords(place, venues)?.address,
    role,
    /** Two children at two schools are two roles: each says for whom (P-8). */
    roleFor: (asked: { role: string; memberId?: string | undefined }): string => {
      const forWhom = member(asked.memberId);
      return forWhom ? `${role(asked.role)} ${t('plannerRoster.forMember', { member: forWhom })}` : role(asked.role);
    },
  };
}
