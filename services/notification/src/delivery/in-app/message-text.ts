import type { Language } from '@rondetafel/policy';
import { type Facts, fill } from '../../../texts/fill.ts';
import type { Message } from '../../../texts/forms.ts';
import { en, nl } from '../../../texts/messages.ts';

/** What a line can be about. */
export type InboxKind = keyof typeof nl;
export const inboxKinds = Object.keys(nl) as InboxKind[];

const messages: Readonly<Record<Language, Readonly<Record<InboxKind, Message>>>> = { nl, en };

export function messageText(kind: InboxKind, language: Language, facts: Facts = {}): Message {
  const { title, text } = messages[language][kind];
  return { title: fill(title, facts, language), text: fill(text, facts, language) };
}
