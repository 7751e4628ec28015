import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a signed link lets its holder do: answer for one attendee of one round table, until the table starts. */
export interface AnswerClaim {
  roundTableId: string;
  attendeeId: string;
  /** Seconds since 1970; after this the link says that it is too late. */
  expiresAt: number;
}

/**
 * Signed links spare people an account (P-11, P-19). The claim holds ids only and travels behind the `#` of the
 * address, so that no server or proxy writes it down.
 */
export function signAnswer(claim: AnswerClaim, key: Buffer): string {
  const body = Buffer.from(JSON.stringify([claim.roundTableId, claim.attendeeId, claim.expiresAt])).toString(
    'base64url',
  );
  return `${body}.${mac(body, key)}`;
}

/** The claim, or why it does not count. Never throws on what a stranger sends. */
export function readAnswer(token: string, key: Buffer, now: Date): AnswerClaim | 'forged' | 'expired' {
  const [body, signature, ...rest] = token.split('.');
  if (!body || !signature || rest.length > 0) return 'forged';
  const expected = Buffer.from(mac(body, key));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return 'forged';
  const [roundTableId, attendeeId, expiresAt] = JSON.parse(Buffer.from(body, 'base64url').toString());
  return now.getTime() / 1000 > expiresAt ? 'expired' : { roundTableId, attendeeId, expiresAt };
}

function mac(body: string, key: Buffer): string {
  return createHmac('sha256', key).update(body).digest('base64url');
}
