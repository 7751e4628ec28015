import type { Language } from '@rondetafel/policy';

interface FeedTexts {
  /** Before the name of the municipality. */
  readonly name: string;
  /** Neutral: calendars are shared, and read on locked screens (P-17). */
  readonly summary: string;
  readonly cancelled: string;
}

/** What stands in the calendar that somebody subscribes to. */
export const feedTexts: Readonly<Record<Language, FeedTexts>> = {
  nl: { name: 'Rondetafel', summary: 'Overleg', cancelled: 'Vervallen: overleg' },
  en: { name: 'Rondetafel', summary: 'Meeting', cancelled: 'Off: meeting' },
};
