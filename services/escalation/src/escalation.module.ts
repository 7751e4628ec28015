import { Module } from '@nestjs/common';
import { AdviceController } from './advice/advice.controller.ts';
import { AdviceService } from './advice/advice.service.ts';
import { AssignmentService } from './assignment/assignment.service.ts';
import { CaseListener } from './case/case.listener.ts';
import { CaseCommands } from './case/case-commands.ts';
import { CoordinatorController } from './coordinator/coordinator.controller.ts';
import { CoordinatorService } from './coordinator/coordinator.service.ts';
import { DirectoryListener } from './directory/directory.listener.ts';
import { DownscalingService } from './request/downscaling.service.ts';
import { RequestController } from './request/request.controller.ts';
import { RequestReader } from './request/request.service.ts';
import { UpscalingService } from './request/upscaling.service.ts';

@Module({
  controllers: [RequestController, CoordinatorController, AdviceController, CaseListener, DirectoryListener],
  providers: [
    CaseCommands,
    UpscalingService,
    DownscalingService,
    AssignmentService,
    RequestReader,
    CoordinatorService,
    AdviceService,
  ],
})
export class EscalationModule {}
