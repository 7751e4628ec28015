import { domainToASCII } from 'node:url';

/** The form in which two ways to write one mail address are equal: no capitals, a domain of other letters in ASCII. */
export function canonicalAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  return `${address.slice(0, at).toLowerCase()}@${domainToASCII(domain) || domain.toLowerCase()}`;
}
