import { deskPhone, type Language, type Municipality } from '@rondetafel/policy';
import type { SendMailOptions } from 'nodemailer';
import { addressLetters } from '../../texts/address-letters.ts';
import { fill } from '../../texts/fill.ts';
import type { AddressMailKind } from '../contact-point/address-mail.store.ts';
import { mailTo, partsIn } from '../news/letter/letter.ts';

export interface ReadyMail {
  readonly messageId: string;
  readonly kind: AddressMailKind;
  readonly language: Language;
  readonly to: string;
  readonly code: string | null;
  readonly sentAt: Date;
}

/** About the address itself; says nothing of cases or tables. */
export function addressMail(
  { messageId, kind, language, to, code, sentAt }: ReadyMail,
  municipality: Municipality,
): SendMailOptions {
  const { subject, body } = addressLetters[language][kind];
  const { organiser } = municipality.meetings;
  const facts = { organiser: organiser.name, phone: deskPhone(municipality.network), ...(code && { code }) };
  const paragraphs = [...body, partsIn(language).signature].map((one) => fill(one, facts, language));
  return mailTo({ to, subject, messageId, sentAt, paragraphs }, municipality);
}
