import type { Ports } from '../../dev/parts/ports.ts';
import { finishMinutes, makeAgreements, sitDown } from './at-table.ts';
import { claim, decide, hearEarly, openDossier } from './decision.ts';
import { isLate, isUnmet, keepsIt } from './guarding.ts';
import { clearTheTable, explore, freezeTerm, registerHousehold, takeTheCall } from './intake.ts';
import { answers, decline, invite, inviteAgain, lookBack } from './invitations.ts';
import { askEverybody, daughterAgrees, fatherAgrees, landlordDisagrees, ownPage, takeBack } from './plan.ts';
import {
  book,
  bookAgain,
  freeCalendars,
  fullCalendars,
  nobodyCan,
  quickAdd,
  settleRoster,
  substitute,
} from './planning.ts';
import { Scene } from './scene.ts';
import type { Step } from './step.ts';

/** The main process, from the call to agreements that are guarded. Later work adds its steps here. */
export const steps: readonly Step[] = [
  clearTheTable,
  fullCalendars,
  registerHousehold,
  explore,
  takeTheCall,
  claim,
  freezeTerm,
  hearEarly,
  decide,
  openDossier,
  quickAdd,
  settleRoster,
  nobodyCan,
  substitute,
  book,
  invite,
  decline,
  bookAgain,
  inviteAgain,
  answers,
  lookBack,
  sitDown,
  makeAgreements,
  finishMinutes,
  askEverybody,
  ownPage,
  fatherAgrees,
  daughterAgrees,
  landlordDisagrees,
  takeBack,
  keepsIt,
  isLate,
  isUnmet,
];

/** A line of the timeline. */
export interface Told {
  readonly name: string;
  readonly at: string;
  readonly who: string;
  readonly rules: readonly string[];
  readonly what: string;
  readonly ms: number;
  readonly ok: boolean;
}

export interface Telling {
  readonly ok: boolean;
  readonly caseId?: string;
  readonly urgent: boolean;
  readonly steps: readonly Told[];
}

interface Listening {
  /** Called before a step; work that it starts continues during the step. */
  before?(name: string): unknown;
  after?(told: Told): unknown;
}

/**
 * Plays the story on the running platform and ends at the first step that fails.
 * @param file the municipality's file that the platform was started with; without it what `npm start` takes.
 * @throws Stop when the issuer is not the development identity provider.
 */
export async function play(
  root: string,
  ports: Ports,
  issuer: string,
  listening: Listening = {},
  file?: string,
): Promise<Telling> {
  const scene = await Scene.set(root, ports, issuer, file);
  const told: Told[] = [];
  try {
    for (const step of steps) {
      listening.before?.(step.name);
      const line = await tell(step, scene);
      told.push(line);
      listening.after?.(line);
      if (!line.ok) break;
    }
  } finally {
    await freeCalendars(scene);
  }
  return { ok: told.every(({ ok }) => ok), caseId: scene.caseId, urgent: scene.urgent, steps: told };
}

async function tell({ name, who, rules, play: act }: Step, scene: Scene): Promise<Told> {
  const began = new Date();
  const line = (ok: boolean, what: string): Told => ({
    name,
    at: began.toISOString(),
    who,
    rules: rules.split(' '),
    what,
    ok,
    ms: Date.now() - began.getTime(),
  });
  try {
    return line(true, await act(scene));
  } catch (error) {
    return line(false, (error as Error).message);
  }
}
