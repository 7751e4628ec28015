import type { Translation } from '@rondetafel/contracts';
import type { nl } from './nl.ts';

const correctFields = 'Correct the fields named here.';

export const en: Translation<typeof nl> = {
  refusals: {
    'may-not-see': 'This part of the case is not meant for you.',
    // Of a registration.
    'case-not-registrable': correctFields,
    'too-many-questions':
      'You have asked often today whether somebody is known. Register the household, or call the coordination desk.',
    // Of the directory.
    'unknown-code': 'The input refers to something that does not exist.',
    'not-in-directory': 'First add to the directory whom you want to involve.',
    // Of who takes part.
    'party-unknown': 'This party is not, or no longer, involved in the case.',
    'party-not-possible': correctFields,
    'party-already-involved': 'This party is involved in the case already.',
    'party-hidden': 'This party is hidden. Reveal it or leave it out of the case.',
    'party-not-hidden': 'This party is not hidden.',
    'party-of-another': ({ wants }) =>
      wants === 'to-leave'
        ? 'You can end only your own part in the case.'
        : 'Only the contact of this party can propose another one.',
    'contact-of-other-organisation': "This person does not work for this party's organisation.",
    'coordinator-as-party':
      'This person is the independent coordinator of the case, so cannot be a party. Choose somebody else.',
    'coordinator-organisation-as-party':
      'The independent coordinator works for this organisation. First have another coordinator assigned.',
    'reason-missing': 'Write down why this part in the case ends.',
  },
  faults: {
    // Of a registration.
    'unknown-district': 'This municipality has no such district.',
    'unknown-life-area': 'This municipality has no such area of life.',
    'not-born-yet': 'This date of birth is in the future.',
    'too-old': 'This date of birth cannot be right.',
    'name-missing': 'Fill in a name.',
    'birth-unknown': 'Fill in what is known of the birth, or that somebody is a minor.',
    'no-day-of-birth': 'Fill in a day, a month or a year.',
    'due-day-unlikely': 'This expected day cannot be right.',
    'not-a-representative': 'A representative is another member of the household, and an adult.',
    // Of the directory.
    'unknown-code': "This code is not in the municipality's file.",
    'unknown-organisation': 'This organisation does not exist. Add it first.',
    'not-in-directory': 'This id is not in the directory.',
    // Of who takes part.
    'unknown-member': 'Choose members of the household of this case (P-8).',
    'contact-of-other-organisation': ({ party }) =>
      party === 'called-in'
        ? 'The contact does not work for this organisation.'
        : 'Choose somebody of the same organisation.',
    'over-already': 'The last day is in the past.',
    'adviser-without-end': 'An external adviser takes part for a limited time: give the last day (P-21).',
    'ground-not-in-force': 'The municipality does not have this ground, or it is not in force today (P-25).',
    'consent-without-end': 'Consent is for a limited time: give the last day (P-25).',
    'reason-missing': 'Fill this in.',
  },
};
