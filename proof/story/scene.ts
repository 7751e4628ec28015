import { amsterdamDay, amsterdamInstant, type Municipality } from '@rondetafel/policy';
import { services } from '../../dev/launcher/options.ts';
import {
  type Demonstration,
  municipalityFile,
  readDemonstration,
} from '../../dev/parts/demonstration/demonstration.ts';
import { residents } from '../../dev/parts/identity/residents.ts';
import type { Ports } from '../../dev/parts/ports.ts';
import { developmentTokens } from '../../dev/parts/sign-in/scripted-sign-in.ts';
import { Person } from '../stage/person.ts';
import { Actor } from './actor.ts';
import { Mailbox } from './mailbox.ts';

/** The demonstration users of the story, by first name. */
const cast = ['dirk', 'anna', 'hanna', 'lars', 'noor', 'omar', 'sem', 'aron', 'esra', 'tessa'] as const;
/** With an account of a household member: here the mother's. */
const resident = 'sanne';
export type Role = (typeof cast)[number] | typeof resident;

/** A booked time and place. */
export interface Booked {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly revision: number;
  /** By the clock of this machine, as the mailbox has it. */
  readonly bookedAt: Date;
}

export interface Invited {
  readonly personId: string;
  readonly who: string;
  readonly email: string;
}

/** The state of one run: its users, and the results of earlier steps. */
export class Scene {
  caseId!: string;
  motherId!: string;
  motherEmail!: string;
  childId!: string;
  requestId!: string;
  receivedAt!: string;
  /** When it reached a coordinator: at the claim, unless it came to one directly. */
  reachedAt!: string;
  deadlineOn!: string;
  roundTableId!: string;
  partyIds = new Map<string, string>();
  guest!: Invited;
  first!: Booked;
  moved!: Booked;
  uids = new Map<string, string>();
  /** The first goal of the plan. */
  careId!: string;
  /** Comes to live there again after the table. */
  daughterId!: string;
  /** Of the small child, with authority; not in the household. */
  fatherId!: string;
  /** Of the plan: the school nurse's, the youth care worker's, the landlord's, and the mother's own. */
  agreements!: { nurse: string; talks: string; landlord: string; own: string };
  /** That is out. */
  planVersion!: number;

  private constructor(
    readonly actors: Readonly<Record<Role, Actor>>,
    readonly mailbox: Mailbox,
    readonly demonstration: Demonstration,
    /** Business time when the story began. */
    readonly beganAt: Date,
    /** It runs within the quiet hours, when only urgent mail is sent at once (P-5). */
    readonly urgent: boolean,
  ) {}

  get municipality(): Municipality {
    return this.demonstration.municipality;
  }

  /** Moves business time forward in all services; it never goes back. */
  async moveTo(moment: string): Promise<void> {
    const { tessa } = this.actors;
    const aheadSeconds = Math.ceil((Date.parse(moment) - Date.now()) / 1000);
    for (const service of services) {
      const clock = await tessa.asks(service, '/v1/ops/clock');
      if (clock.aheadSeconds < aheadSeconds) await tessa.does(service, '/v1/ops/clock', { aheadSeconds });
    }
  }

  /** Where the story takes place. */
  get district(): string {
    const { districts } = this.municipality.network;
    return districts[1 % districts.length]!.code;
  }

  /** The kind of organisation that this person works for. */
  kindOf({ organisationId }: Actor): string {
    return this.demonstration.organisations.find((one) => one.organisationId === organisationId)!.kind;
  }

  /** @param file the municipality's file that the platform was started with. */
  static async set(root: string, ports: Ports, issuer: string, file = municipalityFile(root)): Promise<Scene> {
    const at = (part: keyof Ports) => `http://127.0.0.1:${ports[part]}`;
    const demonstration = readDemonstration(file);
    const actors = Object.fromEntries(
      await Promise.all(
        [...cast, resident].map(async (user) => [user, await actorOf(demonstration, user, at, issuer)] as const),
      ),
    ) as Record<Role, Actor>;
    const { now } = await actors.tessa.asks('notification', '/v1/ops/clock');
    const beganAt = new Date(now);
    const urgent = isQuiet(beganAt, demonstration.municipality.meetings.quietHours);
    return new Scene(actors, new Mailbox(at('mailbox')), demonstration, beganAt, urgent);
  }
}

async function actorOf(
  { people }: Demonstration,
  user: string,
  at: (part: keyof Ports) => string,
  issuer: string,
): Promise<Actor> {
  const who = people.find((one) => one.user === user) ?? { ...residents.find((one) => one.user === user)!, email: '' };
  const { personId, organisationId, name, email } = who;
  const { access_token } = await developmentTokens(issuer, user);
  return new Actor(personId, organisationId, name, email, new Person(at, access_token));
}

/** A story takes minutes at most; one that would end in the quiet hours runs as if it began in them. */
const mostMinutes = 10;

function isQuiet(now: Date, { from, to }: { from: string; to: string }): boolean {
  const today = amsterdamDay(now.toISOString());
  const later = new Date(now.getTime() + mostMinutes * 60_000);
  return now < new Date(amsterdamInstant(today, to)) || later >= new Date(amsterdamInstant(today, from));
}
