import { Injectable } from '@nestjs/common';
import { Refusal } from '@rondetafel/contracts';
import { type Actor, Database } from '@rondetafel/platform';
import { type WeeklyPattern, weeklyPatternTable } from './weekly-pattern.table.ts';

@Injectable()
export class CalendarService {
  constructor(private readonly database: Database) {}

  /** The hours somebody works, in local time: their own, or by the administrator. */
  putWeeklyPattern(actor: Actor, pattern: WeeklyPattern): Promise<void> {
    return this.database.inTransaction(actor, async (tx) => {
      tx.audit({ action: 'put-weekly-pattern', object: `person:${pattern.personId}` });
      if (actor.personId !== pattern.personId && !actor.roles.includes('administrator')) throw notYours;
      tx.processed({ activity: 'availability', subjects: [pattern.personId], subjectType: 'professional' });
      await tx.repository(weeklyPatternTable).upsert({ ...pattern }, ['personId']);
    });
  }
}

const notYours = new Refusal(
  'not-your-calendar',
  'U kunt alleen uw eigen werktijden vastleggen.',
  undefined,
  'forbidden',
);
