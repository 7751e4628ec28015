import { Module } from '@nestjs/common';
import { DirectoryController } from './directory/directory.controller.ts';
import { DirectoryService } from './directory/directory.service.ts';

@Module({
  controllers: [DirectoryController],
  providers: [DirectoryService],
})
export class DossierModule {}
