import { Injectable } from '@nestjs/common';
import type { DataOf, Id, memberNoticeDue } from '@rondetafel/contracts';
import { type Actor, CommandRunner, type EventContext, LocalRules } from '@rondetafel/platform';
import { afterPeriod, amsterdamDay, amsterdamInstant } from '@rondetafel/policy';
import { unreachable } from '../../contact-point/contact-point.store.ts';
import { causeOf, InAppService } from '../../delivery/in-app/in-app.service.ts';
import { ledgerOf } from '../../delivery/ledger/ledger.store.ts';
import { MailService } from '../../delivery/mail/mail.service.ts';
import { coordinatorsOf } from '../../introduction/introduction.store.ts';
import { noticeMails } from './member-notice.letter.ts';
import type { ToldNoticeView } from './member-notice.shapes.ts';
import { toldNotices } from './member-notice.store.ts';

/** It does not become useless: somebody tells it, sooner or later. */
const lasts = 'P1Y';

/** Tells members of their dossier by the channel that is safe for each, and who coordinates what is left to tell (P-26). */
@Injectable()
export class MemberNoticeService {
  constructor(
    private readonly commands: CommandRunner,
    private readonly mails: MailService,
    private readonly inApp: InAppService,
    local: LocalRules,
  ) {
    mails.write(noticeMails(local.municipality));
  }

  async tell(event: EventContext, { caseId, noticeId, memberId, about, dueAt }: DataOf<typeof memberNoticeDue>) {
    const { tx } = event;
    if ((await ledgerOf(tx, noticeId)).length > 0) return;
    const coordinatorIds = await coordinatorsOf(tx, caseId);
    const uselessAt = new Date(amsterdamInstant(afterPeriod(amsterdamDay(dueAt), lasts), '24:00'));
    // A thread of its own: nothing replaces it.
    const thread = { roundTableId: noticeId, caseId, revision: 0, urgent: false, uselessAt };
    const letter = { role: 'household-member' };
    const mail = { messageId: noticeId, personId: memberId, news: about, letter, uid: noticeId };
    await this.mails.post(tx, { ...thread, coordinatorId: coordinatorIds[0] }, [mail], []);
    if ((await unreachable(tx, [memberId])) === 0) return;
    const lines = coordinatorIds.map((personId) => ({ personId, kind: 'member-to-tell', caseId }) as const);
    await this.inApp.tell(tx, causeOf(event), lines);
  }

  list(actor: Actor, caseId: Id): Promise<{ items: ToldNoticeView[] }> {
    const asked = { actor, action: 'list-told-notices' };
    return this.commands.run(asked, `case:${caseId}`, async (tx) => {
      const items = await toldNotices(tx, caseId);
      tx.processed({
        activity: 'member-notice',
        subjects: items.map(({ personId }) => personId),
        subjectType: 'household-member',
      });
      return { items };
    });
  }
}
