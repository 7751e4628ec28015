import { AdviceOutcome } from '@rondetafel/contracts';
import type { TFunction } from 'i18next';
import { z } from 'zod';
import type { Professional } from '../../directory/api.ts';
import { instantOf, momentFaults } from '../../forms/typed-moment.ts';
import type { TypedFaults } from '../../kit/index.ts';
import type { AdviceBody } from './api.ts';

const longest = 10_000;
export const outcomes = AdviceOutcome.options;

/** What the form asks, with a sentence for every fault. Who got it may stay open (P-4). */
export function adviceSchema(t: TFunction<['advice', 'forms']>, now: () => string, odd: TypedFaults) {
  const tooLong = t('forms:faults.tooLong', { maximum: longest });
  return z
    .object({
      outcome: z.string().min(1, t('advice.faults.outcome')),
      text: z.string().trim().max(longest, tooLong),
      people: z.array(z.object({ personId: z.string() })),
      district: z.string().min(1, t('advice.faults.district')),
      givenOn: z.string(),
      givenTime: z.string(),
      backDatingReason: z.string().trim().max(longest, tooLong),
    })
    .superRefine((typed, { addIssue }) => {
      const wrong = (path: keyof typeof typed, message: string) => addIssue({ code: 'custom', path: [path], message });
      const given = { day: typed.givenOn, time: typed.givenTime, reason: typed.backDatingReason };
      const faults = momentFaults(
        given,
        now(),
        givenNames,
        {
          day: t('advice.faults.day'),
          time: t('advice.faults.time'),
          never: t('forms:faults.never'),
          later: t('forms:faults.later'),
          reason: t('advice.faults.backDating'),
        },
        odd,
      );
      for (const [path, message] of faults) wrong(path, message);
    });
}

export const givenNames = { day: 'givenOn', time: 'givenTime', reason: 'backDatingReason' } as const;

type Schema = ReturnType<typeof adviceSchema>;
export type Draft = z.input<Schema>;
export type Recorded = z.output<Schema>;

/** What is sent: what was left open stays out, and nobody is named twice. */
export function bodyOf(recorded: Recorded, people: readonly Professional[]): AdviceBody {
  const { outcome, text, district, givenOn, givenTime, backDatingReason } = recorded;
  const known = new Map(people.map((one) => [one.personId, one.organisation.organisationId]));
  return {
    district,
    outcome: outcome as AdviceBody['outcome'],
    givenTo: [...known].map(([personId, organisationId]) => ({ personId, organisationId })),
    givenAt: instantOf({ day: givenOn, time: givenTime }),
    ...(text && { text }),
    ...(backDatingReason && { backDatingReason }),
  };
}
