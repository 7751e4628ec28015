import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id } from '@rondetafel/contracts';
import { type Actor, Clock, CommandRunner, RateLimit, TooMany, type Tx, WorkerDatabase } from '@rondetafel/platform';
import { afterPeriod, amsterdamDay, amsterdamInstant } from '@rondetafel/policy';
import { IsNull } from 'typeorm';
import { permitted, standsInNow } from '../case/standing.store.ts';
import { lockMember } from '../household/member.store.ts';
import { refuse } from '../refuse.ts';
import {
  countTry,
  mayBeGiven,
  newCode,
  spaced,
  stateOf,
  triesAnHour,
  tryAccess,
  typedCode,
  whichOf,
} from './domain/access-code.ts';
import { mayHavePage } from './domain/own-standing.ts';
import type { AccessView, NewCodeView, OpenedView } from './member-access.shapes.ts';
import { codeKey, householdIn, keepTries, pseudonymOf, triesOf, whichKey } from './member-access.store.ts';
import { type AccessRow, accessTable } from './member-access.table.ts';

/** How long a code on paper works. */
const works = 'P14D';

@Injectable()
export class MemberAccessService {
  /** Each try waits for the one before with a connection in its hand: not more of them than count anyway. */
  readonly #atOnce = new RateLimit(triesAnHour);

  constructor(
    private readonly commands: CommandRunner,
    private readonly worker: WorkerDatabase,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, caseId: Id): Promise<{ items: AccessView[] }> {
    const asked = { actor, action: 'list-member-access' };
    return this.commands.run(asked, `case:${caseId}`, async (tx, { today, now }) => {
      await permitted(tx, actor, 'give-access', { caseId, today });
      const household = await householdIn(tx, caseId);
      const rows = await tx.repository(accessTable).find({ where: { caseId }, order: { madeAt: 'ASC' } });
      tx.processed({ activity: 'member-access', subjects: household.map(({ memberId }) => memberId) });
      const items = household.map(({ memberId }): AccessView => {
        const newest = rows.findLast((row) => row.memberId === memberId);
        return {
          memberId,
          state: stateOf(newest, now),
          mayBeGiven: mayHavePage(memberId, household, today),
          ...(newest && { madeAt: newest.madeAt, expiresAt: newest.expiresAt }),
          ...(newest?.usedAt && { usedAt: newest.usedAt }),
        };
      });
      return { items };
    });
  }

  /** Shown once: what is kept opens nothing. A code that was made before and not used is void. */
  give(actor: Actor, caseId: Id, memberId: Id): Promise<NewCodeView> {
    const asked = { actor, action: 'give-member-access' };
    return this.commands.run(asked, `case:${caseId}`, async (tx, { today, now }) => {
      await permitted(tx, actor, 'give-access', { caseId, today });
      const household = await householdIn(tx, caseId);
      if (!household.some((one) => one.memberId === memberId)) throw refuse('member-unknown', { kind: 'unknown' });
      // Two codes at a time: the second waits, and replaces the first.
      await lockMember(tx, memberId);
      const open = await openAccess(tx, caseId, memberId);
      mayBeGiven(open, mayHavePage(memberId, household, today), now);
      if (open) await withdraw(tx, open, { now, by: actor.personId });
      const code = newCode((end) => randomInt(end));
      const lastDay = afterPeriod(amsterdamDay(now), works);
      await tx.insert(accessTable, {
        accessId: randomUUID(),
        caseId,
        memberId,
        which: await whichKey(tx, whichOf(code)),
        code: await codeKey(tx, code),
        madeById: actor.personId,
        madeAt: now,
        expiresAt: amsterdamInstant(lastDay, '24:00'),
        tries: 0,
        pseudonym: null,
        usedAt: null,
        withdrawnAt: null,
        withdrawnById: null,
      });
      tx.processed({ activity: 'member-access', subjects: [memberId] });
      return { code: spaced(code), lastDay };
    });
  }

  /** From now on the page is closed for whoever used the code. */
  withdraw(actor: Actor, caseId: Id, memberId: Id): Promise<void> {
    const asked = { actor, action: 'withdraw-member-access' };
    return this.commands.run(asked, `case:${caseId}`, async (tx, { today, now }) => {
      await permitted(tx, actor, 'give-access', { caseId, today });
      const open = await openAccess(tx, caseId, memberId);
      if (!open) throw refuse('no-access-given', { kind: 'unknown' });
      await withdraw(tx, open, { now, by: actor.personId });
      tx.processed({ activity: 'member-access', subjects: [memberId] });
    });
  }

  /**
   * By who signed in as a resident. A code that is wrong, used, over, void, of another member or of none answers the same
   * (P-19). Under the worker role: before it opened a page, nobody sees a case.
   */
  async open(actor: Actor, text: string): Promise<OpenedView> {
    const { personId, organisationId, roles, call } = actor;
    const wait = this.#atOnce.take(`${actor.issuer} ${actor.subject}`);
    if (wait > 0) throw new TooMany(wait);
    const now = this.clock.now().toISOString();
    const typed = typedCode(text);
    const origin = { personId, organisationId, trace: call.trace, via: call.route };
    const opened = await this.worker.inTransaction(origin, async (tx) => {
      tx.audit({ action: 'open-own-page', object: `person:${personId}` });
      const [which, code, pseudonym] = [
        await whichKey(tx, whichOf(typed)),
        await codeKey(tx, typed),
        await pseudonymOf(tx, actor),
      ];
      await oneAtATime(tx, pseudonym);
      const tried = countTry(await triesOf(tx, pseudonym), now);
      if ('waitSeconds' in tried) throw new TooMany(tried.waitSeconds);
      await keepTries(tx, pseudonym, tried);
      const found = await triedAccesses(tx, which);
      const matching = found.filter((access) => access.code.equals(code));
      // The right one first: another that begins alike counts no wrong try.
      for (const access of [...matching, ...found.filter((one) => !matching.includes(one))]) {
        const matches = matching.includes(access);
        // Sent twice, by the same person: the answer of then.
        if (matches && access.pseudonym?.equals(pseudonym)) return access.memberId;
        const own = { caseId: access.caseId, pseudonym, withdrawnAt: IsNull() };
        const hasAnother = matches && (await tx.repository(accessTable).existsBy(own));
        const isAtWork = matches && (await standsIn(tx, access, personId));
        const next = tryAccess(access, { matches, hasAnother, isAtWork, now });
        const { tries, usedAt } = next;
        if (tries !== access.tries) await tx.repository(accessTable).update({ accessId: access.accessId }, { tries });
        if (usedAt === access.usedAt) continue;
        await tx.repository(accessTable).update({ accessId: access.accessId }, { usedAt, pseudonym });
        tx.audit({ action: 'open-own-page', object: `case:${access.caseId}` });
        tx.processed({ activity: 'member-access', subjects: [access.memberId] });
        return access.memberId;
      }
      tx.refused(codeWrong(), roles);
      return undefined;
    });
    // After the commit: a wrong try counts.
    if (!opened) throw codeWrong();
    return { memberId: opened };
  }
}

const codeWrong = () => refuse('access-code-wrong', { rule: 'P-19', kind: 'invalid' });

const openAccess = (tx: Tx, caseId: Id, memberId: Id): Promise<AccessRow | undefined> =>
  tx
    .repository(accessTable)
    .findOneBy({ caseId, memberId, withdrawnAt: IsNull() })
    .then((found) => found ?? undefined);

const withdraw = (tx: Tx, { accessId }: AccessRow, { now, by }: { readonly now: string; readonly by: Id }) =>
  tx.repository(accessTable).update({ accessId }, { withdrawnAt: now, withdrawnById: by });

const standsIn = async (tx: Tx, { caseId, madeById }: AccessRow, personId: Id): Promise<boolean> =>
  madeById === personId || (await standsInNow(tx, { caseId, personId }));

/** Codes that one person tries at once: each counts (P-19), and those of two members open one page (P-36). */
const oneAtATime = (tx: Tx, pseudonym: Buffer) =>
  tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('own-page ' || $1, 0))`, [pseudonym.toString('hex')]);

/** Those whose code begins like this, locked, so that of two tries at a time each counts. */
const triedAccesses = (tx: Tx, which: Buffer): Promise<AccessRow[]> =>
  tx
    .repository(accessTable)
    .find({ where: { which, withdrawnAt: IsNull() }, lock: { mode: 'pessimistic_write' }, order: { accessId: 'ASC' } });
