import type { Language, Municipality } from '@rondetafel/policy';
import { momentInWords } from '../../../texts/fill.ts';
import { aboutTimes } from '../../delivery/ledger/domain/news.ts';
import type { Mailing } from '../../delivery/mail/mailing.ts';
import { addressMark } from '../letter/address-mark.ts';
import { type Letter, partsIn, processingOf, written } from '../letter/letter.ts';
import type { LinkKey } from '../letter/link-key.ts';
import { signChoice } from './choice-link.ts';

export interface OfferLetter extends Letter {
  /** Times to choose from instead of an appointment, the first of which is named above (P-11, P-18). */
  readonly offer: {
    readonly offerId: string;
    readonly startsAt: readonly string[];
    readonly answerBy: string;
    /** Takes the place of times that this person was asked about before. */
    readonly anew?: boolean;
  };
}

/** How times to choose from are mailed: text and a link to choose. They are nobody's appointment yet. */
export const offerMails = (key: LinkKey, municipality: Municipality): Mailing<OfferLetter> => ({
  news: aboutTimes,
  processing: processingOf,
  link: async (tx, { personId, letter: { offer }, uselessAt, to }) => {
    const secret = await key.read(tx);
    const address = addressMark(personId, to.email, secret);
    const claim = { offerId: offer.offerId, personId, expiresAt: uselessAt.getTime() / 1000, address };
    return `keuze#${signChoice(claim, secret)}`;
  },
  render: (mail) => {
    const { offer } = mail.letter;
    const { language } = mail.to;
    const options = listed(offer.startsAt, language);
    const facts = { options, answerByAt: offer.answerBy, ...(offer.anew && { anew: partsIn(language).anew }) };
    return written(mail, mail.news, facts, municipality).mail;
  },
  failed: ({ startsAt }) => ({ kind: 'offer-failed', facts: { startsAt } }),
});

const listed = (moments: readonly string[], language: Language) =>
  moments.map((moment) => `- ${momentInWords(moment, language)}`).join('\n');
