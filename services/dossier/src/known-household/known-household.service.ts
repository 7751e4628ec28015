import { Injectable } from '@nestjs/common';
import { type Actor, CommandRunner } from '@rondetafel/platform';
import { afterPeriod, deskPhone, permit } from '@rondetafel/policy';
import { colleaguesBy } from '../directory/directory.store.ts';
import { recognise } from '../household/member.store.ts';
import { muchAsked } from '../household/much-asked.store.ts';
import { askKnown } from '../household/question.store.ts';
import { refuse } from '../refuse.ts';
import type { FindKnownInput, KnownView, MuchAskedView, QuestionsQuery } from './known-household.shapes.ts';

/** One household has one case (P-1): who is about to register one learns that there is one, and nothing else (P-3). */
@Injectable()
export class KnownHouseholdService {
  constructor(private readonly commands: CommandRunner) {}

  async find(actor: Actor, { questionId, district, ...member }: FindKnownInput): Promise<KnownView> {
    const asked = { actor, action: 'check-known-household' };
    const tooMany = () => refuse('too-many-questions', { rule: 'P-3' });
    const answer = await this.commands.run(asked, `person:${actor.personId}`, async (tx, { today, municipality }) => {
      permit(actor, 'check-known-household');
      const [recognised] = await recognise(tx, [member]);
      const known = await askKnown(tx, actor, today, [{ questionId, recognised: recognised! }]);
      if (known === null) tx.refused(tooMany(), actor.roles);
      return known === null ? null : { known, ...(known && { phone: deskPhone(municipality.network, district) }) };
    });
    // After the commit: that it was asked is kept, though it was one too many.
    if (answer === null) throw tooMany();
    return answer;
  }

  /** For who guards privacy: whoever asks so much that it may be a search. */
  muchAsked(actor: Actor, { since }: QuestionsQuery): Promise<{ items: MuchAskedView[] }> {
    const asked = { actor, action: 'oversee-recognition' };
    return this.commands.run(asked, 'known-questions', async (tx, { today }) => {
      permit(actor, 'oversee-recognition');
      const days = await muchAsked(tx, since ?? afterPeriod(today, '-P30D'));
      const colleagues = await colleaguesBy(
        tx,
        days.map(({ personId }) => personId),
      );
      return {
        items: days.map((day) => {
          const colleague = colleagues.get(day.personId);
          return { ...day, ...(colleague && { colleague }) };
        }),
      };
    });
  }
}
