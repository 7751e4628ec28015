import type { Language } from '@rondetafel/policy';
import type { LineTopic } from '../src/delivery/in-app/line-topic.ts';

interface DigestLetter {
  /** Neutral: a subject is read on locked screens (P-17). */
  readonly subject: string;
  readonly intro: string;
  readonly topics: Readonly<Record<LineTopic, string>>;
  readonly read: string;
  /** Why it came, and what can be changed about it. */
  readonly after: string;
}

type DigestLetters = Readonly<Record<'daily' | 'urgent', DigestLetter>>;

const nlTopics = {
  requests: 'over verzoeken en casussen',
  attendance: 'over wie er komt',
  terms: 'over termijnen',
  plans: 'over plannen, afspraken en verslagen',
};

const enTopics = {
  requests: 'about requests and cases',
  attendance: 'about who comes',
  terms: 'about terms',
  plans: 'about plans, agreements and minutes',
};

const nl: DigestLetters = {
  daily: {
    subject: 'Er staan berichten voor u klaar',
    intro: 'Bij {organiser} staan ongelezen berichten voor u:',
    topics: nlTopics,
    read: 'Meld u aan om ze te lezen:\n{link}',
    after:
      'U krijgt deze mail hooguit één keer per werkdag. Kies zelf het uur en wat erin staat, bij Mijn instellingen.',
  },
  urgent: {
    subject: 'Er staat een bericht met spoed voor u klaar',
    intro: 'Bij {organiser} staan ongelezen berichten met spoed voor u:',
    topics: nlTopics,
    read: 'Meld u aan om ze te lezen:\n{link}',
    after: 'Wat spoed heeft, mailen wij meteen. Dat kunt u niet uitzetten.',
  },
};

const en: DigestLetters = {
  daily: {
    subject: 'Messages are waiting for you',
    intro: 'With {organiser} there are unread messages for you:',
    topics: enTopics,
    read: 'Sign in to read them:\n{link}',
    after: 'You get this mail at most once on a working day. Choose the hour and what is in it, under My settings.',
  },
  urgent: {
    subject: 'An urgent message is waiting for you',
    intro: 'With {organiser} there are unread urgent messages for you:',
    topics: enTopics,
    read: 'Sign in to read them:\n{link}',
    after: 'What is urgent we mail at once. You can’t switch that off.',
  },
};

/** The mails that count what waits in the inbox. */
export const digestLetters: Readonly<Record<Language, DigestLetters>> = { nl, en };
