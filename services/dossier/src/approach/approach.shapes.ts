import { Code, CoordinatorKind, Day, Id, Instant, textOf } from '@rondetafel/contracts';
import { z } from 'zod';
import { ProblemDescription } from './domain/section.ts';

export const RevisionView = z.object({ version: z.int() });

const PersonView = z.object({
  personId: Id,
  name: z.string().optional(),
  organisationName: z.string().optional(),
});
export type PersonView = z.infer<typeof PersonView>;

const Candidate = z.object({
  personId: Id,
  name: z.string(),
  function: z.string().optional(),
  organisation: z.object({ organisationId: Id, name: z.string(), kind: Code }),
});

export const ExplorationView = z.object({
  caseId: Id,
  version: z.int().describe('0: er is nog niets vastgelegd; wat de registratie weet staat er al.'),
  ground: z.enum(['with-resident', 'professional-request', 'declined']).optional(),
  members: z.array(
    z.object({
      memberId: Id,
      problems: z.array(z.object({ lifeArea: Code, text: z.string().optional() })),
    }),
  ),
  connection: z.string().optional(),
  request: z.object({ why: z.string(), reachedBy: z.string(), tellOn: Day }).optional(),
  safety: z.enum(['not-needed', 'another-way']).optional(),
  explored: z.string().optional().describe('Wat bij de registratie is opgeschreven.'),
  recordedBy: PersonView.optional(),
  recordedAt: Instant.optional(),
  mayRecord: z.boolean(),
  mayOpen: z.boolean(),
  mayExploreWithoutResident: z.boolean(),
  proposal: z
    .object({
      total: z.int().describe('Zoveel problemen zijn er vastgelegd.'),
      domains: z.array(z.object({ kind: Code, count: z.int(), lifeAreas: z.array(Code) })),
      people: z.array(Candidate),
    })
    .optional()
    .describe('Wie de aanpak kan coördineren: uit het domein waar de meeste hulpvraag ligt (S000-8).'),
});
export type ExplorationView = z.infer<typeof ExplorationView>;

const Reason = textOf(500);

export const OpenInput = z.strictObject({
  coordinatorId: Id.describe('Wie de aanpak coördineert.'),
  reason: Reason.optional().describe('Waarom deze persoon (S000-8).'),
  stays: z.boolean().default(false).describe('Blijft uw eigen organisatie betrokken, als u niet zelf coördineert?'),
  problem: ProblemDescription,
});
export type OpenInput = z.infer<typeof OpenInput>;

export const TransferInput = z.strictObject({
  coordinatorId: Id,
  reason: Reason.describe('Waarom de coördinatie overgaat (S000-8).'),
  stays: z.boolean().default(false).describe('Blijft uw eigen organisatie betrokken?'),
});
export type TransferInput = z.infer<typeof TransferInput>;

const ReferenceView = z.object({
  partyId: Id,
  organisationName: z.string(),
  contactName: z.string().optional(),
});

const written = {
  version: z.int().describe('0: nog niet geschreven.'),
  references: z.array(ReferenceView),
  writtenBy: PersonView.optional(),
  writtenAt: Instant.optional(),
};

export const DossierView = z.object({
  caseId: Id,
  mayWrite: z.boolean(),
  mayTransfer: z.boolean(),
  dualRole: z.boolean().describe('De organisatie van de coördinator helpt dit huishouden ook (S000-20).'),
  problemDescription: z
    .object({ ...written, description: z.string().optional(), connection: z.string().optional() })
    .optional(),
  progress: z.object({ ...written, text: z.string().optional() }).optional(),
  coordination: z.array(
    z.object({
      ...PersonView.shape,
      kind: CoordinatorKind,
      appointedAt: Instant,
      endedAt: Instant.optional(),
      entrustedBy: PersonView.optional(),
      reason: z.string().optional(),
    }),
  ),
});
export type DossierView = z.infer<typeof DossierView>;

export const SectionName = z.enum(['problem-description', 'progress']);

export const SectionVersionsView = z.object({
  items: z.array(
    z.object({
      version: z.int(),
      writtenBy: PersonView,
      writtenAt: Instant,
      description: z.string().optional(),
      connection: z.string().optional(),
      text: z.string().optional(),
      references: z.array(ReferenceView),
    }),
  ),
});
export type SectionVersionsView = z.infer<typeof SectionVersionsView>;
