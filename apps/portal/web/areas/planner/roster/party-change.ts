import { type RoundTable, usePartyChange, useTableChange } from '../api.ts';

/**
 * Somebody else comes for a party: of a table that has a time by inviting them in the other's place; before that, and
 * where nobody comes yet, by making them the party's contact.
 */
export function useAnotherPerson(table: RoundTable, partyId: string) {
  const invite = useTableChange(table, 'sendAnother');
  const contact = usePartyChange(table.caseId, 'changeContact');
  const seated = table.guests?.some((guest) => guest.partyId === partyId) === true;
  return {
    mutate: (personId: string, options: { onSuccess(): void }) =>
      seated ? invite.mutate({ partyId, personId }, options) : contact.mutate({ partyId, input: personId }, options),
    isPending: invite.isPending || contact.isPending,
    error: seated ? invite.error : contact.error,
  };
}

/** By mandate a party may be asked to come, be welcome, or only get the minutes (S002-24). */
export function useNeed(table: RoundTable, partyId: string, need: 'required' | 'optional' | 'informed') {
  const decide = useTableChange(table, 'decideRoster');
  return {
    mutate: (reason: string, options: { onSuccess(): void }) =>
      decide.mutate({ what: 'need', partyId, need, reason }, options),
    isPending: decide.isPending,
    error: decide.error,
  };
}
