import { deskPhone, type Language, type Municipality } from '@rondetafel/policy';
import { fill } from '../../../texts/fill.ts';
import { memberNotices } from '../../../texts/member-notices.ts';
import { aboutDossiers, type NoticeNews } from '../../delivery/ledger/domain/news.ts';
import type { Mailing } from '../../delivery/mail/mailing.ts';
import { mailTo, partsIn } from '../letter/letter.ts';

/** As the ledger keeps it: what it is about is the news itself. */
export interface NoticeLetter {
  readonly role: 'household-member';
}

/** The mail says that there is a message and nothing more, to an address that somebody answered from too (P-17, P-26). */
export const noticeMails = (municipality: Municipality): Mailing<NoticeLetter, NoticeNews> => ({
  news: aboutDossiers,
  processing: () => ({ activity: 'member-notice', subjectType: 'household-member' }),
  link: async () => 'mijn',
  render: ({ to, messageId, sentAt, link }) => {
    const { language, email } = to;
    const { subject, body } = memberNotices[language].mail;
    const { signature } = partsIn(language);
    const paragraphs = [...body, signature].map((one) => fill(one, { ...factsOf(municipality), link }, language));
    return mailTo({ to: email, subject, messageId, sentAt, paragraphs }, municipality);
  },
  failed: () => ({ kind: 'member-not-told', facts: {} }),
});

/** The same with what it is about, for who is told on paper or by phone. */
export function noticeOnPaper(news: NoticeNews, language: Language, municipality: Municipality) {
  const { paper, short } = memberNotices[language];
  const { title, body } = paper[news];
  const filled = (text: string) => fill(text, factsOf(municipality), language);
  return { title, paragraphs: [...body, partsIn(language).signature].map(filled), short: filled(short) };
}

const factsOf = ({ meetings, network }: Municipality) => ({
  organiser: meetings.organiser.name,
  phone: deskPhone(network),
});
