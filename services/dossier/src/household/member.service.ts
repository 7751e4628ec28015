import { Injectable } from '@nestjs/common';
import type { Id } from '@rondetafel/contracts';
import { type Actor, CommandRunner, type Loaded } from '@rondetafel/platform';
import { permit, type Standing } from '@rondetafel/policy';
import {
  addMember,
  type ChangedHousehold,
  correctMember,
  type Given,
  type Household,
  keepGuest,
  memberLeaves,
  memberReturns,
  present,
  withdrawMember,
} from './domain/household.ts';
import { householdOf, isOwn, keepChange } from './household.store.ts';
import type {
  AddedMemberView,
  AddMemberInput,
  CorrectMemberInput,
  GuestInput,
  LeaveInput,
  ReturnInput,
  WithdrawMemberInput,
} from './member.shapes.ts';
import { recognise, reviseMember } from './member.store.ts';
import { eraseWithdrawn } from './member.timers.ts';
import { askKnown } from './question.store.ts';

type LoadedHousehold = Loaded<Household, readonly Standing[]>;
type Rule = (household: Household, given: Given) => ChangedHousehold;

@Injectable()
export class MemberService {
  constructor(private readonly commands: CommandRunner) {}

  /** As at a registration, the answer says whether somebody of that name and day of birth is known (P-3). */
  add(actor: Actor, caseId: Id, { reason, ...asked }: AddMemberInput): Promise<AddedMemberView> {
    const command = { actor, action: 'add-member' };
    return this.commands.on(householdOf, caseId, command, async (loaded) => {
      const { tx, state, moment } = loaded;
      const memberId = moment.newId();
      const [recognised] = await recognise(tx, [asked]);
      permitted(actor, loaded);
      const own = await isOwn(tx, state, recognised!.kept);
      // Before the member is there, or they would be known by themselves.
      const known = own
        ? false
        : await askKnown(tx, actor, moment.today, [{ questionId: moment.newId(), recognised: recognised! }]);
      await this.keep(actor, loaded, (household, given) => addMember(household, { memberId, asked, reason }, given));
      return { memberId, known };
    });
  }

  correct(actor: Actor, caseId: Id, memberId: Id, input: CorrectMemberInput, expected: number): Promise<void> {
    const { reason, ...asked } = input;
    const rule: Rule = (household, given) => correctMember(household, { memberId, asked, reason }, given);
    return this.change(actor, caseId, 'correct-member', rule, expected);
  }

  keepGuest(actor: Actor, caseId: Id, memberId: Id, input: GuestInput, expected: number): Promise<void> {
    const { language, accessibility, ...guest } = input;
    const rule: Rule = (household, given) => keepGuest(household, { memberId, guest, language, accessibility }, given);
    return this.change(actor, caseId, 'keep-guest', rule, expected);
  }

  leave(actor: Actor, caseId: Id, memberId: Id, { on, reason }: LeaveInput): Promise<void> {
    const { today } = this.commands.moment(actor);
    return this.change(actor, caseId, 'end-membership', (household, given) =>
      memberLeaves(household, { memberId, on: on ?? today, reason }, given),
    );
  }

  comeBack(actor: Actor, caseId: Id, memberId: Id, { reason }: ReturnInput): Promise<void> {
    return this.change(actor, caseId, 'restore-membership', (household, given) =>
      memberReturns(household, { memberId, reason }, given),
    );
  }

  withdraw(actor: Actor, caseId: Id, memberId: Id, { reason }: WithdrawMemberInput): Promise<void> {
    const command = { actor, action: 'withdraw-member' };
    return this.commands.on(householdOf, caseId, command, async (loaded) => {
      await this.keep(actor, loaded, (household, given) => withdrawMember(household, { memberId, reason }, given));
      await eraseWithdrawn(loaded.tx, { caseId, memberId }, loaded.moment.now);
    });
  }

  /** @param expected the version of the member that the caller changes, where what is recorded of them changes. */
  private change(actor: Actor, caseId: Id, action: string, rule: Rule, expected?: number): Promise<void> {
    return this.commands.on(householdOf, caseId, { actor, action }, (loaded) =>
      this.keep(actor, loaded, rule, expected),
    );
  }

  private async keep(actor: Actor, loaded: LoadedHousehold, rule: Rule, expected?: number): Promise<void> {
    permitted(actor, loaded);
    const { tx, state, moment, save } = loaded;
    const { now, municipality } = moment;
    const decided = rule(state, { now, municipality, by: actor });
    if (!decided.change) return;
    const { memberId, fields } = decided.change;
    if (expected !== undefined) await reviseMember(tx, memberId, { expected, fields });
    await save(decided);
    await keepChange(tx, state.caseId, decided.change, moment);
    tx.processed({ activity: 'household-change', subjects: present(decided.next).map(({ memberId }) => memberId) });
  }
}

const permitted = (actor: Actor, { facts, state }: LoadedHousehold) =>
  permit(actor, 'change-household', facts, state.stage);
