import type { Translated } from '../../language/translated.ts';
import type { nl } from './nl.ts';

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
