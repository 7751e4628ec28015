import type { Day } from '@rondetafel/contracts';
import { type Language, textIn } from '../language.ts';
import { dayNumber } from './day-number.ts';
import type { Term } from './term.ts';

const phrases = {
  nl: {
    locale: 'nl-NL',
    end: (term: Term, on: string, received: string) =>
      `Uiterlijk ${on}: ${term.workingDays === 1 ? '1 werkdag' : `${term.workingDays} werkdagen`} na ontvangst op ${received}.`,
    skipped: (name: string, on: string) => `${capital(name)} (${on}) telt niet mee.`,
    provisional: 'Voorlopig: de feestdagenkalender loopt nog niet zo ver. De datum kan alleen nog later worden.',
  },
  en: {
    locale: 'en-GB',
    end: (term: Term, on: string, received: string) =>
      `${on} at the latest: ${term.workingDays === 1 ? '1 working day' : `${term.workingDays} working days`} after receipt on ${received}.`,
    skipped: (name: string, on: string) => `${capital(name)} (${on}) does not count.`,
    provisional: 'Provisional: the holiday calendar does not reach that far yet. The date can only move later.',
  },
} as const satisfies Record<Language, unknown>;

/** The end of a term and the days that moved it, one sentence per line, for a page or a mail. */
export function explainTerm(term: Term, language: Language = 'nl'): string[] {
  const texts = phrases[language];
  return [
    texts.end(term, dayInWords(term.on, language), dayInWords(term.receivedOn, language)),
    ...term.skipped.map(({ on, name }) => texts.skipped(textIn(language, name), dayInWords(on, language))),
    ...(term.provisional ? [texts.provisional] : []),
  ];
}

/** `woensdag 12 mei 2027` */
export function dayInWords(on: Day, language: Language = 'nl'): string {
  // The separators differ between ICU versions, the words do not.
  const parts = formats[language].formatToParts(dayNumber(on) * 86_400_000).filter(({ type }) => type !== 'literal');
  return parts.map(({ value }) => value).join(' ');
}

const formatOf = (language: Language) =>
  new Intl.DateTimeFormat(phrases[language].locale, { dateStyle: 'full', timeZone: 'UTC' });
/** Created once: that takes longer than formatting a hundred times. */
const formats = { nl: formatOf('nl'), en: formatOf('en') } as const satisfies Record<Language, Intl.DateTimeFormat>;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
