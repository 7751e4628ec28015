import type { Language } from '@rondetafel/policy';
import { en } from '../../../texts/en.ts';
import { type Facts, fill } from '../../../texts/fill.ts';
import type { Message } from '../../../texts/forms.ts';
import { nl } from '../../../texts/nl.ts';

/** What a line can be about. */
export type InboxKind = keyof typeof nl.messages;
export const inboxKinds = Object.keys(nl.messages) as InboxKind[];

const messages: Readonly<Record<Language, Readonly<Record<InboxKind, Message>>>> = {
  nl: nl.messages,
  en: en.messages,
};

export function messageText(kind: InboxKind, language: Language, facts: Facts = {}): Message {
  const { title, text } = messages[language][kind];
  return { title: fill(title, facts, language), text: fill(text, facts, language) };
}
