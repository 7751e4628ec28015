import { SourceKind } from '@rondetafel/contracts';
import type { TFunction } from 'i18next';
import { z } from 'zod';
import { type Bounds, type TypedFaults, yearsUpTo } from '../../kit/index.ts';
import type { CaseRegistration } from './api.ts';

const longestName = 100;
const longestText = 4000;

/** What the form asks, with a sentence for every fault. Days are ISO; the empty string is "not filled in yet". */
export function registrationSchema(t: TFunction<['case', 'forms']>, today: string, odd: TypedFaults) {
  const tooLong = (maximum: number) => t('forms:faults.tooLong', { maximum });
  const name = (fault: string) => z.string().trim().min(1, fault).max(longestName, tooLong(longestName));
  const Member = z.object({
    givenName: name(t('register.faults.givenName')),
    familyName: name(t('register.faults.familyName')),
    birthOn: z.string().superRefine((day, { addIssue }) => {
      const message = day === '' ? t('register.faults.birthOn') : odd.day(day, birthBounds(today));
      if (message) addIssue({ code: 'custom', message });
    }),
    relation: z.string(),
    lifeAreas: z.array(z.string()),
    stepFree: z.boolean(),
  });
  return z.object({
    sourceKind: z.string().pipe(z.enum(SourceKind.options, t('register.faults.sourceKind'))),
    district: z.string().min(1, t('register.faults.district')),
    members: z.array(Member).min(1),
    explored: z.string().trim().max(longestText, tooLong(longestText)),
  });
}

/** The oldest that the service takes, and nobody who is still to be born. */
export const birthBounds = (today: string): Bounds => yearsUpTo(today, 130);

type Schema = ReturnType<typeof registrationSchema>;
export type Draft = z.input<Schema>;
export type Registration = z.output<Schema>;

export const relations = ['parent', 'partner', 'child', 'grandparent', 'other-relative', 'other'] as const;

export const emptyMember = (): Draft['members'][number] => ({
  givenName: '',
  familyName: '',
  birthOn: '',
  relation: '',
  lifeAreas: [],
  stepFree: false,
});

/** One more of the household: mostly of the same name, which stays to be changed. */
export const anotherMember = ([first]: readonly Draft['members'][number][]): Draft['members'][number] => ({
  ...emptyMember(),
  familyName: first?.familyName.trim() ?? '',
});

export const emptyDraft = (): Draft => ({ sourceKind: '', district: '', members: [emptyMember()], explored: '' });

/** What is sent: what was left open stays out. */
export function requestOf({ members, explored, ...rest }: Registration): CaseRegistration {
  return {
    ...rest,
    members: members.map(({ relation, stepFree, ...member }) => ({
      ...member,
      ...(relation && { relation }),
      ...(stepFree && { accessibility: ['step-free' as const] }),
    })),
    ...(explored && { explored }),
  };
}
