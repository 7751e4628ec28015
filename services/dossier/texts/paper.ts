import type { Day } from '@rondetafel/contracts';
import { dayInWords, type Language } from '@rondetafel/policy';

const day = (on: Day) => dayInWords(on, 'nl');

/** What stands on a printed plan beside what people wrote. */
export const nl = {
  plan: 'Plan van aanpak',
  agreements: 'Afspraken',
  municipality: (name: string) => `Gemeente ${name}`,
  questions: (phone: string) => `Vragen? Bel ${phone}.`,
  version: (version: number, on: Day) =>
    `Versie ${version}, afgedrukt op ${day(on)}. Hierop staat wat u van het plan kunt zien. Het kan daarna veranderd zijn: wat nu geldt, staat op uw scherm.`,
  goal: (number: number, what: string) => `Doel ${number}: ${what}`,
  goalText: (now: string, aimedAt: string, byOn: Day) => `Nu: ${now}. Straks: ${aimedAt}. Vóór ${day(byOn)}.`,
  others: 'Andere afspraken',
  noLines: 'Hier hoort nog geen afspraak bij.',
  who: (name: string) => `Wie: ${name}`,
  self: 'uzelf',
  contact: (contact: string) => `Contact: ${contact}`,
  about: (names: string) => `Voor: ${names}`,
  by: (on: Day) => `Uiterlijk: ${day(on)}`,
  fromTo: (from: Day, to: Day) => `Van ${day(from)} tot en met ${day(to)}`,
  moved: (on: Day) => `Verzet; afgesproken was ${day(on)}`,
  runs: 'Deze afspraak loopt.',
  'not-yet': 'Deze afspraak loopt nog niet.',
  unknown: 'onbekend',
  page: (page: number, of: number) => `Bladzijde ${page} van ${of}`,
  lettersMissing: 'Waar […] staat, staan letters die wij niet kunnen afdrukken. Op het scherm zijn ze te zien.',
};
export type PaperTexts = typeof nl;

const dayEn = (on: Day) => dayInWords(on, 'en');

export const en: PaperTexts = {
  plan: 'Plan of action',
  agreements: 'Agreements',
  municipality: (name) => `Municipality of ${name}`,
  questions: (phone) => `Questions? Call ${phone}.`,
  version: (version, on) =>
    `Version ${version}, printed on ${dayEn(on)}. This is what you can see of the plan. It may have changed since: what counts now is on your screen.`,
  goal: (number, what) => `Goal ${number}: ${what}`,
  goalText: (now, aimedAt, byOn) => `Now: ${now}. Then: ${aimedAt}. Before ${dayEn(byOn)}.`,
  others: 'Other agreements',
  noLines: 'No agreement goes with this yet.',
  who: (name) => `Who: ${name}`,
  self: 'you',
  contact: (contact) => `Contact: ${contact}`,
  about: (names) => `For: ${names}`,
  by: (on) => `By: ${dayEn(on)}`,
  fromTo: (from, to) => `From ${dayEn(from)} until ${dayEn(to)}`,
  moved: (on) => `Moved; agreed was ${dayEn(on)}`,
  runs: 'This agreement is in force.',
  'not-yet': 'This agreement is not in force yet.',
  unknown: 'unknown',
  page: (page, of) => `Page ${page} of ${of}`,
  lettersMissing: 'Where […] stands are letters that we cannot print. On the screen they can be seen.',
};

export const paperTexts: Readonly<Record<Language, PaperTexts>> = { nl, en };
