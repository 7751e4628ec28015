import { Day, Id, Instant } from '@rondetafel/contracts';
import { z } from 'zod';
import { OwnAskView } from '../member-request/member-request.shapes.ts';
import { AnswerInput } from '../plan/plan.shapes.ts';

export const OwnAnswerInput = AnswerInput;
export type OwnAnswerInput = z.infer<typeof OwnAnswerInput>;

/** Somebody at work, as a resident reads it (P-28). */
const AtWork = z.object({
  name: z.string().optional().describe('Alleen waar de gemeente namen van medewerkers toont (P-28).'),
  function: z.string().optional(),
  organisation: z.string(),
});
export type AtWork = z.infer<typeof AtWork>;

export const OwnPageLineView = z.object({ memberId: Id, name: z.string().optional() });
export type OwnPageLineView = z.infer<typeof OwnPageLineView>;

const OwnLineView = z.object({
  agreementId: Id,
  goalId: Id,
  what: z.string(),
  by: z.string().optional().describe('Wie het doet; afwezig: u zelf.'),
  own: z.boolean().describe('Doet u dit zelf?'),
  about: z.array(z.string()).describe('Over wie: alleen u, en wie u vertegenwoordigt.'),
  fromOn: Day.optional(),
  dueOn: Day,
  state: z.enum(['runs', 'not-yet']),
  asked: z.boolean(),
  said: z.enum(['yes', 'no', 'thinking', 'will-not-answer', 'taken-back']).optional(),
});

export const OwnPageView = z.object({
  memberId: Id,
  name: z.string().optional(),
  state: z.enum(['dossier', 'closed']),
  phone: z.string().describe('Het nummer van de coördinatoren van het stadsdeel.'),
  coordinators: z.array(AtWork.extend({ independent: z.boolean() })),
  helpers: z.array(AtWork).describe('Wie meedoet.'),
  plan: z
    .object({
      version: z.int(),
      answerBy: Day,
      goals: z.array(z.object({ goalId: Id, what: z.string(), now: z.string(), aimedAt: z.string(), byOn: Day })),
      lines: z.array(OwnLineView),
    })
    .optional(),
  meeting: z.object({ startsAt: Instant }).optional().describe('Het volgende gesprek waarvoor u bent uitgenodigd.'),
  mayAnswer: z.boolean(),
  mayAsk: z.boolean(),
  access: z.array(AtWork).describe('Wie de casus kan inzien.'),
  looked: z.array(AtWork).optional().describe('Wie de casus heeft ingezien; niet voor een kind onder de 16.'),
  asks: z.array(OwnAskView),
  readAt: Instant,
});
export type OwnPageView = z.infer<typeof OwnPageView>;
