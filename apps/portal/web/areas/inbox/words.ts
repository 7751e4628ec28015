import type { Translated } from '../../language/translated.ts';

/** Messages. */
export const nl = {
  inbox: {
    title: 'Berichten',
    lead: 'Wat er voor u klaarstaat. Namen en inhoud staan niet in een bericht, maar in de casus.',
    count_one: '1 ongelezen bericht',
    count_other: '{{count}} ongelezen berichten',
    unread: 'Ongelezen',
    read: 'Gelezen',
    filter: 'Toon',
    filterUnread: 'Alleen ongelezen',
    filterAll: 'Alles',
    open: 'Naar de casus',
    toAdvice: 'Naar de adviezen',
    markRead: 'Gelezen',
    markReadOf: 'Markeer als gelezen: {{title}}',
    markUnread: 'Ongelezen',
    markUnreadOf: 'Markeer als ongelezen: {{title}}',
    markedRead_one: 'Bericht staat bij gelezen',
    markedRead_other: '{{count}} berichten staan bij gelezen',
    markedUnread_one: 'Bericht staat bij ongelezen',
    markedUnread_other: '{{count}} berichten staan bij ongelezen',
    come_one: '{{count}} van de {{of}} genodigden komt',
    come_other: '{{count}} van de {{of}} genodigden komen',
    answers_one: 'Het antwoord',
    answers_other: 'De {{count}} antwoorden',
    none: 'Geen berichten',
    noneText: 'Zodra er iets voor u klaarstaat, ziet u het hier.',
    noneUnread: 'Alles gelezen',
    noneUnreadText: 'Er zijn geen ongelezen berichten.',
  },
};

export const en: Translated<typeof nl> = {
  inbox: {
    title: 'Messages',
    lead: 'What is ready for you. Names and content are not in a message, but in the case.',
    count_one: '1 unread message',
    count_other: '{{count}} unread messages',
    unread: 'Unread',
    read: 'Read',
    filter: 'Show',
    filterUnread: 'Unread only',
    filterAll: 'Everything',
    toAdvice: 'To the advice',
    open: 'To the case',
    markRead: 'Read',
    markReadOf: 'Mark as read: {{title}}',
    markUnread: 'Unread',
    markUnreadOf: 'Mark as unread: {{title}}',
    markedRead_one: 'The message is among those read',
    markedRead_other: '{{count}} messages are with those read',
    markedUnread_one: 'The message is among those unread',
    markedUnread_other: '{{count}} messages are with those unread',
    come_one: '{{count}} of the {{of}} invited comes',
    come_other: '{{count}} of the {{of}} invited come',
    answers_one: 'The answer',
    answers_other: 'The {{count}} answers',
    none: 'No messages',
    noneText: 'As soon as something is ready for you, you will see it here.',
    noneUnread: 'All read',
    noneUnreadText: 'There are no unread messages.',
  },
};

declare module '../../language/folders.ts' {
  interface Folders {
    inbox: typeof nl;
  }
}
