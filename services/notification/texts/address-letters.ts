import type { Language } from '@rondetafel/policy';
import type { LetterText } from './forms.ts';

type AddressLetters = Readonly<Record<'code' | 'notice' | 'replaced', LetterText>>;

const nl: AddressLetters = {
  code: {
    // Not the code itself: a subject is read on locked screens (P-17).
    subject: 'Uw code om dit mailadres te bevestigen',
    body: [
      'U wilt berichten van {organiser} op dit adres krijgen. Uw code is:\n{code}',
      'Typ deze code op de werkplek, bij Mijn gegevens. De code geldt een kwartier. Geef hem aan niemand.',
      'Hebt u hier niet om gevraagd? Dan hoeft u niets te doen.',
    ],
  },
  notice: {
    subject: 'Uw mailadres wordt gewijzigd',
    body: [
      'Iemand die als u is aangemeld bij {organiser}, wil uw berichten op een ander mailadres krijgen.',
      'Was u dat? Dan hoeft u niets te doen. Was u dat niet? Bel ons dan meteen: {phone}.',
    ],
  },
  replaced: {
    subject: 'Uw mailadres is gewijzigd',
    body: [
      'Uw berichten van {organiser} gaan vanaf nu naar een ander mailadres.',
      'Klopt dat? Dan hoeft u niets te doen. Klopt het niet? Bel ons dan meteen: {phone}.',
    ],
  },
};

const en: AddressLetters = {
  code: {
    subject: 'Your code to confirm this mail address',
    body: [
      'You want to get messages from {organiser} at this address. Your code is:\n{code}',
      'Type this code in the workplace, under My details. The code is valid for a quarter of an hour. Give it to nobody.',
      'You did not ask for this? Then you need not do anything.',
    ],
  },
  notice: {
    subject: 'Your mail address is being changed',
    body: [
      'Somebody who is signed in as you with {organiser} wants to get your messages at another mail address.',
      'Was that you? Then you need not do anything. It was not? Then call us at once: {phone}.',
    ],
  },
  replaced: {
    subject: 'Your mail address was changed',
    body: [
      'Your messages from {organiser} now go to another mail address.',
      'Is that right? Then you need not do anything. Is it not? Then call us at once: {phone}.',
    ],
  },
};

/** The mails about an address itself. */
export const addressLetters: Readonly<Record<Language, AddressLetters>> = { nl, en };
