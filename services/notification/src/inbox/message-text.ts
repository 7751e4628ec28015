export type Language = 'nl' | 'en';

/** Days and counts a text may need; never a name. Who may know the name finds it in the dossier behind the link. */
export type Facts = Readonly<Record<string, string | number>>;

interface Text {
  readonly title: string;
  readonly text: string;
}

/** What is in the inbox says that something is ready, and what to do; the content stays in the dossier. */
const texts = {
  'case-registered': {
    nl: {
      title: 'De casus is geregistreerd',
      text: 'Uw melding is vastgelegd. U kunt nu een verzoek doen om op te schalen, of eerst de casus aanvullen.',
    },
    en: {
      title: 'The case is registered',
      text: 'Your report is on record. You can now ask to scale up, or complete the case first.',
    },
  },
} satisfies Record<string, Record<Language, Text>>;

/** What a line can be about: one row of texts each. */
export type InboxKind = keyof typeof texts;
export const inboxKinds = Object.keys(texts) as InboxKind[];

/** `{name}` in a text is filled from the facts. */
export function messageText(kind: InboxKind, language: Language, facts: Facts = {}): Text {
  const { title, text } = texts[kind][language];
  const fill = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (_, name) => String(facts[name] ?? ''));
  return { title: fill(title), text: fill(text) };
}
