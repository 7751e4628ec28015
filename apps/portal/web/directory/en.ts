import type { Translated } from '../language/translated.ts';
import type { nl } from './nl.ts';

export const en: Translated<typeof nl> = {
  colleague: {
    ask: 'Is the person not on the list?',
    add: 'Add a colleague',
    lead: "For who has no account yet. The name goes into the municipality's directory.",
    name: 'Name',
    organisation: 'Organisation',
    function: 'Function',
    email: 'Mail address',
    emailHint: 'For invitations. The first mail does not say what it is about.',
    save: 'Add',
    cancel: 'Cancel',
    added: '{{name}} is added',
    nameMissing: 'Fill in the name',
    organisationMissing: 'Choose the organisation',
  },
  party: {
    organisation: 'Organisation',
    organisationHint: 'Type a part of the name.',
    contact: 'Contact',
    noContact: 'Not known yet',
    forMembers: 'For whom?',
    forMembersHint: 'None chosen: for the whole household.',
  },
};
