import { Module } from '@nestjs/common';
import { AnswerController } from './answer/answer.controller.ts';
import { AnswerService } from './answer/answer.service.ts';
import { ReplyMailbox } from './answer/reply-mailbox.ts';
import { ContactPointController } from './contact-point/contact-point.controller.ts';
import { ContactPointService } from './contact-point/contact-point.service.ts';
import { ErasureListener } from './erasure/erasure.listener.ts';
import { InboxController } from './inbox/inbox.controller.ts';
import { InboxListener } from './inbox/inbox.listener.ts';
import { InboxService } from './inbox/inbox.service.ts';
import { LiveInbox } from './inbox/live-inbox.ts';
import { InvitationListener } from './invitation/invitation.listener.ts';
import { InvitationService } from './invitation/invitation.service.ts';
import { InvitationKey } from './invitation/invitation-key.ts';
import { Delivery } from './mail/delivery.ts';
import { PostOffice } from './mail/post-office.ts';
import { Sender } from './mail/sender.ts';
import { ChoiceController } from './offer/choice.controller.ts';
import { ChoiceService } from './offer/choice.service.ts';
import { OfferListener } from './offer/offer.listener.ts';
import { OfferService } from './offer/offer.service.ts';

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
