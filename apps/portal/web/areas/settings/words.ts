import type { Translated } from '../../language/translated.ts';

/** What a person arranges for themselves. */
export const nl = {
  settings: {
    title: 'Mijn instellingen',
    lead: 'Wat u hier kiest, geldt op elk apparaat waarop u zich aanmeldt.',
    language: 'Taal',
    languageHint: 'Ook de mails aan u zijn in deze taal.',
    view: 'Weergave',
    elsewhere: 'Elders in te stellen',
    address: 'Uw mailadres, bij Mijn gegevens',
    calendar: 'Uw werktijden, afwezigheid en agendalink, bij Mijn agenda',
    notKept: 'Uw keuze geldt nu alleen in deze browser. Opslaan lukte niet.',
  },
  mail: {
    title: 'Dagelijkse mail',
    text: 'Wat kan wachten, staat in één mail per werkdag: hoeveel ongelezen berichten u hebt, en een link. Is er niets, dan krijgt u geen mail.',
    hour: 'Hoe laat?',
    usual: 'Zoals de gemeente het doet: {{at}} uur',
    at: '{{at}} uur',
    within: 'Wat mag erin staan?',
    withinHint: 'Vinkt u niets aan, dan krijgt u deze mail niet. De berichten zelf blijven in Berichten staan.',
    topics: {
      requests: 'Verzoeken en casussen',
      attendance: 'Wie er komt naar een gesprek',
      terms: 'Termijnen',
      plans: 'Plannen, afspraken en verslagen',
    },
    save: 'Opslaan',
    saved: 'Opgeslagen',
    always: 'Deze mails krijgt u altijd',
    invitations:
      'Uitnodigingen, wijzigingen en momenten om uit te kiezen. Anderen rekenen op uw antwoord, en zonder mail mist u het gesprek.',
    urgent: 'Wat spoed heeft. Dat mailen wij meteen, ook ’s avonds.',
  },
};

export const en: Translated<typeof nl> = {
  settings: {
    title: 'My settings',
    lead: 'What you choose here counts on every device on which you sign in.',
    language: 'Language',
    languageHint: 'Mails to you are in this language too.',
    view: 'View',
    elsewhere: 'To be set elsewhere',
    address: 'Your mail address, under My details',
    calendar: 'Your working hours, absence and calendar link, under My calendar',
    notKept: 'Your choice now counts in this browser only. Saving it failed.',
  },
  mail: {
    title: 'Daily mail',
    text: 'What can wait is in one mail on a working day: how many unread messages you have, and a link. If there is nothing, you get no mail.',
    hour: 'At what time?',
    usual: 'As the municipality does it: {{at}}',
    at: '{{at}}',
    within: 'What may be in it?',
    withinHint: 'If you tick nothing, you do not get this mail. The messages themselves stay in Messages.',
    topics: {
      requests: 'Requests and cases',
      attendance: 'Who comes to a meeting',
      terms: 'Terms',
      plans: 'Plans, agreements and minutes',
    },
    save: 'Save',
    saved: 'Saved',
    always: 'These mails you always get',
    invitations:
      'Invitations, changes and times to choose from. Others count on your answer, and without a mail you miss the meeting.',
    urgent: 'What is urgent. We mail that at once, in the evening too.',
  },
};

declare module '../../language/folders.ts' {
  interface Folders {
    settings: typeof nl;
  }
}
