import { UpscalingTrigger } from '@rondetafel/contracts';
import { criterion } from '@rondetafel/policy';
import type { TFunction } from 'i18next';
import { z } from 'zod';
import type { Professional } from '../../directory/api.ts';
import { instantOf, momentFaults } from '../../forms/typed-moment.ts';
import type { TypedFaults } from '../../kit/index.ts';
import type { User } from '../../shell/session/session.ts';
import type { Workplace } from '../../shell/workplace.ts';
import type { UpscalingBody } from './api.ts';

const longest = 10_000;
export const triggers = UpscalingTrigger.options;

/** What the form asks, with a sentence for every fault; all faults at once, so that choices are plain strings here. */
export function upscalingSchema(
  t: TFunction<['upscaling', 'forms']>,
  workplace: Pick<Workplace, 'criterion' | 'lifeAreas'>,
  now: () => string,
  odd: TypedFaults,
) {
  const chosen = (fault: string) => z.string().min(1, fault);
  const text = z
    .string()
    .trim()
    .max(longest, t('forms:faults.tooLong', { maximum: longest }));
  const Party = z.object({
    organisationId: chosen(t('ask.faults.organisation')),
    personId: z.string(),
    memberIds: z.array(z.string()),
  });
  return z
    .object({
      behalf: chosen(t('ask.faults.behalf')),
      caller: z.string(),
      trigger: chosen(t('ask.faults.trigger')),
      adviceId: z.string(),
      explanation: text.min(1, t('ask.faults.explanation')),
      route: chosen(t('ask.faults.route')),
      receivedAt: chosen(t('ask.faults.received.none')),
      receivedOn: z.string(),
      receivedTime: z.string(),
      backDatingReason: text,
      urgent: z.boolean(),
      members: z.array(z.object({ memberId: z.string(), lifeAreas: z.array(z.string()) })),
      belowCriterionReason: text,
      parties: z.array(Party),
      safety: chosen(t('ask.faults.safety')),
      safetyReason: text,
      claim: z.boolean(),
      independenceDeclared: z.boolean(),
      outcome: z.string(),
      motivation: text,
    })
    .superRefine((asked, { addIssue }) => {
      const wrong = (path: keyof typeof asked, message: string) => addIssue({ code: 'custom', path: [path], message });
      const taken = asked.behalf === 'caller' && asked.claim;
      if (asked.behalf === 'caller' && !asked.caller) wrong('caller', t('ask.faults.caller'));
      if (asked.trigger === 'disagreement' && !asked.adviceId) wrong('adviceId', t('ask.faults.advice'));
      const received = { ...receiptOf(asked), reason: asked.backDatingReason };
      const receiptFaults = momentFaults(
        received,
        now(),
        receiptNames,
        {
          day: t('ask.faults.received.day'),
          time: t('ask.faults.received.time'),
          never: t('forms:faults.never'),
          later: t('forms:faults.later'),
          reason: t('ask.faults.backDating'),
        },
        odd,
      );
      for (const [path, message] of asked.receivedAt === 'earlier' ? receiptFaults : []) wrong(path, message);
      if (!meetsCriterion(asked, workplace) && !asked.belowCriterionReason) {
        wrong('belowCriterionReason', t('ask.faults.below'));
      }
      for (const [index, { organisationId }] of asked.parties.entries()) {
        if (organisationId && asked.parties.findIndex((one) => one.organisationId === organisationId) < index) {
          const path = ['parties', index, 'organisationId'];
          addIssue({ code: 'custom', path, message: t('ask.faults.organisationTwice') });
        }
      }
      if (asked.safety === 'yes' && !asked.safetyReason) wrong('safetyReason', t('ask.faults.safetyReason'));
      if (taken && !asked.independenceDeclared) wrong('independenceDeclared', t('ask.faults.declaration'));
      if (taken && asked.outcome !== 'later' && !asked.motivation) wrong('motivation', t('forms:motivation.missing'));
    });
}

/** Another day moves the term and so needs its reason (P-4). */
export const receiptNames = { day: 'receivedOn', time: 'receivedTime', reason: 'backDatingReason' } as const;

type Schema = ReturnType<typeof upscalingSchema>;
export type Draft = z.input<Schema>;
export type Asked = z.output<Schema>;

const receiptOf = ({ receivedOn, receivedTime }: Pick<Draft, 'receivedOn' | 'receivedTime'>) => ({
  day: receivedOn,
  time: receivedTime,
});

/** As the service weighs it: the requester and everybody else who helps (S002-4, P-6). */
export function meetsCriterion(
  { members, parties }: Pick<Draft, 'members' | 'parties'>,
  workplace: Pick<Workplace, 'criterion' | 'lifeAreas'>,
): boolean {
  return criterion(workplace, members, Math.max(1, parties.length)).met;
}

/**
 * A coordinator answers callers; everybody else asks for themselves, now, and usually helps too (S002-46).
 * @param explored what the registration says of the household: taken over, to be completed.
 */
export function emptyDraft(
  members: readonly MemberNeeds[],
  { personId = '', organisationId = '', roles }: User,
  explored = '',
): Draft {
  const coordinates = roles.includes('independent-coordinator');
  return {
    behalf: coordinates ? '' : 'self',
    caller: '',
    trigger: '',
    adviceId: '',
    explanation: explored,
    route: '',
    receivedAt: coordinates ? '' : 'now',
    receivedOn: '',
    receivedTime: '',
    backDatingReason: '',
    urgent: false,
    members: members.map(({ memberId, lifeAreas = [] }) => ({ memberId, lifeAreas: [...lifeAreas] })),
    belowCriterionReason: '',
    parties: coordinates ? [] : [{ ...emptyParty(), organisationId, personId }],
    safety: '',
    safetyReason: '',
    claim: false,
    independenceDeclared: false,
    outcome: 'later',
    motivation: '',
  };
}

interface MemberNeeds {
  memberId: string;
  lifeAreas?: readonly string[] | undefined;
}

export const emptyParty = (): Draft['parties'][number] => ({ organisationId: '', personId: '', memberIds: [] });

/**
 * What is sent: what was left open, or does not apply any more, stays out. Which organisations there are, and of what
 * kind, the service knows.
 * @param caller who called, when it is asked for a caller.
 */
export function bodyOf(
  asked: Asked,
  about: { caseId: string; district: string },
  caller: Professional | undefined,
): UpscalingBody {
  const { route, trigger, explanation, urgent, members, claim, outcome, motivation } = asked;
  const earlier = asked.receivedAt === 'earlier' ? instantOf(receiptOf(asked)) : undefined;
  return {
    ...about,
    route: route as UpscalingBody['route'],
    trigger: trigger as UpscalingBody['trigger'],
    ...(trigger === 'disagreement' && { adviceId: asked.adviceId }),
    explanation,
    urgent,
    members,
    ...(caller && { requestedBy: { personId: caller.personId, organisationId: caller.organisation.organisationId } }),
    ...(earlier && { receivedAt: earlier }),
    ...(earlier && asked.backDatingReason && { backDatingReason: asked.backDatingReason }),
    ...(asked.belowCriterionReason && { belowCriterionReason: asked.belowCriterionReason }),
    ...(asked.safety === 'yes' && { safetySignal: { reason: asked.safetyReason } }),
    parties: asked.parties.map(({ organisationId, personId, memberIds }) => ({
      organisationId,
      memberIds,
      ...(personId && { personId }),
    })),
    ...(caller && claim && { claim: { independenceDeclared: true } }),
    ...(caller &&
      claim &&
      outcome !== 'later' && { decision: { outcome: outcome as 'round-table' | 'other-possibilities', motivation } }),
  };
}
