import type { Language, Municipality } from '@rondetafel/policy';
import type { SendMailOptions } from 'nodemailer';
import { digestLetters } from '../../texts/digest-letters.ts';
import { fill } from '../../texts/fill.ts';
import { lineTopics } from '../delivery/in-app/line-topic.ts';
import { mailTo, partsIn } from '../news/letter/letter.ts';
import type { Counts } from './domain/daily-mail.ts';

export interface ReadyDigest {
  readonly messageId: string;
  readonly counts: Counts;
  readonly urgent: boolean;
  readonly sentAt: Date;
  readonly to: string;
  readonly language: Language;
  readonly link: string;
}

/** How much there is and where to read it; never of whom or what (P-17). */
export function digestLetter(
  { messageId, counts, urgent, sentAt, to, language, link }: ReadyDigest,
  municipality: Municipality,
): SendMailOptions {
  const { subject, intro, topics, read, after } = digestLetters[language][urgent ? 'urgent' : 'daily'];
  const lines = lineTopics.flatMap((topic) => (counts[topic] ? [`- ${topics[topic]}: ${counts[topic]}`] : []));
  const facts = { organiser: municipality.meetings.organiser.name, link };
  const { signature } = partsIn(language);
  const paragraphs = [`${intro}\n${lines.join('\n')}`, read, after, signature].map((one) => fill(one, facts, language));
  return mailTo({ to, subject, messageId, sentAt, paragraphs }, municipality);
}
