import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Code, Id, Instant, SourceKind } from '@rondetafel/contracts';
import { type Actor, Answers, PageRequest, pageSchema, SignedIn, Who } from '@rondetafel/platform';
import { caseStates } from '@rondetafel/policy';
import { z } from 'zod';
import { Person, RegisterCase } from '../domain/register-case.ts';
import { IdList } from '../id-list.ts';
import { CoordinatorView } from '../involvement/coordinator-view.ts';
import { CaseService } from './case.service.ts';

const CaseQuery = PageRequest.extend({ caseIds: IdList });
export type CaseQuery = z.output<typeof CaseQuery>;

const Registered = z.object({
  caseId: Id,
  state: z.literal('pre-dossier'),
  registeredAt: Instant,
  memberIds: z.array(Id).describe('In de volgorde van de invoer.'),
  knownTo: z
    .array(z.object({ personId: Id, organisationId: Id }))
    .describe('Wie te bellen: dit huishouden lijkt al bekend (P-3).'),
});
export type Registered = z.infer<typeof Registered>;

const Case = z.object({
  caseId: Id,
  district: Code,
  sourceKind: SourceKind,
  state: z.enum(caseStates),
  registeredAt: Instant,
});

const CaseLine = Case.extend({ familyNames: z.array(z.string()) });
export type CaseLine = z.infer<typeof CaseLine>;

const CaseView = Case.extend({
  version: z.int(),
  reportedBy: z.object({ personId: Id, organisationId: Id }).optional(),
  members: z.array(z.object({ memberId: Id, ...Person.partial().shape })),
  explored: z.string().optional(),
  coordinators: z.array(CoordinatorView).optional(),
});
export type CaseView = z.infer<typeof CaseView>;

@Controller('v1/cases')
@SignedIn()
export class CaseController {
  constructor(private readonly cases: CaseService) {}

  @Post()
  @Answers(201, Registered)
  registerCase(@Who() actor: Actor, @Body({ schema: RegisterCase }) asked: RegisterCase): Promise<Registered> {
    return this.cases.register(actor, asked);
  }

  @Get()
  @Answers(200, pageSchema(CaseLine))
  listCases(@Who() actor: Actor, @Query({ schema: CaseQuery }) query: CaseQuery) {
    return this.cases.list(actor, query);
  }

  @Get(':caseId')
  @Answers(200, CaseView)
  seeCase(@Who() actor: Actor, @Param('caseId', { schema: Id }) caseId: string): Promise<CaseView> {
    return this.cases.see(actor, caseId);
  }
}
