import { Code } from '@rondetafel/contracts';
import { z } from 'zod';
import { LocalText } from '../local-text.ts';

export const Named = z.strictObject({ code: Code, label: LocalText });
export const CodeList = z.array(Code).min(1);

/** A part of life in which somebody may need support (P-6). */
export const LifeArea = Named.extend({
  /** The kinds of organisation that help in it: most of the question there, the coordinator from there (S000-8). */
  coordinatedFrom: CodeList.optional(),
});

/** As dialled. */
export const Phone = z.string().regex(/^[0-9][0-9 -]{2,}$/);

/** The organisations of the municipality and the routes of a request. */
export const Network = z.strictObject({
  districts: z
    .array(
      Named.extend({
        /** The number of its coordinators; without it the municipality's desk (S002-22). */
        phone: Phone.optional(),
      }),
    )
    .min(1),
  /** The number of the coordinators for everybody, residents included (S000-10, S002-22). */
  coordinationDesk: z.strictObject({ phone: Phone }),
  organisationKinds: z
    .array(
      Named.extend({
        /** Follows the school days of the calendar (P-9). */
        keepsSchoolDays: z.literal(true).optional(),
        /** Its involvement reveals a safety signal: hidden until the IPC reveals it (P-27). */
        safetyRelated: z.literal(true).optional(),
        /** May ask the focal-point officer directly when residential care stagnates (S002-42). */
        residential: z.literal(true).optional(),
      }),
    )
    .min(1),
  /** Buildings for meetings (S002-9); scheduling has their rooms. */
  venues: z.array(z.strictObject({ code: Code, name: z.string().min(1), address: z.string().min(1), district: Code })),
  /** Kinds through which a provider may reach an IPC, besides directly (S002-44). */
  entryRoutes: z.array(Code),
  /** Kinds that decide on a request to scale down (S002-50). */
  accessPoints: CodeList,
  /** Kinds that IPCs belong to (S002-27). */
  coordinatorPools: CodeList,
});

/** How an IPC is assigned to a case. */
export const Assignment = z.strictObject({
  /** Does a dispatcher serve one district or the whole municipality? */
  dispatchersServe: z.enum(['district', 'municipality']),
  /** Does support by a colleague of the same organisation already exclude an IPC (S002-21)? */
  independenceOf: z.enum(['person', 'organisation']),
  /** Life areas of an IPC's profile (S002-7). */
  expertise: CodeList,
  /** How often the IPCs meet (S002-31). */
  coordinatorMeetingEveryWeeks: z.int().min(1),
});

/** When independent coordination adds value (S002-4, P-6, R-5): an indicator, never a condition. */
export const Criterion = z.strictObject({
  lifeAreas: z.int().min(1),
  members: z.int().min(1),
  /** `each`: that many members who each need support in that many areas; `together`: the areas of all of them added up. */
  reading: z.enum(['each', 'together']),
  /** In addition, this many professionals are involved; absent: their number does not matter. */
  involvedProfessionals: z.int().min(1).optional(),
});
export type Criterion = z.infer<typeof Criterion>;
