import { amsterdamDay, amsterdamInstant, type Municipality } from '@rondetafel/policy';
import {
  type Demonstration,
  municipalityFile,
  readDemonstration,
} from '../../dev/parts/demonstration/demonstration.ts';
import type { Ports } from '../../dev/parts/ports.ts';
import { developmentTokens } from '../../dev/parts/sign-in/scripted-sign-in.ts';
import { Person } from '../stage/person.ts';
import { Actor } from './actor.ts';
import { Mailbox } from './mailbox.ts';

/** The demonstration users of the story, by first name. */
const cast = ['dirk', 'anna', 'hanna', 'lars', 'noor', 'omar', 'sem', 'aron', 'esra', 'tessa'] as const;
export type Role = (typeof cast)[number];

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
  /** Of the plan: the school nurse's, and the mother's own. */
  agreements!: { nurse: string; own: string };

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
      await Promise.all(cast.map(async (user) => [user, await actorOf(demonstration, user, at, issuer)] as const)),
    ) as Record<Role, Actor>;
    const { now } = await actors.tessa.asks('notification', '/v1/ops/clock');
    const beganAt = new Date(now);
    const urgent = isQuiet(beganAt, demonstration.municipality.meetings.quietHours);
    return new Scene(actors, new Mailbox(at('mailbox')), demonstration, beganAt, urgent);
  }
}

async function actorOf(
  { people }: Demonstration,
  user: Role,
  at: (part: keyof Ports) => string,
  issuer: string,
): Promise<Actor> {
  const { personId, organisationId, name, email } = people.find((person) => person.user === user)!;
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
