import { Day, Id, Instant } from '@rondetafel/contracts';
import { z } from 'zod';
import { Registration } from './domain/extra-section.ts';

export const RegisteredView = z.object({ sectionId: Id });

export const ReviewInput = z.strictObject({ untilOn: Day.describe('De laatste dag waarop het nog nodig is.') });
export type ReviewInput = z.infer<typeof ReviewInput>;

export const ExtraSectionsView = z.object({
  items: z.array(Registration.extend({ sectionId: Id, registeredById: Id, registeredAt: Instant })),
});
export type ExtraSectionsView = z.infer<typeof ExtraSectionsView>;

const Writer = z.object({ personId: Id, name: z.string().optional() });

export const ExtraTextsView = z.object({
  mayWrite: z.boolean(),
  items: z.array(
    z.object({
      sectionId: Id,
      name: z.string(),
      necessity: z.string(),
      untilOn: Day,
      isOpen: z.boolean().describe('Of erin geschreven mag worden.'),
      version: z.int().nonnegative(),
      text: z.string().optional(),
      writtenBy: Writer.optional(),
      writtenAt: Instant.optional(),
    }),
  ),
});
export type ExtraTextsView = z.infer<typeof ExtraTextsView>;

export const ExtraVersionsView = z.object({
  items: z.array(z.object({ version: z.int().min(1), text: z.string(), writtenBy: Writer, writtenAt: Instant })),
});
export type ExtraVersionsView = z.infer<typeof ExtraVersionsView>;
