import type { Translated } from '../../language/translated.ts';
import type { nl } from './nl.ts';

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
