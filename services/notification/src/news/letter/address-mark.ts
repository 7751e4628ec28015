import { createHmac } from 'node:crypto';
import { canonicalAddress } from '@rondetafel/contracts';

/** Marks in a link which address it was sent to, without saying it: only who reads there can show that it is right. */
export const addressMark = (personId: string, email: string, key: Buffer): string =>
  createHmac('sha256', key)
    .update(`address|${personId}|${canonicalAddress(email)}`)
    .digest('base64url')
    .slice(0, 16);
