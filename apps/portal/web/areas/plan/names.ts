import { useQuery } from '@tanstack/react-query';
import { caseQuery, type Party, partiesQuery } from '../../household/api.ts';
import { useMemberNames } from '../../household/member-names.ts';
import { useWords } from '../../language/words.ts';
import type { Line, Who } from './api.ts';
import { codeOfOwner } from './line.ts';

export type Names = ReturnType<typeof useNames>;

/** Names for the ids of a plan: of the household by its case, of parties by their contact and organisation. */
export function useNames(caseId: string) {
  const { t } = useWords('plan');
  const { short } = useMemberNames();
  const found = useQuery(caseQuery(caseId)).data;
  const parties = useQuery(partiesQuery(caseId)).data;
  const unknown = found && parties ? t('plan.unknown') : '…';
  const members = (found?.members ?? []).map((one) => ({ ...one, name: short(one) ?? t('plan.unknown') }));
  const member = (id: string) => members.find(({ memberId }) => memberId === id)?.name ?? unknown;
  const partyName = ({ contact, organisation }: Party) =>
    contact?.name ? `${contact.name}, ${organisation.name}` : organisation.name;
  const party = (id: string) => {
    const one = parties?.find(({ partyId }) => partyId === id);
    return one ? partyName(one) : unknown;
  };
  /** Whoever can have an agreement: those in the open (P-27). */
  const providers = (parties ?? []).filter(
    ({ hidden, involvedAt, role }) => !hidden && involvedAt && role === 'provider',
  );
  return {
    found,
    members,
    /** Who can be an owner, as choices (`ownerOf`). */
    memberOwners: members.map(({ memberId, name }) => ({
      code: codeOfOwner({ kind: 'member', id: memberId }),
      label: name,
    })),
    partyOwners: providers.map((one) => ({
      code: codeOfOwner({ kind: 'party', id: one.partyId }),
      label: partyName(one),
    })),
    member,
    party,
    list: (ids: readonly string[]) => ids.map(member).join(', '),
    owner: ({ kind, id }: Line['owner']) => (kind === 'party' ? party(id) : member(id)),
    who: ({ kind, id }: Who, name?: string) =>
      kind === 'party' ? party(id) : kind === 'member' ? member(id) : (name ?? unknown),
  };
}
