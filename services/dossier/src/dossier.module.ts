import { Module } from '@nestjs/common';
import { CaseController } from './case/case.controller.ts';
import { CaseService } from './case/case.service.ts';
import { DirectoryController } from './directory/directory.controller.ts';
import { DirectoryService } from './directory/directory.service.ts';
import { InvolvementController } from './involvement/involvement.controller.ts';
import { InvolvementListener } from './involvement/involvement.listener.ts';
import { InvolvementService } from './involvement/involvement.service.ts';
import { KnownHouseholdController } from './known-household/known-household.controller.ts';
import { KnownHouseholdService } from './known-household/known-household.service.ts';

@Module({
  controllers: [
    CaseController,
    KnownHouseholdController,
    InvolvementController,
    InvolvementListener,
    DirectoryController,
  ],
  providers: [CaseService, KnownHouseholdService, InvolvementService, DirectoryService],
})
export class DossierModule {}
