import { createHmac } from 'node:crypto';
import { readSigned, sign } from '../letter/signed-link.ts';

/** What a signed link lets its holder do: reply for one person at one table, until the table starts. */
export interface ReplyClaim {
  readonly roundTableId: string;
  readonly personId: string;
  /** Of the appointment that was mailed: a reply to an older one does not count for a newer one. */
  readonly revision: number;
  /** Seconds since 1970. */
  readonly expiresAt: number;
  /** Of the address that the link was sent to (`addressMark`); links from before have none. */
  readonly address?: string | undefined;
}

/** Signed links spare people an account (P-11, P-19). */
export const signReply = ({ roundTableId, personId, revision, expiresAt, address }: ReplyClaim, key: Buffer): string =>
  sign([roundTableId, personId, revision, expiresAt, ...(address ? [address] : [])], key);

/** The claim, or why it does not count: a link that was made to choose times is no invitation's. */
export function readReply(token: string, key: Buffer, now: Date): ReplyClaim | 'forged' | 'expired' {
  const parts = readSigned(token, key) as [string, string, number, number, string?] | undefined;
  if (typeof parts?.[2] !== 'number') return 'forged';
  const [roundTableId, personId, revision, expiresAt, address] = parts;
  return now.getTime() / 1000 > expiresAt ? 'expired' : { roundTableId, personId, revision, expiresAt, address };
}

/**
 * The UID of one person's appointment in their own calendar. Nobody else at the table can work it out, so whoever
 * replies to it has the invitation.
 */
export function calendarUid(roundTableId: string, personId: string, key: Buffer, domain: string): string {
  const uid = createHmac('sha256', key).update(`uid|${roundTableId}|${personId}`).digest('hex');
  return `${uid.slice(0, 32)}@${domain}`;
}
