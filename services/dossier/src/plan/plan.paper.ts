import type { Day, Id, Instant } from '@rondetafel/contracts';
import { deskPhone, type Language, type Municipality } from '@rondetafel/policy';
import { z } from 'zod';
import { type PaperTexts, paperTexts } from '../../texts/paper.ts';
import type { Paper, Part } from '../paper/write-paper.ts';

export const PaperQuery = z.strictObject({
  about: z.enum(['plan', 'agreements']).default('plan').describe('Het hele plan, of alleen de lijst van afspraken.'),
  size: z.enum(['normal', 'large']).default('normal').describe('Grote letters voor wie minder ziet.'),
  language: z.enum(['nl', 'en']).optional().describe('Zonder: de taal van de vraag (Accept-Language).'),
});
export type PaperQuery = z.infer<typeof PaperQuery>;

/** In the API's document. */
export const pdf = {
  description: 'Een getagde PDF.',
  content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
};

/** The file's name says what it is, and not of whom: it stays in a folder of downloads (P-17). */
export const pdfHeaders = ({ about, size }: PaperQuery) => ({
  'Content-Type': 'application/pdf',
  'Content-Disposition': `attachment; filename="${about === 'plan' ? 'plan' : 'afspraken'}${size === 'large' ? '-groot' : ''}.pdf"`,
  'Cache-Control': 'private, no-store',
});

/** What of a plan goes on paper: what its reader sees of it, without who answered what (P-38, P-45). */
export interface Printed {
  readonly version: number;
  readonly goals: readonly {
    readonly goalId: Id;
    readonly what: string;
    readonly now: string;
    readonly aimedAt: string;
    readonly byOn: Day;
  }[];
  readonly lines: readonly PrintedLine[];
}

export interface PrintedLine {
  readonly goalId: Id;
  readonly what: string;
  /** Without: the reader does it. */
  readonly who?: string | undefined;
  readonly contact?: string | undefined;
  readonly about: readonly string[];
  readonly fromOn?: Day | undefined;
  readonly dueOn: Day;
  readonly agreedOn?: Day | undefined;
  readonly state: 'runs' | 'not-yet';
}

interface Given {
  readonly municipality: Pick<Municipality, 'name' | 'network'>;
  readonly district: string;
  readonly today: Day;
  readonly now: Instant;
  readonly language: Language;
}

/** On the paper of the municipality, with the number to call in this district. */
export function paperOf(plan: Printed, { about, size }: PaperQuery, given: Given): Paper {
  const { municipality, district, today, now, language } = given;
  const texts = paperTexts[language];
  return {
    language,
    title: texts[about],
    large: size === 'large',
    madeAt: now,
    head: [texts.municipality(municipality.name), texts.questions(deskPhone(municipality.network, district))],
    foot: texts.page,
    lettersMissing: texts.lettersMissing,
    parts: [
      { kind: 'text', text: texts.version(plan.version, today) },
      ...(about === 'plan' ? byGoal(plan, texts) : [listOf(plan.lines, texts)]),
    ],
  };
}

function byGoal({ goals, lines }: Printed, texts: PaperTexts): Part[] {
  const others = lines.filter((line) => !goals.some(({ goalId }) => goalId === line.goalId));
  return [
    ...goals.flatMap(({ goalId, what, now, aimedAt, byOn }, place): Part[] => {
      const own = lines.filter((line) => line.goalId === goalId);
      return [
        { kind: 'heading', text: texts.goal(place + 1, what) },
        { kind: 'text', text: texts.goalText(now, aimedAt, byOn) },
        own.length > 0 ? listOf(own, texts) : { kind: 'text', text: texts.noLines },
      ];
    }),
    ...(others.length === 0
      ? []
      : [
          { kind: 'heading', text: goals.length > 0 ? texts.others : texts.agreements } as const,
          listOf(others, texts),
        ]),
  ];
}

const listOf = (lines: readonly PrintedLine[], texts: PaperTexts): Part => ({
  kind: 'list',
  items: lines.map(({ what, who, contact, about, fromOn, dueOn, agreedOn, state }) => [
    what,
    texts.who(who ?? texts.self),
    ...(contact ? [texts.contact(contact)] : []),
    ...(about.length > 0 ? [texts.about(about.join(', '))] : []),
    fromOn ? texts.fromTo(fromOn, dueOn) : texts.by(dueOn),
    ...(agreedOn ? [texts.moved(agreedOn)] : []),
    texts[state],
  ]),
});
