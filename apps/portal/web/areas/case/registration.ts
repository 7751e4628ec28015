import { MailAddress, SourceKind } from '@rondetafel/contracts';
import { afterPeriod } from '@rondetafel/policy';
import type { TFunction } from 'i18next';
import { z } from 'zod';
import type { Address } from '../../directory/addresses.ts';
import type { Case } from '../../household/api.ts';
import { type Bounds, isDay, type TypedFaults, yearsUpTo } from '../../kit/index.ts';
import type { CaseRegistration } from './api.ts';

const longestName = 100;
const longestText = 4000;

/** What the form asks, with a sentence for every fault. Days are ISO; the empty string is "not filled in yet". */
export function registrationSchema(t: TFunction<['case', 'forms']>, today: string, odd: TypedFaults) {
  const tooLong = (maximum: number) => t('forms:faults.tooLong', { maximum });
  const name = z.string().trim().max(longestName, tooLong(longestName));
  const Member = z
    .object({
      givenName: name,
      familyName: name,
      birth: z.enum(births),
      birthOn: z.string(),
      birthPart: z.string().trim(),
      relation: z.string(),
      email: z.string().trim(),
      language: z.enum(['nl', 'en']),
      lifeAreas: z.array(z.string()),
      stepFree: z.boolean(),
    })
    .superRefine(({ familyName, email, birth, birthOn, birthPart }, { addIssue }) => {
      const wrong = (path: string, message: string | undefined) =>
        message && addIssue({ code: 'custom', path: [path], message });
      if (birth !== 'unborn' && !familyName) wrong('familyName', t('register.faults.familyName'));
      if (birth === 'day' && !birthOn) wrong('birthOn', t('register.faults.birthOn'));
      else if (birth === 'day') wrong('birthOn', odd.day(birthOn, birthBounds(today)));
      if (birth === 'unborn' && birthOn) wrong('birthOn', odd.day(birthOn, dueBounds(today)));
      if (birth === 'part' && !readPart(birthPart)) wrong('birthPart', t('register.faults.birthPart'));
      if (birth !== 'unborn' && email && !MailAddress.safeParse(email).success) wrong('email', t('forms:faults.email'));
    });
  return z.object({
    sourceKind: z.string().pipe(z.enum(SourceKind.options, t('register.faults.sourceKind'))),
    district: z.string().min(1, t('register.faults.district')),
    members: z.array(Member).min(1),
    explored: z.string().trim().max(longestText, tooLong(longestText)),
  });
}

/** The oldest that the service takes, and nobody who is still to be born. */
export const birthBounds = (today: string): Required<Bounds> => yearsUpTo(today, 130);

/** The day on which a child is expected, as the service takes it. */
export const dueBounds = (today: string): Bounds => ({
  earliest: afterPeriod(today, '-P1M'),
  latest: afterPeriod(today, 'P10M'),
});

/** What may be known of somebody's birth. */
export const births = ['day', 'part', 'adult', 'minor', 'unborn'] as const;

export function isBirthday(birthOn: string, today: string): boolean {
  const { earliest, latest } = birthBounds(today);
  return isDay(birthOn) && birthOn >= earliest && birthOn <= latest;
}

/** A year, or month and year, as people type it: `1990`, `5-1990`. As `YYYY` or `YYYY-MM`. */
function readPart(typed: string): string | undefined {
  const [, month, year] = /^(?:(0?[1-9]|1[0-2])[-/. ]+)?((?:19|20)\d\d)$/.exec(typed) ?? [];
  return year && (month ? `${year}-${month.padStart(2, '0')}` : year);
}

export const isWholeDay = (birthOn: string): boolean => birthOn.length === 10;
export const partShown = (birthOn: string): string => birthOn.split('-').reverse().map(Number).join('-');

type Schema = ReturnType<typeof registrationSchema>;
export type Draft = z.input<Schema>;
export type Registration = z.output<Schema>;

export const relations = ['parent', 'partner', 'child', 'grandparent', 'other-relative', 'other'] as const;

export const emptyMember = (): Draft['members'][number] => ({
  givenName: '',
  familyName: '',
  birth: 'day',
  birthOn: '',
  birthPart: '',
  relation: '',
  email: '',
  language: 'nl',
  lifeAreas: [],
  stepFree: false,
});

/** One more of the household: mostly of the same name, which stays to be changed. */
export const anotherMember = ([first]: readonly Draft['members'][number][]): Draft['members'][number] => ({
  ...emptyMember(),
  familyName: first?.familyName.trim() ?? '',
});

/** What is known of a member, as the form asks it. */
export function draftOf(member: Case['members'][number]): Draft['members'][number] {
  const { givenName = '', familyName = '', birthOn = '', unborn, minor, relation = '' } = member;
  const { lifeAreas = [], accessibility = [] } = member;
  const known = { ...emptyMember(), givenName, familyName, relation, lifeAreas };
  const stepFree = accessibility.includes('step-free');
  if (unborn) return { ...known, stepFree, birth: 'unborn', birthOn };
  if (!birthOn) return { ...known, stepFree, birth: minor ? 'minor' : 'adult' };
  if (isWholeDay(birthOn)) return { ...known, stepFree, birth: 'day', birthOn };
  return { ...known, stepFree, birth: 'part', birthPart: partShown(birthOn) };
}

export const emptyDraft = (): Draft => ({ sourceKind: '', district: '', members: [emptyMember()], explored: '' });

/** What is sent: what was left open stays out. */
export function requestOf({ members, explored, ...rest }: Registration): CaseRegistration {
  return {
    ...rest,
    members: members.map(({ relation, givenName, familyName, lifeAreas, stepFree, ...birth }) => ({
      ...(givenName && { givenName }),
      ...(familyName && { familyName }),
      ...birthOf(birth),
      ...(relation && { relation }),
      ...(stepFree && { accessibility: ['step-free' as const] }),
      lifeAreas,
    })),
    ...(explored && { explored }),
  };
}

/**
 * Where those are reached of whom that was filled in.
 * @param memberIds in the order of the form.
 */
export const addressesOf = ({ members }: Registration, memberIds: readonly string[]): Address[] =>
  members.flatMap(({ birth, email, language }, index) =>
    birth !== 'unborn' && email ? [{ personId: memberIds[index]!, email, language }] : [],
  );

type Birth = Pick<Registration['members'][number], 'birth' | 'birthOn' | 'birthPart'>;

function birthOf({ birth, birthOn, birthPart }: Birth): Partial<CaseRegistration['members'][number]> {
  if (birth === 'unborn') return { unborn: true, ...(birthOn && { birthOn }) };
  if (birth === 'adult' || birth === 'minor') return { minor: birth === 'minor' };
  const known = birth === 'day' ? birthOn : readPart(birthPart);
  return known ? { birthOn: known } : {};
}
