/** A line in somebody's inbox. `{…}` is filled from its facts (`fill.ts`). */
export interface Message {
  readonly title: string;
  readonly text: string;
}

/** What a mail says to one kind of reader. `{…}` is filled from its facts. */
export interface LetterText {
  /** Neutral: a subject is read on locked screens and by whoever shares the mailbox (P-17). */
  readonly subject: string;
  /** Paragraphs. One whose fact is missing is left out. */
  readonly body: readonly string[];
  /** What an invitation asks. In the calendar too, where the rest stands in fields of its own. */
  readonly answer?: string;
}

/** Who reads it: whoever chairs, somebody else at work, or somebody of the household, in plain words (B1). */
export type Reader = 'chair' | 'professional' | 'resident';

/** The mails about one kind of news; where the chair has none of their own, they read that of professionals. */
export type LetterTexts = Readonly<Record<Exclude<Reader, 'chair'>, LetterText>> & { readonly chair?: LetterText };

/** What stands in every mail, whatever it is about. */
export interface LetterParts {
  readonly signature: string;
  /** Opens a mail about times that take the place of earlier ones. */
  readonly anew: string;
  /** Instead of any mail to an address that nobody answered from yet: without content. */
  readonly unverified: LetterText;
  /** What an appointment is called in somebody's calendar. */
  readonly summary: string;
}
