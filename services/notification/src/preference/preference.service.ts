import { Injectable } from '@nestjs/common';
import { type Actor, CommandRunner } from '@rondetafel/platform';
import { changeLanguage } from '../contact-point/contact-point.store.ts';
import type { PreferenceInput, PreferenceView } from './preference.shapes.ts';
import { keepPreference, preferenceOf } from './preference.store.ts';

/** How somebody uses the workplace, on every device; mails to them follow its language. */
@Injectable()
export class PreferenceService {
  constructor(private readonly commands: CommandRunner) {}

  read(actor: Actor): Promise<PreferenceView> {
    return this.commands.unrecorded(actor, 'People look at their own language and view.', (tx) =>
      preferenceOf(tx, actor.personId),
    );
  }

  change(actor: Actor, change: PreferenceInput): Promise<PreferenceView> {
    const { personId } = actor;
    return this.commands.run({ actor, action: 'change-preferences' }, `person:${personId}`, async (tx) => {
      tx.processed({ activity: 'contact-details', subjects: [personId], subjectType: 'attendee' });
      if (change.language) await changeLanguage(tx, personId, change.language);
      return keepPreference(tx, personId, change);
    });
  }
}
