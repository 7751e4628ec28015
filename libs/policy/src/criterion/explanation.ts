import { type Language, textIn } from '../language.ts';
import type { Municipality } from '../municipality/schema.ts';
import type { CriterionReason } from './criterion.ts';

const areas = {
  nl: (n: number) => (n === 1 ? '1 leefgebied' : `${n} leefgebieden`),
  en: (n: number) => (n === 1 ? '1 life area' : `${n} life areas`),
};

type Phrase<C extends CriterionReason['code']> = (
  reason: Extract<CriterionReason, { code: C }>,
  named: string,
) => string;
type Phrases = { [C in CriterionReason['code']]: Phrase<C> };

const phrases: Record<Language, Phrases> = {
  nl: {
    member: ({ holds, lifeAreas, asked }, named) =>
      `heeft steun nodig op ${areas.nl(lifeAreas.length)}${named && ` (${named})`}${holds ? '' : `; gevraagd: ${asked}`}`,
    members: ({ have, asked }) => `${have === 1 ? '1 lid voldoet' : `${have} leden voldoen`}; gevraagd: ${asked}`,
    'life-areas-together': ({ lifeAreas, asked }, named) =>
      `samen ${areas.nl(lifeAreas.length)}${named && ` (${named})`}, gevraagd: ${asked}`,
    'involved-professionals': ({ have, asked }) => `${have} betrokken professionals; gevraagd: ${asked}`,
  },
  en: {
    member: ({ holds, lifeAreas, asked }, named) =>
      `needs support in ${areas.en(lifeAreas.length)}${named && ` (${named})`}${holds ? '' : `; asked: ${asked}`}`,
    members: ({ have, asked }) => `${have === 1 ? '1 member qualifies' : `${have} members qualify`}; asked: ${asked}`,
    'life-areas-together': ({ lifeAreas, asked }, named) =>
      `together ${areas.en(lifeAreas.length)}${named && ` (${named})`}, asked: ${asked}`,
    'involved-professionals': ({ have, asked }) => `${have} professionals involved; asked: ${asked}`,
  },
};

/** A reason as text. For `member` the caller puts the member's name before it. */
export function explainReason(
  municipality: Pick<Municipality, 'lifeAreas'>,
  reason: CriterionReason,
  language: Language = 'nl',
): string {
  const codes = 'lifeAreas' in reason ? reason.lifeAreas : [];
  const named = municipality.lifeAreas
    .filter(({ code }) => codes.includes(code))
    .map(({ label }) => textIn(language, label))
    .join(', ');
  const phrase = phrases[language][reason.code] as (reason: CriterionReason, named: string) => string;
  return phrase(reason, named);
}
