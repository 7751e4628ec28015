import { Module } from '@nestjs/common';
import { ContactPointController } from './contact-point/contact-point.controller.ts';
import { ContactPointService } from './contact-point/contact-point.service.ts';
import { InboxController } from './inbox/inbox.controller.ts';
import { InboxListener } from './inbox/inbox.listener.ts';
import { InboxService } from './inbox/inbox.service.ts';

@Module({
  controllers: [InboxController, InboxListener, ContactPointController],
  providers: [InboxService, ContactPointService],
})
export class NotificationModule {}
