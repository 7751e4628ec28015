import { randomInt, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, CommandRunner, TooMany, type Tx } from '@rondetafel/platform';
import { dropMails, postMails, postReplaced, wordTo } from '../contact-point/address-mail.store.ts';
import {
  changeLanguage,
  lockedAddress,
  type Reachable,
  reachable,
  takeOver,
} from '../contact-point/contact-point.store.ts';
import { isSameAddress } from '../contact-point/domain/whose-address.ts';
import { refuse } from '../refuse.ts';
import { WholeMail } from '../reply/link/whole-mail.ts';
import { AddressMailSender } from './address-mail.sender.ts';
import { askCode, tryCode } from './domain/change-address.ts';
import type { CodeAskedView, OwnAddressInput, OwnAddressView } from './own-address.shapes.ts';
import { addressChangeOf, changeOf, lockedChange, saveChange, type Wished } from './own-address.store.ts';

/** Where somebody who signed in is reached: theirs to change, by a code that is mailed to the new address (P-11). */
@Injectable()
export class OwnAddressService {
  constructor(
    private readonly commands: CommandRunner,
    private readonly whole: WholeMail,
    private readonly sender: AddressMailSender,
  ) {}

  read(actor: Actor): Promise<OwnAddressView> {
    const { personId } = actor;
    return this.commands.run({ actor, action: 'read-own-address' }, `person:${personId}`, async (tx, { now }) => {
      processed(tx, personId);
      return shown(await addressOf(tx, personId), await changeOf(tx, personId), now);
    });
  }

  /**
   * A code to the new address, and word of it to the one that stands, as far as it is known to be theirs: a stranger at a
   * mistyped address is to be told nothing. Another language for the same address needs no code.
   */
  ask(actor: Actor, { email, language }: OwnAddressInput): Promise<CodeAskedView> {
    const { personId } = actor;
    return this.commands.run({ actor, action: 'ask-address-code' }, `person:${personId}`, async (tx, { now }) => {
      processed(tx, personId);
      const before = await lockedChange(tx, personId);
      const stands = await addressOf(tx, personId);
      if (stands?.isVerified && isSameAddress(stands.email, email)) {
        const dropped = { ...before, code: null, wish: null };
        await changeLanguage(tx, personId, language);
        await saveChange(tx, dropped);
        await dropMails(tx, personId);
        return {};
      }
      const asked = askCode(before, now);
      if ('waitSeconds' in asked) throw new TooMany(asked.waitSeconds);
      const wish = { email, language, code: String(randomInt(1_000_000)).padStart(6, '0') };
      const next = { ...asked, wish };
      await saveChange(tx, next);
      await dropMails(tx, personId);
      await postMails(tx, personId, [
        { kind: 'code', to: email, language, code: wish.code, uselessAt: asked.code!.expiresAt },
        ...(stands?.isVerified ? [wordTo(stands, 'notice', now)] : []),
      ]);
      tx.afterCommit(() => this.sender.wake());
      return { expiresAt: asked.code!.expiresAt };
    });
  }

  /** Verifies and replaces; what is open is mailed to the new address. */
  async confirm({ personId, organisationId, roles, call }: Actor, code: string): Promise<void> {
    const object = `person:${personId}`;
    const asked = { personId, organisationId, call, action: 'try-address-code', object };
    const refused = await this.commands.byLink(
      addressChangeOf,
      personId,
      asked,
      async ({ tx, state, moment, save }) => {
        processed(tx, personId);
        const { wish } = state;
        const { next, tried } = tryCode(state, wish !== null && isEqual(wish.code, code), moment.now);
        if (tried !== 'right') {
          await save({ next: { ...next, wish }, events: [] });
          const refusal = refusals[tried]();
          tx.refused(refusal, roles);
          return refusal;
        }
        // Before anything is written: who has the turn of a case deletes replies.
        const tables = await this.whole.takeTurnsOf(tx, personId);
        await save({ next: { ...next, wish: null }, events: [] });
        await dropMails(tx, personId);
        const stood = await lockedAddress(tx, personId);
        await takeOver(tx, personId, wish!);
        await postReplaced(tx, personId, stood, { email: wish!.email, now: moment.now });
        await this.whole.repeat(tx, tables, personId);
        tx.audit({ action: 'change-own-address', object });
        return undefined;
      },
    );
    // After the commit: a wrong try counts.
    if (refused) throw refused;
  }
}

const refusals = {
  wrong: () => refuse('address-code-wrong', { rule: 'P-11', kind: 'invalid' }),
  over: () => refuse('address-code-over', { rule: 'P-11' }),
};

const addressOf = async (tx: Tx, personId: string) => (await reachable(tx, [personId])).get(personId);

const processed = (tx: Tx, personId: string) =>
  tx.processed({ activity: 'contact-details', subjects: [personId], subjectType: 'attendee' });

const isEqual = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

function shown(stands: Reachable | undefined, { code, wish }: Wished, now: string): OwnAddressView {
  const isOut = code && wish && code.triesLeft > 0 && code.expiresAt > now;
  return {
    ...(stands && { email: stands.email, language: stands.language }),
    isVerified: stands?.isVerified ?? false,
    ...(isOut && { codeSent: { email: wish.email, expiresAt: code.expiresAt } }),
  };
}
