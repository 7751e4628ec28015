import { dayInWords, type Language } from '@rondetafel/policy';
import { Temporal } from 'temporal-polyfill';

/** `donderdag 3 december 2026 om 10.00 uur`, on the clock of Amsterdam. */
export function momentInWords(instant: string, language: Language): string {
  const here = inAmsterdam(instant);
  const day = dayInWords(here.toPlainDate().toString(), language);
  return language === 'nl' ? `${day} om ${clockTime(here, 'nl')} uur` : `${day} at ${clockTime(here, 'en')}`;
}

/** `10.00` or `10:00` */
export const timeInWords = (instant: string, language: Language): string => clockTime(inAmsterdam(instant), language);

const inAmsterdam = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Amsterdam');

function clockTime(here: Temporal.ZonedDateTime, language: Language): string {
  const time = here.toPlainTime().toString({ smallestUnit: 'minute' });
  return language === 'nl' ? time.replace(':', '.') : time;
}

/** What a text may need: days are named `…On`, moments `…At`. Never a name of a person. */
export type Facts = Readonly<Record<string, string | number>>;

/** Fills `{name}` from the facts, days and moments in words. A fact that is missing leaves nothing behind. */
export function fill(text: string, facts: Facts, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name];
    if (typeof fact !== 'string') return String(fact ?? '');
    if (name.endsWith('On')) return dayInWords(fact, language);
    return name.endsWith('At') ? momentInWords(fact, language) : fact;
  });
}
