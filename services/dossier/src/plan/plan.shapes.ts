import { Day, Id, Instant, nameOf, textOf } from '@rondetafel/contracts';
import { z } from 'zod';
import { AnswerKind, GoalDraft, LineDraft, most, Owner, Via, VoiceDraft } from './domain/plan.ts';

export const Decider = z.strictObject({ kind: z.enum(['party', 'member', 'representative']), id: Id });

export const AskInput = z.strictObject({
  answerBy: Day.describe('De laatste dag om te antwoorden.'),
  householdOn: Day.optional().describe('Wanneer de bijstelling met het huishouden is besproken (S000-5).'),
  partiesOn: Day.optional().describe('Wanneer zij met de partijen is besproken (S000-5).'),
});
export type AskInput = z.infer<typeof AskInput>;

const Lines = z
  .array(z.strictObject({ agreementId: Id, reason: textOf(1_000).optional() }))
  .max(most.line)
  .default([])
  .describe('Nee tegen deze afspraken, elk met een reden; of het ja tegen deze teruggenomen.');

export const AnswerInput = z.strictObject({
  answer: AnswerKind.extract(['yes', 'no', 'thinking', 'taken-back']),
  remark: textOf(1_000).optional(),
  lines: Lines,
  fromOn: Day.optional().describe('Vanaf welke dag een ja wordt teruggenomen (P-34).'),
});
export type AnswerInput = z.infer<typeof AnswerInput>;

export const RecordedAnswerInput = AnswerInput.extend({
  who: Decider.describe('Wie het zei.'),
  answer: AnswerKind,
  via: Via.describe('Hoe diegene het zei (P-18).'),
  saidOn: Day,
});
export type RecordedAnswerInput = z.infer<typeof RecordedAnswerInput>;

const Revision = z.int().nonnegative();
export const RevisionView = z.object({ version: Revision.describe('De herziening van dit blok.') });
export type RevisionView = z.infer<typeof RevisionView>;

const GoalView = z.object({
  goalId: Id,
  what: z.string(),
  now: z.string(),
  aimedAt: z.string(),
  byOn: Day,
  memberIds: z.array(Id),
});

const LineText = z.object({
  agreementId: Id,
  goalId: Id,
  owner: Owner,
  what: z.string(),
  memberIds: z.array(Id),
  fromOn: Day.optional(),
  dueOn: Day,
  agreedOn: Day.optional().describe('De dag waarop ja is gezegd, waar de eigenaar die daarna verzette (P-23).'),
  contact: z.string().optional().describe('Wie het doet, volgens de organisatie zelf (P-23).'),
  money: z.boolean(),
  awardNeeded: z.boolean(),
});

const LineView = LineText.extend({
  state: z.enum(['runs', 'not-yet']).describe('Loopt, of loopt nog niet; niet op wie het wacht (P-45).'),
  objections: z.array(z.object({ partyId: Id, reason: z.string() })),
  asked: z.boolean().describe('Wordt u om een antwoord op deze afspraak gevraagd?'),
  mayChange: z.literal(true).optional().describe('Uw eigen afspraak, die loopt: de dag en wie het doet (P-23).'),
  deciders: z.array(Decider).optional().describe('Alleen voor de coördinator: van wie een ja nodig is (P-35).'),
  waitsFor: z.array(Decider).optional(),
  ownerLeft: z.literal(true).optional(),
});

const VersionView = z.object({
  version: z.int().min(1),
  digest: z.string().optional().describe('Alleen voor de coördinator: SHA-256 over de bevroren tekst (P-45).'),
  askedAt: Instant,
  answerBy: Day,
  adoptedAt: Instant.nullable(),
  goals: z.array(GoalView),
  lines: z.array(LineView),
  restsOn: z
    .array(z.object({ roundTableId: Id, digest: z.string() }))
    .optional()
    .describe('Alleen voor de coördinator: op welke verslagen deze versie rust (S002-29).'),
});

export const OwnLineInput = z.strictObject({
  partyId: Id.describe('Namens welke partij: die voert de afspraak uit.'),
  what: textOf(400),
  memberIds: z.array(Id).min(1).max(30).describe('Over welke gezinsleden.'),
  goalId: Id.optional(),
  fromOn: Day.optional(),
  dueOn: Day,
});
export type OwnLineInput = z.infer<typeof OwnLineInput>;

export const OwnChangeInput = z.strictObject({
  dueOn: Day.optional().describe('Een andere dag, eenmaal en binnen wat de gemeente klein noemt (P-23, P-44).'),
  contact: nameOf(150).optional().describe('Wie het doet, en hoe die te bereiken is.'),
});
export type OwnChangeInput = z.infer<typeof OwnChangeInput>;

export const PlanVersionsView = z.object({
  items: z.array(
    z.object({
      version: z.int().min(1),
      askedAt: Instant,
      writtenBy: z.object({ personId: Id, name: z.string().optional(), organisationName: z.string().optional() }),
      adoptedAt: Instant.nullable(),
      consultations: z.object({ householdOn: Day, partiesOn: Day }).optional(),
      small: Id.optional().describe('De afspraak waarvan de eigenaar iets kleins veranderde (P-23).'),
      goals: z.array(GoalView),
      lines: z.array(LineText),
    }),
  ),
});
export type PlanVersionsView = z.infer<typeof PlanVersionsView>;

const AnswerView = z.object({
  answer: AnswerKind,
  remark: z.string().optional(),
  lines: z.array(z.object({ agreementId: Id, reason: z.string().optional() })),
  fromOn: Day.optional(),
  via: Via.optional(),
  saidOn: Day,
  recordedById: Id,
});

const DraftView = z.object({
  revision: Revision,
  goals: z.array(GoalDraft.extend({ goalId: Id, version: Revision })),
  lines: z.array(LineDraft.extend({ agreementId: Id, version: Revision })),
  voices: z.array(VoiceDraft.extend({ memberId: Id, version: Revision })),
  children: z.array(Id).describe('Van wie nodig is wat zij ervan vinden (P-36).'),
  change: z.enum(['first', 'none', 'revision', 'adjustment']).describe('Ten opzichte van wat uitstaat (S000-5, P-23).'),
});

export const PlanView = z.object({
  caseId: Id,
  out: VersionView.optional().describe('De versie die uitstaat of vastgesteld is.'),
  ownAnswers: z.array(AnswerView).describe('Wat u op die versie antwoordde; het nieuwste eerst.'),
  draft: DraftView.optional().describe('Alleen voor wie het plan schrijft.'),
  own: z
    .object({
      partyIds: z.array(Id),
      lines: z.array(
        LineDraft.extend({
          agreementId: Id,
          version: Revision,
          inPlan: z.boolean().describe('Staat zo, of anders, in de versie die uitstaat.'),
        }),
      ),
    })
    .optional()
    .describe('Uw eigen afspraken zoals zij in de volgende versie komen te staan (R-28).'),
  answers: z
    .array(
      z.object({
        who: Decider,
        name: z.string().optional().describe('Van wie buiten het huishouden beslist.'),
        said: AnswerKind.optional().describe('Het laatste; zonder antwoord afwezig.'),
        open: z.boolean().describe('Er is nog een antwoord nodig.'),
        answersForThemselves: z.boolean(),
        history: z.array(AnswerView),
      }),
    )
    .optional()
    .describe('Wie wat zei: alleen voor de coördinator (P-45).'),
});
export type PlanView = z.infer<typeof PlanView>;
