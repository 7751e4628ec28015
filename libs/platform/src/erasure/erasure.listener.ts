import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { type DataOf, dossierErased, memberErased } from '@rondetafel/contracts';
import type { EventContext } from '../events/strategy.ts';
import { Eraser } from './eraser.ts';

/** In every service except the owner of the case: erases what dossier has erased (P-29). */
@Controller()
export class CaseErasureListener {
  constructor(@Inject(Eraser) private readonly eraser: Eraser) {}

  @EventPattern<string>(dossierErased.type)
  onDossierErased(@Payload() { caseId, memberIds }: DataOf<typeof dossierErased>, @Ctx() { tx }: EventContext) {
    return this.eraser.eraseCase(tx, { caseId, memberIds });
  }
}

@Controller()
export class MemberErasureListener {
  constructor(@Inject(Eraser) private readonly eraser: Eraser) {}

  @EventPattern<string>(memberErased.type)
  onMemberErased(@Payload() { memberId }: DataOf<typeof memberErased>, @Ctx() { tx }: EventContext) {
    return this.eraser.eraseMember(tx, memberId);
  }
}

/** Nobody can handle what is only planned. */
export const erasureListeners = [CaseErasureListener, ...(memberErased.planned ? [] : [MemberErasureListener])];
