import { setTimeout as pause } from 'node:timers/promises';
import type { Context } from '../../dev/parts/context.ts';
import type { Verdict } from '../../libs/eventing/faults/account.ts';
import { faultless } from '../../libs/eventing/faults/account.ts';
import type { Finding } from '../../libs/eventing/faults/campaign.ts';
import type { Kind } from './outage.ts';

/** A fault that has a world of its own, in which nothing else goes wrong. */
export interface Trial extends Kind {
  /** @param kills as of the storms: it happens less often. */
  run(context: Context, kills: number): Promise<Finding>;
}

/** What a trial counts; the rest is as it should be. */
export interface Counted extends Partial<Verdict> {
  readonly times: number;
  readonly commands?: number;
  readonly events?: number;
  readonly recoveries: readonly number[];
}

export const found = ({ name, what }: Kind, counted: Counted): Finding => ({
  name,
  what,
  commands: 0,
  events: 0,
  ...faultless,
  ...counted,
});

/** The last value, once it is what is wanted or the time is over. */
export async function lastOf<T>(look: () => Promise<T>, isSo: (value: T) => boolean, withinMs: number): Promise<T> {
  for (const end = Date.now() + withinMs; ; await pause(1_000)) {
    try {
      const value = await look();
      if (isSo(value) || Date.now() > end) return value;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
