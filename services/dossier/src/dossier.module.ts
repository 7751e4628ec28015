import { Module } from '@nestjs/common';
import { CaseController } from './case/case.controller.ts';
import { CaseService } from './case/case.service.ts';
import { DirectoryController } from './directory/directory.controller.ts';
import { DirectoryService } from './directory/directory.service.ts';

@Module({
  controllers: [CaseController, DirectoryController],
  providers: [CaseService, DirectoryService],
})
export class DossierModule {}
