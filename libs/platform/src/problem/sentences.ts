import type { Facts, Texts } from '@rondetafel/contracts';
import { type Language, policyTexts } from '@rondetafel/policy';
import { en, nl } from '../../texts/refusals.ts';

const titles: Readonly<Record<Language, Readonly<Record<number, string>>>> = { nl: nl.titles, en: en.titles };
const ours: Readonly<Record<Language, readonly Texts[]>> = { nl: [policyTexts.nl, nl], en: [policyTexts.en, en] };

/** The sentences of one service in one language: its own, then the platform's and the policy's. */
export interface Sentences {
  readonly language: Language;
  title(status: number): string | undefined;
  refusal(code: string, facts?: Facts): string | undefined;
  fault(code: string, facts?: Facts): string;
}

export function sentencesIn(language: Language, service?: Texts): Sentences {
  const all = [...ours[language], ...(service ? [service] : [])];
  const refusals = Object.assign({}, ...all.map((texts) => texts.refusals));
  const faults = Object.assign({}, ...all.map((texts) => texts.faults));
  return {
    language,
    title: (status) => titles[language][status],
    refusal: (code, facts) => filled(refusals[code], facts),
    fault: (code, facts) => filled(faults[code], facts) ?? filled(faults['other'])!,
  };
}

/** The sentences of a service in every language. */
export type AllSentences = Readonly<Record<Language, Sentences>>;

export const sentencesOf = (texts?: Readonly<Record<Language, Texts>>): AllSentences => ({
  nl: sentencesIn('nl', texts?.nl),
  en: sentencesIn('en', texts?.en),
});

type AnySentence = string | ((facts: Facts) => string);
const filled = (sentence: AnySentence | undefined, facts: Facts = {}) =>
  typeof sentence === 'function' ? sentence(facts) : sentence;
