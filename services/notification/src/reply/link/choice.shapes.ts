import { Id, Instant } from '@rondetafel/contracts';
import { z } from 'zod';
import { Parties, Token } from './reply.shapes.ts';

export const ChoiceLink = z.strictObject({ token: Token });
export type ChoiceLink = z.infer<typeof ChoiceLink>;

export const GivenChoice = z.strictObject({
  token: Token,
  suitableOptionIds: z.array(Id).max(20).describe('Leeg: geen van deze momenten.'),
});
export type GivenChoice = z.infer<typeof GivenChoice>;

export const TimesView = z.object({
  ...Parties,
  options: z.array(z.object({ optionId: Id, startsAt: Instant, endsAt: Instant })),
  answerBy: Instant.describe('Het laatste moment waarop kiezen kan, zoals mensen het zeggen.'),
  suitableOptionIds: z.array(Id).optional().describe('Wat nu als antwoord staat.'),
});
export type TimesView = z.infer<typeof TimesView>;
