import type { Language } from '@rondetafel/policy';
import type { NoticeNews } from '../src/delivery/ledger/domain/news.ts';

interface MemberNoticeTexts {
  /** Without content: who reads along learns nothing of a dossier (P-17). */
  readonly mail: { readonly subject: string; readonly body: readonly string[] };
  /** On paper in an envelope with a name, or said: what is new, and what somebody may ask (AVG 13 and 14). */
  readonly paper: Readonly<Record<NoticeNews, { readonly title: string; readonly body: readonly string[] }>>;
  /** A text message lies open on a phone: as a mail, without content. */
  readonly short: string;
}

/** What members are told of their dossier, in plain words (P-26). */
export const memberNotices: Readonly<Record<Language, MemberNoticeTexts>> = {
  nl: {
    mail: {
      subject: 'Er is een bericht voor u',
      body: [
        '{organiser} heeft een bericht voor u.',
        'Heeft u een eigen pagina? Lees het daar:\n{link}',
        'Of bel ons: {phone}. Dan vertellen wij het u.',
        'Verwacht u geen bericht van ons? Dan hoeft u niets te doen.',
      ],
    },
    paper: {
      'dossier-opened': {
        title: 'Wij werken samen aan hulp voor u',
        body: [
          'Verschillende organisaties gaan samenwerken om u te helpen. Daarvoor is er nu een dossier. Daarin staat alleen wat nodig is voor de hulp.',
          'Op uw eigen pagina ziet u wie meedoet, wie iets over u kan lezen en wat er is afgesproken. Heeft u nog geen eigen pagina? Vraag erom.',
          'Klopt er iets niet? Dan mag u vragen om het te verbeteren. Bent u het er niet mee eens dat wij dit vastleggen? Dan mag u bezwaar maken. U krijgt binnen een maand antwoord.',
        ],
      },
      'party-involved': {
        title: 'Er doet een organisatie mee',
        body: [
          'Sinds kort doet er nog een organisatie mee om u te helpen. Zij kan lezen wat zij nodig heeft voor die hulp.',
          'Op uw eigen pagina ziet u wie het is. Of bel ons, dan vertellen wij het u.',
          'Bent u het er niet mee eens? Dan mag u bezwaar maken. U krijgt binnen een maand antwoord.',
        ],
      },
      'coordinator-changed': {
        title: 'Iemand anders is er nu voor u',
        body: [
          'Eén persoon zorgt dat de hulp bij u goed samenwerkt. Dat is nu iemand anders dan eerst.',
          'Op uw eigen pagina ziet u wie het is, en hoe u diegene belt. Of bel ons, dan vertellen wij het u.',
        ],
      },
      'question-answered': {
        title: 'Er is antwoord op uw vraag',
        body: [
          'U vroeg ons iets, of maakte bezwaar. Wij hebben nu antwoord.',
          'U leest het op uw eigen pagina. Of bel ons, dan vertellen wij het u.',
          'Bent u het er niet mee eens? Dan kunt u een klacht indienen. Wij helpen u daarbij.',
        ],
      },
    },
    short: '{organiser} heeft een bericht voor u. Bel ons: {phone}.',
  },
  en: {
    mail: {
      subject: 'There is a message for you',
      body: [
        '{organiser} has a message for you.',
        'Do you have a page of your own? Read it there:\n{link}',
        'Or call us: {phone}. Then we tell you.',
        'Do you not expect a message from us? Then you do not have to do anything.',
      ],
    },
    paper: {
      'dossier-opened': {
        title: 'We work together to help you',
        body: [
          'Several organisations are going to work together to help you. For that there is a dossier now. It has only what is needed for that help.',
          'Your own page shows who takes part, who can read something about you and what was agreed. Do you not have a page of your own yet? Ask for it.',
          'Is something wrong? Then you may ask to correct it. Do you not agree that we record this? Then you may object. You get an answer within a month.',
        ],
      },
      'party-involved': {
        title: 'An organisation takes part',
        body: [
          'One more organisation takes part to help you. It can read what it needs for that help.',
          'Your own page shows who it is. Or call us, and we tell you.',
          'Do you not agree? Then you may object. You get an answer within a month.',
        ],
      },
      'coordinator-changed': {
        title: 'Somebody else is there for you now',
        body: [
          'One person makes sure that those who help you work together well. That is somebody else now.',
          'Your own page shows who it is, and how to call them. Or call us, and we tell you.',
        ],
      },
      'question-answered': {
        title: 'There is an answer to your question',
        body: [
          'You asked us something, or objected. Now we have an answer.',
          'You read it on your own page. Or call us, and we tell you.',
          'Do you not agree? Then you can complain. We help you with that.',
        ],
      },
    },
    short: '{organiser} has a message for you. Call us: {phone}.',
  },
};
