import { readSigned, sign } from '../letter/signed-link.ts';

/** What a signed link lets its holder do: say for one person which offered times suit, as long as they are held. */
export interface ChoiceClaim {
  readonly offerId: string;
  readonly personId: string;
  /** Seconds since 1970. */
  readonly expiresAt: number;
  /** Of the address that the link was sent to (`addressMark`); links from before have none. */
  readonly address?: string | undefined;
}

/** Marks what the link is for: one made to answer an invitation chooses nothing, and the other way round. */
const purpose = 'choice';

export const signChoice = ({ offerId, personId, expiresAt, address }: ChoiceClaim, key: Buffer): string =>
  sign([purpose, offerId, personId, expiresAt, ...(address ? [address] : [])], key);

/** The claim, or why it does not count. */
export function readChoice(token: string, key: Buffer, now: Date): ChoiceClaim | 'forged' | 'expired' {
  const parts = (readSigned(token, key) ?? []) as [string, string, string, number, string?];
  const [what, offerId, personId, expiresAt, address] = parts;
  if (what !== purpose) return 'forged';
  return now.getTime() / 1000 > expiresAt ? 'expired' : { offerId, personId, expiresAt, address };
}
