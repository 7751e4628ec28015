import { Injectable } from '@nestjs/common';
import type { Id } from '@rondetafel/contracts';
import { type Actor, CommandRunner } from '@rondetafel/platform';
import { mayDo, permit } from '@rondetafel/policy';
import { refuse } from '../refuse.ts';
import type { CalendarView } from './calendar.shapes.ts';
import { type BusyBlock, blocksOf, dropBlock, keepBlock } from './calendar.store.ts';
import { type WeeklyPattern, weeklyPatternTable } from './calendar.table.ts';
import { type Absence, absenceIn, absent } from './domain/absence.ts';
import { instantOf, minuteOf } from './domain/moment.ts';

@Injectable()
export class CalendarService {
  constructor(private readonly commands: CommandRunner) {}

  /** What somebody entered here about their own time, from today on. */
  see(actor: Actor, personId: Id): Promise<CalendarView> {
    return this.commands.unrecorded(actor, 'People look at their own times.', async (tx, { now }) => {
      permitOwn(actor, personId);
      const pattern = await tx.repository(weeklyPatternTable).findOneBy({ personId });
      const kept = await blocksOf(tx, personId, now);
      return { personId, ...(pattern && { intervals: [...pattern.intervals] }), ...shown(kept) };
    });
  }

  /** The hours somebody works, in local time: their own, or by the administrator. */
  putWeeklyPattern(actor: Actor, pattern: WeeklyPattern): Promise<void> {
    const { personId } = pattern;
    return this.commands.run({ actor, action: 'put-weekly-pattern' }, `person:${personId}`, async (tx) => {
      if (!mayDo(actor, 'keep-directory').yes) permitOwn(actor, personId);
      tx.processed({ activity: 'availability', subjects: [personId], subjectType: 'professional' });
      await tx.repository(weeklyPatternTable).upsert({ ...pattern }, ['personId']);
    });
  }

  /** When somebody can't, never what for. */
  putBlock(actor: Actor, block: Omit<BusyBlock, 'wholeDays'>): Promise<void> {
    const { personId } = block;
    return this.commands.run({ actor, action: 'put-busy-block' }, `person:${personId}`, async (tx) => {
      permitOwn(actor, personId);
      tx.processed({ activity: 'availability', subjects: [personId], subjectType: 'professional' });
      await keepBlock(tx, { ...block, wholeDays: false });
    });
  }

  /** Away over several days in one go; the same address again corrects it. */
  putAbsence(actor: Actor, { personId, absenceId, ...days }: Absence & OfPerson): Promise<void> {
    return this.commands.run({ actor, action: 'put-absence' }, `person:${personId}`, async (tx, { today }) => {
      permitOwn(actor, personId);
      tx.processed({ activity: 'availability', subjects: [personId], subjectType: 'professional' });
      const { from, until } = absent(days, today);
      const times = { startsAt: instantOf(from), endsAt: instantOf(until) };
      await keepBlock(tx, { personId, blockId: absenceId, ...times, wholeDays: true });
    });
  }

  deleteBlock(actor: Actor, personId: Id, blockId: Id): Promise<void> {
    return this.commands.run({ actor, action: 'delete-busy-block' }, `person:${personId}`, async (tx) => {
      permitOwn(actor, personId);
      await dropBlock(tx, personId, blockId);
    });
  }
}

interface OfPerson {
  readonly personId: Id;
  readonly absenceId: Id;
}

/** Busy times and absences apart. */
function shown(kept: readonly Omit<BusyBlock, 'personId'>[]): Pick<CalendarView, 'blocks' | 'absences'> {
  const [blocks, absences] = [kept.filter(({ wholeDays }) => !wholeDays), kept.filter(({ wholeDays }) => wholeDays)];
  return {
    blocks: blocks.map(({ wholeDays: _, ...block }) => block),
    absences: absences.map(({ blockId, startsAt, endsAt }) => ({
      absenceId: blockId,
      ...absenceIn({ from: minuteOf(startsAt), until: minuteOf(endsAt) }),
    })),
  };
}

function permitOwn(actor: Actor, personId: Id): void {
  if (actor.personId !== personId) throw refuse('not-your-calendar', { kind: 'forbidden' });
  permit(actor, 'keep-own-calendar');
}
