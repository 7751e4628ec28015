import type { Translated } from '../../language/translated.ts';

/** The first page. */
export const nl = {
  home: {
    waiting: 'Wat op u wacht',
    groups: { late: 'Te laat', today: 'Vandaag', week: 'Deze week', later: 'Daarna' },
    counted: { late: 'te laat', today: 'vandaag', week: 'deze week', later: 'daarna' },
    nothingWaits: 'Er wacht niets op u',
    nothingWaitsText: 'Een verzoek, een besluit of een rondetafel waar u iets voor moet doen, ziet u hier.',
    inDistrict: 'Verzoek uit {{district}}',
    received: 'ontvangen {{date}}',
    direction: { upscaling: 'opschalen', downscaling: 'afschalen' },
    toDirection: { upscaling: 'op te schalen', downscaling: 'af te schalen' },
    allFree: 'Alles wat op te pakken is',
    what: {
      answer: 'U bent gevraagd als coördinator',
      decide: 'Verzoek opgepakt: wel of niet {{direction}}?',
      assign: 'Kies een coördinator',
      take: 'Wacht op een coördinator: verzoek om {{toDirection}}',
    },
    acts: { answer: 'Geef antwoord', decide: 'Beslis', assign: 'Verdeel', take: 'Pak op' },
    tableWhat: {
      plan: 'Plan de rondetafel',
      respond: 'Laat weten of u komt',
      check: 'Kijk of de afspraak nog klopt',
      open: 'De rondetafel is vandaag',
      record: 'Leg vast hoe het gesprek is gegaan',
    },
    tableActs: { plan: 'Plan', respond: 'Geef antwoord', check: 'Kijk na', open: 'Open de tafel', record: 'Leg vast' },
    urgent: 'Spoed',
    broken: 'Ontvangst klopt niet',
    going: 'Uw rondetafels',
    agenda: 'Mijn agenda',
    asked: 'Door u gevraagd, nog geen antwoord',
    allAsked: 'Alles wat u vroeg',
    table: 'Rondetafel: {{household}}',
    plan: {
      called: 'Nog geen tijd gekozen',
      offered: 'Wacht op keuzes',
      booked: 'Gepland',
      reopened: 'Moet opnieuw gepland worden',
      held: 'Gehouden',
      cancelled: 'Afgezegd',
    },
    messages: 'Berichten',
    allMessages: 'Alle berichten',
    newMessages_one: '1 nieuw bericht',
    newMessages_other: '{{count}} nieuwe berichten',
    noMessagesText: 'Er zijn geen nieuwe berichten.',
    cases: 'Mijn casussen',
    allCases: 'Alle casussen',
  },
};

export const en: Translated<typeof nl> = {
  home: {
    waiting: 'What waits for you',
    groups: { late: 'Late', today: 'Today', week: 'This week', later: 'Later' },
    counted: { late: 'late', today: 'today', week: 'this week', later: 'later' },
    nothingWaits: 'Nothing waits for you',
    nothingWaitsText: 'A request, a decision or a round table that needs you shows here.',
    inDistrict: 'Request from {{district}}',
    received: 'received {{date}}',
    direction: { upscaling: 'scale up', downscaling: 'scale down' },
    toDirection: { upscaling: 'to scale up', downscaling: 'to scale down' },
    allFree: 'All there is to take up',
    what: {
      answer: 'You were asked to coordinate',
      decide: 'Request claimed: {{direction}} or not?',
      assign: 'Choose a coordinator',
      take: 'Waits for a coordinator: request {{toDirection}}',
    },
    acts: { answer: 'Answer', decide: 'Decide', assign: 'Assign', take: 'Take it up' },
    tableWhat: {
      plan: 'Plan the round table',
      respond: 'Say whether you come',
      check: 'Check whether the appointment still holds',
      open: 'The round table is today',
      record: 'Record how the meeting went',
    },
    tableActs: { plan: 'Plan', respond: 'Answer', check: 'Check', open: 'Open the table', record: 'Record' },
    urgent: 'Urgent',
    broken: 'Receipt can not be right',
    going: 'Your round tables',
    agenda: 'My calendar',
    asked: 'Asked by you, no answer yet',
    allAsked: 'All you asked',
    table: 'Round table: {{household}}',
    plan: {
      called: 'No time chosen yet',
      offered: 'Waits for choices',
      booked: 'Planned',
      reopened: 'To be planned again',
      held: 'Held',
      cancelled: 'Cancelled',
    },
    messages: 'Messages',
    allMessages: 'All messages',
    newMessages_one: '1 new message',
    newMessages_other: '{{count}} new messages',
    noMessagesText: 'There are no new messages.',
    cases: 'My cases',
    allCases: 'All cases',
  },
};

declare module '../../language/folders.ts' {
  interface Folders {
    home: typeof nl;
  }
}
