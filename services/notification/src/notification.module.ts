import { Module } from '@nestjs/common';
import { ContactPointController } from './contact-point/contact-point.controller.ts';
import { ContactPointService } from './contact-point/contact-point.service.ts';
import { Delivery } from './delivery/mail/delivery.ts';
import { PostOffice } from './delivery/mail/post-office.ts';
import { Sender } from './delivery/mail/sender.ts';
import { ErasureListener } from './erasure/erasure.listener.ts';
import { InboxController } from './inbox/inbox.controller.ts';
import { InboxService } from './inbox/inbox.service.ts';
import { LiveInbox } from './inbox/live-inbox.ts';
import { InvitationListener } from './news/invitation/invitation.listener.ts';
import { InvitationService } from './news/invitation/invitation.service.ts';
import { InvitationKey } from './news/letter/link-key.ts';
import { OfferListener } from './news/offer/offer.listener.ts';
import { OfferService } from './news/offer/offer.service.ts';
import { InboxListener } from './news/request/request.listener.ts';
import { ReplyMailbox } from './reply/itip/reply-mailbox.ts';
import { AnswerController } from './reply/link/answer.controller.ts';
import { AnswerService } from './reply/link/answer.service.ts';
import { ChoiceController } from './reply/link/choice.controller.ts';
import { ChoiceService } from './reply/link/choice.service.ts';

@Module({
  controllers: [
    InboxController,
    InboxListener,
    ContactPointController,
    InvitationListener,
    AnswerController,
    OfferListener,
    ChoiceController,
    ErasureListener,
  ],
  providers: [
    ...[InboxService, LiveInbox, ContactPointService],
    ...[OfferService, ChoiceService],
    ...[InvitationService, InvitationKey, AnswerService, ReplyMailbox, PostOffice, Delivery, Sender],
  ],
})
export class NotificationModule {}
