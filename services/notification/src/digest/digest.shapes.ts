import { WallHour } from '@rondetafel/policy';
import { z } from 'zod';
import { lineTopics } from '../delivery/in-app/line-topic.ts';

const Topic = z.enum(lineTopics);

export const DailyMailInput = z.strictObject({
  at: WallHour.nullable().describe('Het hele uur waarop de mail komt; null: het uur van de gemeente.'),
  without: z
    .array(Topic)
    .max(lineTopics.length)
    .describe('Wat er niet in hoeft. Wat spoed heeft, wordt altijd gemaild (P-5).'),
});
export type DailyMailInput = z.infer<typeof DailyMailInput>;

export const DailyMailView = z.object({
  at: z.string().nullable().describe('Het gekozen uur; null: het uur van de gemeente.'),
  usualAt: z.string().describe('Het uur van de gemeente.'),
  hours: z.array(z.string()).readonly().describe('De uren waaruit te kiezen is.'),
  without: z.array(Topic).readonly(),
  topics: z.array(Topic).readonly().describe('Waarover berichten kunnen gaan.'),
});
export type DailyMailView = z.infer<typeof DailyMailView>;
