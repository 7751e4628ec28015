import { randomUUID } from 'node:crypto';
import type { Day, Decision, Refusal } from '@rondetafel/contracts';
import { amsterdamDay, type Municipality } from '@rondetafel/policy';
import type { Actor, Call } from './actor.ts';
import type { Clock } from './clock.ts';
import type { Database, WorkerDatabase } from './data/database.ts';
import type { Tx } from './data/tx.ts';
import type { LocalRules } from './municipality.ts';

/** The context of a rule besides the state: the time, the person and the local rules. */
export interface Moment {
  /** UTC with milliseconds, so that text order is time order. */
  readonly now: string;
  readonly today: Day;
  readonly municipality: Municipality;
  /** Null for an event of another service or a timer. */
  readonly by: Actor | null;
  readonly newId: () => string;
}

export interface Change<State, Facts = undefined> {
  readonly before: State;
  readonly next: State;
  readonly facts: Facts;
  readonly moment: Moment;
}

/** How one aggregate is loaded and saved, and the steps after every change. Declared once, beside its store. */
export interface Aggregate<State, Facts = undefined> {
  /** Names it in the audit trail: `<name>:<id>`. */
  readonly name: string;
  /** Locked until the transaction ends; undefined when it does not exist or this actor may not see it. */
  load(tx: Tx, id: string, moment: Moment): Promise<State | undefined>;
  /** Rows of other tables that the rules need. */
  facts(tx: Tx, state: State, moment: Moment): Promise<Facts> | Facts;
  /** Writes the rows that differ. */
  save(tx: Tx, change: Change<State, Facts>): Promise<void>;
  /** Steps after every saved change, in this order, after its events were published. */
  readonly after?: readonly ((tx: Tx, change: Change<State, Facts>) => Promise<void>)[];
  /** The refusal when it is not found. */
  unknown(): Refusal;
}

/** A loaded aggregate, for as long as its transaction lasts. */
export interface Loaded<State, Facts = undefined> {
  readonly tx: Tx;
  readonly state: State;
  readonly facts: Facts;
  readonly moment: Moment;
  /** Save, publish, after-steps. A second decision of the same transaction starts from the first one's `next`. */
  readonly save: (decision: Decision<State>) => Promise<void>;
}

export interface Asked {
  readonly actor: Actor;
  /** For the audit trail, kebab-case: `end-involvement`. */
  readonly action: string;
}

/** A command of somebody without an account, by a signed link. */
export interface AskedByLink {
  readonly personId: string;
  /** Of who signed in; a link says none. */
  readonly organisationId?: string;
  readonly call: Call;
  readonly action: string;
  /** Of the audit trail: `round-table:<id>`. */
  readonly object: string;
}

/** How routes and events change an aggregate: load it locked, decide, save, publish, after-steps. */
export class CommandRunner {
  constructor(
    private readonly database: Database,
    private readonly worker: WorkerDatabase,
    private readonly clock: Clock,
    private readonly local: LocalRules,
  ) {}

  /**
   * One transaction as this person, on record also when a rule refuses it.
   * @param object of the audit trail: `request:<id>`, `person:<id>`.
   */
  run<T>({ actor, action }: Asked, object: string, work: (tx: Tx, moment: Moment) => Promise<T>): Promise<T> {
    return this.database.inTransaction(actor, (tx) => {
      tx.audit({ action, object });
      return work(tx, this.moment(actor));
    });
  }

  /** A read that is not audited. @param _why not: for instance it contains no data about a household. */
  unrecorded<T>(actor: Actor, _why: string, work: (tx: Tx, moment: Moment) => Promise<T>): Promise<T> {
    return this.database.inTransaction(actor, (tx) => work(tx, this.moment(actor)));
  }

  /** A person's command on one aggregate. */
  on<State, Facts, T>(
    aggregate: Aggregate<State, Facts>,
    id: string,
    asked: Asked,
    work: (loaded: Loaded<State, Facts>) => Promise<T>,
  ): Promise<T> {
    return this.run(asked, `${aggregate.name}:${id}`, async (tx, moment) => {
      const state = await aggregate.load(tx, id, moment);
      if (state === undefined) throw aggregate.unknown();
      return work(await this.loaded(aggregate, tx, state, moment));
    });
  }

  /** As `on`, for who holds a signed link: the worker role's, in that person's name, on record also when refused. */
  byLink<State, Facts, T>(
    aggregate: Aggregate<State, Facts>,
    id: string,
    { call: { trace, route }, action, object, ...who }: AskedByLink,
    work: (loaded: Loaded<State, Facts>) => Promise<T>,
  ): Promise<T> {
    return this.worker.inTransaction({ ...who, trace, via: route }, async (tx) => {
      tx.audit({ action, object });
      const moment = this.moment(null);
      const state = await aggregate.load(tx, id, moment);
      if (state === undefined) throw aggregate.unknown();
      return work(await this.loaded(aggregate, tx, state, moment));
    });
  }

  /**
   * For an event of another service, or a timer.
   * @returns the result of `work`; undefined when the aggregate does not exist: it was erased, or not created yet.
   */
  async react<State, Facts, T>(
    aggregate: Aggregate<State, Facts>,
    id: string,
    tx: Tx,
    work: (loaded: Loaded<State, Facts>) => Promise<T>,
  ): Promise<T | undefined> {
    const moment = this.moment(null);
    const state = await aggregate.load(tx, id, moment);
    return state === undefined ? undefined : work(await this.loaded(aggregate, tx, state, moment));
  }

  /** For a command that finds or creates its aggregate itself, inside `run`. */
  async loaded<State, Facts>(
    aggregate: Aggregate<State, Facts>,
    tx: Tx,
    state: State,
    moment: Moment,
  ): Promise<Loaded<State, Facts>> {
    const facts = await aggregate.facts(tx, state, moment);
    let before = state;
    const save = async ({ next, events }: Decision<State>) => {
      const change = { before, next, facts, moment };
      await aggregate.save(tx, change);
      await tx.publishAll(events);
      for (const step of aggregate.after ?? []) await step(tx, change);
      before = next;
    };
    return { tx, state, facts, moment, save };
  }

  moment(by: Actor | null): Moment {
    const now = this.clock.now().toISOString();
    const { municipality } = this.local;
    return {
      now,
      municipality,
      by,
      newId: randomUUID,
      get today() {
        return amsterdamDay(now);
      },
    };
  }
}
