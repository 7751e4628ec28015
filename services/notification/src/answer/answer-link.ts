import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a signed link lets its holder do: answer for one person at one table, until the table starts. */
export interface AnswerClaim {
  readonly roundTableId: string;
  readonly personId: string;
  /** Of the appointment that was mailed: an answer to an older one does not count for a newer one. */
  readonly revision: number;
  /** Seconds since 1970. */
  readonly expiresAt: number;
}

/**
 * Signed links spare people an account (P-11, P-19). The claim holds ids only and travels behind the `#` of the
 * address, so that no server or proxy writes it down.
 */
export function signAnswer({ roundTableId, personId, revision, expiresAt }: AnswerClaim, key: Buffer): string {
  const body = Buffer.from(JSON.stringify([roundTableId, personId, revision, expiresAt])).toString('base64url');
  return `${body}.${mac(body, key)}`;
}

/** The claim, or why it does not count. Never throws on what a stranger sends. */
export function readAnswer(token: string, key: Buffer, now: Date): AnswerClaim | 'forged' | 'expired' {
  const [body, signature, ...rest] = token.split('.');
  if (!body || !signature || rest.length > 0) return 'forged';
  const expected = Buffer.from(mac(body, key));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return 'forged';
  const [roundTableId, personId, revision, expiresAt] = JSON.parse(Buffer.from(body, 'base64url').toString());
  return now.getTime() / 1000 > expiresAt ? 'expired' : { roundTableId, personId, revision, expiresAt };
}

/**
 * The UID of one person's appointment in their own calendar. Nobody else at the table can work it out, so whoever
 * answers to it has the invitation.
 */
export function calendarUid(roundTableId: string, personId: string, key: Buffer, domain: string): string {
  const uid = createHmac('sha256', key).update(`uid|${roundTableId}|${personId}`).digest('hex');
  return `${uid.slice(0, 32)}@${domain}`;
}

const mac = (text: string, key: Buffer) => createHmac('sha256', key).update(text).digest('base64url');
