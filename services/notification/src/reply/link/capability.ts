import { optionsReplyReceived } from '@rondetafel/contracts';
import { byColumn, capability } from '@rondetafel/platform';
import { ChoiceController } from './choice.controller.ts';
import { ChoiceService } from './choice.service.ts';
import { CorrectionListener } from './correction.listener.ts';
import { FirstReply } from './first-reply.ts';
import { ReplyController } from './reply.controller.ts';
import { ReplyService } from './reply.service.ts';
import { WholeMail } from './whole-mail.ts';

export const link = capability({
  name: 'link',
  about: 'Replies and choices by signed link, without an account (P-11, P-18, P-19).',
  controllers: [ReplyController, ChoiceController, CorrectionListener],
  providers: [WholeMail, FirstReply, ReplyService, ChoiceService],
  tables: { options_reply: { case: byColumn('case_id'), member: byColumn('person_id') } },
  publishes: [optionsReplyReceived],
});
