import { z } from 'zod';

/** RFC 5322 atext: what a local part holds, with single dots between. Quoted local parts are in no directory. */
const atoms = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
// Letters of all scripts in a domain (IDNA), but no symbols, spaces or marks that turn the direction of text.
const letter = '\\p{L}';
const sign = `${letter}\\p{M}\\p{N}`;
const label = `[${letter}\\p{N}](?:[${sign}-]{0,61}[${sign}])?`;
const pattern = new RegExp(`^${atoms}(?:\\.${atoms})*@(?:${label}\\.)+[${letter}](?:[${sign}-]{0,61}[${sign}])$`, 'u');
/** RFC 5321, 4.5.3.1: mail servers refuse what is longer. */
const longestLocalPart = 64;

/** A mail address, with every sign that mail servers take before the @, and a domain in any script behind it. */
export const MailAddress = z
  .email({ pattern })
  .max(254)
  .refine((address) => address.lastIndexOf('@') <= longestLocalPart, 'local-part-too-long')
  .meta({ format: 'idn-email' });
export type MailAddress = z.infer<typeof MailAddress>;

/** The form in which two ways to write one address are equal: no capitals, a domain in other letters as `xn--`. */
export function canonicalAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, at).toLowerCase(), address.slice(at + 1)];
  const ascii =
    /[/?#@:\\[\]]/.test(domain) || !URL.canParse(`http://${domain}`) ? domain : new URL(`http://${domain}`).hostname;
  return `${local}@${ascii.toLowerCase()}`;
}
