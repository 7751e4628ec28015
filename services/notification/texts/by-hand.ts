import type { Language } from '@rondetafel/policy';

interface ByHandTexts {
  /** Instead of the link of a mail. */
  readonly answer: string;
  readonly choose: string;
  readonly signature: string;
}

/** What stands on paper or is said where a mail has a link: plain words, and a number to call (P-18). */
export const byHand: Readonly<Record<Language, ByHandTexts>> = {
  nl: {
    answer: 'Komt u? Zeg het tegen wie u deze brief geeft. Of bel ons: {phone}.',
    choose: 'Welke momenten komen u goed uit? Zeg het tegen wie u deze brief geeft. Of bel ons: {phone}.',
    signature: 'Met vriendelijke groet,\n{organiser}\nTelefoon: {phone}',
  },
  en: {
    answer: 'Will you come? Tell who gives you this letter. Or call us: {phone}.',
    choose: 'Which times suit you? Tell who gives you this letter. Or call us: {phone}.',
    signature: 'Kind regards,\n{organiser}\nTelephone: {phone}',
  },
};
