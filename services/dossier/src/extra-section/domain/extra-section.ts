import { Day, type Id, type Instant, textOf } from '@rondetafel/contracts';
import { z } from 'zod';
import { type Fault, refuse } from '../../refuse.ts';

/** A section beside the five, with the reason why coordination can't do without it, for a time. */
export const Registration = z.strictObject({
  name: textOf(60).describe('Hoe het onderdeel heet.'),
  necessity: textOf(500).describe('Waarom de coördinatie niet zonder kan (R-4).'),
  untilOn: Day.describe('De laatste dag waarop erin geschreven mag worden.'),
});
export type Registration = z.infer<typeof Registration>;

export interface ExtraSection extends Registration {
  readonly sectionId: Id;
  readonly registeredById: Id;
  readonly registeredAt: Instant;
}

/** As concise as the other sections (S000-18). */
export const ExtraText = z.strictObject({ text: textOf(800) });
export type ExtraText = z.infer<typeof ExtraText>;

/** A necessity is looked at again within a year. As texts, days of one form are in their order. */
const aYearFrom = (day: Day): Day => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/** @throws Refusal with every fault. */
export function refuseRegistration({ untilOn }: Pick<Registration, 'untilOn'>, today: Day): void {
  const faults: Fault[] = [];
  if (untilOn < today) faults.push({ pointer: '/untilOn', code: 'over-already' });
  if (untilOn > aYearFrom(today)) faults.push({ pointer: '/untilOn', code: 'longer-than-a-year' });
  if (faults.length > 0) throw refuse('extra-section-not-possible', { rule: 'R-4', kind: 'invalid', faults });
}

export const isOpen = ({ untilOn }: Pick<ExtraSection, 'untilOn'>, today: Day): boolean => today <= untilOn;

/** The five sections are all there is, unless an administrator said why another is needed, and until when. */
export function refuseUnregistered(section: ExtraSection | null, today: Day): void {
  if (!section) throw refuse('extra-section-unknown', { rule: 'R-4', kind: 'unknown' });
  if (!isOpen(section, today)) throw refuse('extra-section-over', { rule: 'R-4' });
}

/** Those in which may be written, and those that are over and have a text in this case: what was written stays readable. */
export const shownIn = (sections: readonly ExtraSection[], written: ReadonlySet<Id>, today: Day): ExtraSection[] =>
  sections.filter((one) => isOpen(one, today) || written.has(one.sectionId));
