import { Code, Day, Id, Instant, SourceKind } from '@rondetafel/contracts';
import { Flag, IdList, PageRequest } from '@rondetafel/platform';
import { caseStates } from '@rondetafel/policy';
import { z } from 'zod';
import { CoordinatorView } from '../case/case.shapes.ts';
import { CaseNumber } from '../case/domain/case-number.ts';
import { Person } from '../case/domain/register-case.ts';

const State = z.enum(caseStates).exclude(['erased']);

export const CaseQuery = PageRequest.extend({
  caseIds: IdList.describe('Alleen deze; andere filters gelden dan niet.'),
  state: State.optional(),
  district: Code.optional(),
  oldestFirst: Flag.optional(),
});
export type CaseQuery = z.output<typeof CaseQuery>;

export const RegisteredView = z.object({
  caseId: Id,
  state: z.literal('pre-dossier'),
  registeredAt: Instant,
  memberIds: z.array(Id).describe('In de volgorde van de invoer.'),
  known: z
    .boolean()
    .nullable()
    .describe('Er is al een casus van dit huishouden (P-3); null: niet nagekeken, want u vroeg dat vandaag al vaak.'),
});
export type RegisteredView = z.infer<typeof RegisteredView>;

/** More than this is shown as "99+". */
export const mostCounted = 100;

export const CaseCountQuery = z.strictObject({ district: Code.optional() });
export type CaseCountQuery = z.output<typeof CaseCountQuery>;

export const CaseCountsView = z.object({
  items: z.array(z.object({ state: State, cases: z.int().max(mostCounted).describe('Hoogstens 100.') })),
});
export type CaseCountsView = z.infer<typeof CaseCountsView>;

const Case = z.object({
  caseId: Id,
  number: CaseNumber.describe('Zo noemen mensen de casus; in geen adres of onderwerp.'),
  district: Code,
  sourceKind: SourceKind,
  state: z.enum(caseStates),
  registeredAt: Instant,
});

export const CaseLineView = Case.extend({ familyNames: z.array(z.string()) });
export type CaseLineView = z.infer<typeof CaseLineView>;

export const CaseView = Case.extend({
  version: z.int(),
  reportedBy: z.object({ personId: Id, organisationId: Id }).optional(),
  members: z
    .array(
      z.object({
        memberId: Id,
        version: z.int().optional().describe('Voor wie het huishouden mag wijzigen: te sturen in If-Match.'),
        ...Person.partial().shape,
      }),
    )
    .describe(
      'Hoe iemand veilig te bereiken is (guest, P-17) en de leefgebieden (P-38) ziet wie de casus coördineert of registreerde.',
    ),
  formerMembers: z
    .array(z.object({ memberId: Id, leftOn: Day, ...Person.pick({ givenName: true, familyName: true }).shape }))
    .describe('Wie niet meer bij het huishouden hoort (P-16).'),
  mayChangeHousehold: z.boolean(),
  mayConfer: z.boolean().describe('Mag u een casusoverleg bij elkaar roepen (S000-15)?'),
  mayExplore: z.boolean().describe('Mag u vastleggen wat met het huishouden is verkend (S000-2)?'),
  seesParties: z.boolean().describe('Ziet u wie er meedoen (S002-11)?'),
  mayWithdraw: z.boolean().describe('Mag u de registratie van de casus intrekken? Niet zolang er een verzoek is.'),
  explored: z.string().optional(),
  coordinators: z.array(CoordinatorView).optional(),
});
export type CaseView = z.infer<typeof CaseView>;
