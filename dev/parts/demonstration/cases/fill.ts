import type { Owner } from '@rondetafel/contracts';
import { amsterdamDay } from '@rondetafel/policy';
import { until } from '../../processes.ts';
import { developmentTokens } from '../../sign-in/scripted-sign-in.ts';
import type { Demonstration } from '../demonstration.ts';
import type { Person } from '../people.ts';
import { chaptersOf } from './cases.ts';
import { Clocks } from './clocks.ts';
import { Days, firstDayOf } from './days.ts';
import { Journal } from './journal.ts';
import { PlanSteps } from './plan-steps.ts';
import { Player } from './player.ts';
import { Steps } from './steps.ts';

interface Platform {
  readonly services: Record<Owner, string>;
  readonly issuer: string;
  /** Of the development mail server; without it nobody looks whether mail arrives. */
  readonly mailbox: string | undefined;
}

/** Seconds, below 0, by which the business time of a new demonstration is ahead: it begins in the past (0038). */
export function beginningOf({ municipality }: Demonstration, now: Date): number {
  const days = new Days(municipality, amsterdamDay(now.toISOString()));
  const begins = new Date(days.at(firstDayOf(municipality), '09:00'));
  return Math.ceil((begins.getTime() - now.getTime()) / 1000);
}

/**
 * Fills in cases through the public API, as the demonstration people would: from a day in the past on, with business time
 * going forward to now. Started again after it was killed it goes on where it was.
 * @param file of what was done so far.
 * @param leftOut is told what a municipality's own choices made impossible.
 */
export async function fillInCases(
  demonstration: Demonstration,
  platform: Platform,
  file: string,
  leftOut: (why: string) => void,
): Promise<void> {
  const { municipality, people } = demonstration;
  const journal = Journal.open(file, amsterdamDay(new Date().toISOString()));
  const playing = people.filter(({ roles }) => roles.includes('professional'));
  const players = new Map(
    await Promise.all(playing.map(async (person) => [person.user, await playerOf(person, platform, journal)] as const)),
  );
  const clocks = await clocksOf(demonstration, platform);
  const days = new Days(municipality, journal.today);
  const steps = new Steps(demonstration, journal.today, (user) => players.get(user)!);
  const plans = new PlanSteps(steps, days);
  const chapters = chaptersOf(demonstration, steps, plans, days, firstDayOf(municipality), leftOut);
  for (const { daysBefore, time, play } of chapters) {
    await clocks.moveTo(daysBefore === 0 ? new Date() : new Date(days.at(daysBefore, time)));
    await play();
    // Mail that still waits when business time moves on may have lost its use.
    if (platform.mailbox) await until(() => hasMails(platform.mailbox!, steps.invited), 20_000, { everyMs: 300 });
  }
}

async function hasMails(mailbox: string, howMany: number): Promise<boolean> {
  const answer = await fetch(`${mailbox}/api/messages`).catch(() => undefined);
  if (!answer?.ok) return false;
  const { items } = (await answer.json()) as { items: readonly unknown[] };
  return items.length >= howMany;
}

/** The clocks of the four services, moved by who may. */
export async function clocksOf({ people }: Demonstration, platform: Platform): Promise<Clocks> {
  const keeper = people.find(({ roles }) => roles.includes('ops'))!;
  const { access_token } = await developmentTokens(platform.issuer, keeper.user);
  return new Clocks(platform.services, access_token);
}

async function playerOf({ user, personId, organisationId }: Person, platform: Platform, journal: Journal) {
  const { access_token } = await developmentTokens(platform.issuer, user);
  return new Player(personId, organisationId, user, access_token, platform.services, journal);
}
