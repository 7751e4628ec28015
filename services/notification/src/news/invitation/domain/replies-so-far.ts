import type { AttendanceAnswer, AttendeeRole } from '@rondetafel/contracts';

/** What one person replied last about the time as it stands. */
export interface Replied {
  readonly personId: string;
  readonly answer: AttendanceAnswer;
}

/** How many of those invited said yes, once this reply counts; the chair invites. */
export function repliesSoFar(
  attendees: readonly { readonly personId: string; readonly role: AttendeeRole }[],
  before: readonly Replied[],
  latest: Replied,
): { accepted: number; of: number } {
  const last = new Map([...before, latest].map(({ personId, answer }) => [personId, answer]));
  const invited = attendees.filter(({ role }) => role !== 'chair');
  const accepted = invited.filter(({ personId }) => last.get(personId) === 'accepted').length;
  return { accepted, of: invited.length };
}
