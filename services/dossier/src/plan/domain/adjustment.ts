import { type Day, type DomainEvent, happened, type Id, type Instant, planAdjusted } from '@rondetafel/contracts';
import { contactsOf } from './come-into-force.ts';
import { wordingOf } from './in-force.ts';
import { current, type Line, type Plan, type Version } from './plan.ts';

interface Given {
  readonly now: Instant;
  readonly today: Day;
  readonly by: Id;
  /** Who hear that they are asked. */
  readonly asked: readonly Id[];
}

interface Became {
  readonly line: Line;
  readonly change: 'added' | 'changed' | 'ended';
}

/** What became of each agreement; the owner of one that ended hears of it where nothing else is asked (P-32). */
export function adjustment(before: Plan, after: Plan, { now, today, by, asked }: Given): DomainEvent {
  const [had, has] = [current(before)!, current(after)!];
  const ended = had.lines.filter((line) => !find(has, line));
  const became: Became[] = [
    ...has.lines.flatMap((line) => becameOf(line, had, has)),
    ...ended.map((line) => ({ line, change: 'ended' as const })),
  ];
  const owners = ended.map(({ owner }) => owner);
  return happened(planAdjusted, {
    caseId: before.caseId,
    planVersion: has.version,
    small: false,
    adjustedAt: now,
    agreements: became.map(({ line: { agreementId, owner, dueOn, awardNeeded }, change }) => ({
      agreementId,
      ...(owner.kind === 'party' && { partyId: owner.id }),
      dueOn,
      awardNeeded,
      change,
    })),
    personIds: contactsOf(before, owners, today).filter((personId) => personId !== by && !asked.includes(personId)),
  });
}

function becameOf(line: Line, had: Version, has: Version): Became[] {
  const before = find(had, line);
  if (!before) return [{ line, change: 'added' }];
  return wordingOf(before, had) === wordingOf(line, has) ? [] : [{ line, change: 'changed' }];
}

const find = ({ lines }: Version, { agreementId }: Line): Line | undefined =>
  lines.find((one) => one.agreementId === agreementId);
