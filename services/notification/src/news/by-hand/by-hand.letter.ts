import type { Place } from '@rondetafel/contracts';
import { deskPhone, type Language, type Municipality } from '@rondetafel/policy';
import { byHand } from '../../../texts/by-hand.ts';
import { type Facts, fill, momentInWords, timeInWords } from '../../../texts/fill.ts';
import { isAboutAppointment, type TableNews } from '../../delivery/ledger/domain/news.ts';
import { newsToWrite } from '../invitation/domain/whom-to-tell.ts';
import { placeInWords } from '../invitation/place.ts';
import { residentsText } from '../letter/letter.ts';

/** As the ledger keeps it. */
export interface KeptLetter {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place?: Place;
  readonly offer?: { readonly startsAt: readonly string[]; readonly answerBy: string };
}

export interface OnPaper {
  readonly title: string;
  readonly paragraphs: string[];
  readonly short: string;
}

interface ToWrite {
  readonly news: TableNews;
  readonly letter: KeptLetter;
  /** They were told of this appointment before. */
  readonly isInvited: boolean;
}

/** The mail as a letter on paper, in the plain words of residents: with a number to call in the place of a link (P-18). */
export function onPaper({ news, letter, isInvited }: ToWrite, language: Language, municipality: Municipality): OnPaper {
  const { startsAt, endsAt, offer } = letter;
  const written = newsToWrite(news, isInvited);
  const { subject, body, answer } = residentsText(written, language);
  const texts = byHand[language];
  const place = placeInWords(letter.place, municipality);
  const facts: Facts = {
    organiser: municipality.meetings.organiser.name,
    phone: deskPhone(municipality.network),
    startsAt,
    endsTime: timeInWords(endsAt, language),
    ...(place && { place }),
    ...(offer && { options: offer.startsAt.map((one) => `- ${momentInWords(one, language)}`).join('\n') }),
  };
  const asks = answer ? [isAboutAppointment(written) ? texts.answer : texts.choose] : [];
  const filled = (all: readonly string[]) =>
    all
      .filter((one) => [...one.matchAll(/\{(\w+)\}/g)].every(([, name]) => facts[name!] !== undefined))
      .map((one) => fill(one, facts, language));
  const paragraphs = filled([...body, ...asks, texts.signature]);
  return {
    title: subject,
    paragraphs,
    short: filled([...body, texts.signature])
      .join(' ')
      .replace(/\s+/g, ' '),
  };
}
