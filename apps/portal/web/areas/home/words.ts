import type { Translated } from '../../language/translated.ts';

/** The first page. */
export const nl = {
  home: {
    title: 'Wat moet ik vandaag?',
    waiting: 'Wat op u wacht',
    waitingCount_one: '1 ding wacht op u',
    waitingCount_other: '{{count}} dingen wachten op u',
    nothingWaits: 'Er wacht niets op u',
    nothingWaitsText: 'Een verzoek, een besluit of een rondetafel waar u iets voor moet doen, ziet u hier.',
    allRequests: 'Alle verzoeken',
    free: 'Op te pakken in uw stadsdelen',
    allFree: 'Alles wat op te pakken is',
    going: 'Uw rondetafels',
    asked: 'Door u gevraagd, nog geen antwoord',
    allAsked: 'Alles wat u vroeg',
    table: 'Rondetafel: {{household}}',
    plan: {
      called: 'Plannen',
      offered: 'Wacht op keuzes',
      booked: 'Gepland',
      reopened: 'Opnieuw plannen',
      held: 'Gehouden',
      cancelled: 'Afgezegd',
    },
    answer: 'Uw antwoord is nodig',
    messages: 'Nieuwe berichten',
    allMessages: 'Alle berichten',
    noMessages: 'U bent bij',
    noMessagesText: 'Er zijn geen nieuwe berichten. Zodra er iets voor u klaarstaat, ziet u het hier.',
    cases: 'Mijn casussen',
    allCases: 'Alle casussen',
  },
};

export const en: Translated<typeof nl> = {
  home: {
    title: 'What do I do today?',
    waiting: 'What waits for you',
    waitingCount_one: '1 thing waits for you',
    waitingCount_other: '{{count}} things wait for you',
    nothingWaits: 'Nothing waits for you',
    nothingWaitsText: 'A request, a decision or a round table that needs you shows here.',
    allRequests: 'All requests',
    free: 'To take up in your districts',
    allFree: 'All there is to take up',
    going: 'Your round tables',
    asked: 'Asked by you, no answer yet',
    allAsked: 'All you asked',
    table: 'Round table: {{household}}',
    plan: {
      called: 'To plan',
      offered: 'Waits for choices',
      booked: 'Planned',
      reopened: 'To plan again',
      held: 'Held',
      cancelled: 'Cancelled',
    },
    answer: 'Your answer is needed',
    messages: 'New messages',
    allMessages: 'All messages',
    noMessages: 'You are up to date',
    noMessagesText: 'There are no new messages. As soon as something is ready for you, you will see it here.',
    cases: 'My cases',
    allCases: 'All cases',
  },
};

declare module '../../language/folders.ts' {
  interface Folders {
    home: typeof nl;
  }
}
