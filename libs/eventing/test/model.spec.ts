import fc from 'fast-check';
import { releaseHeld } from '../src/inbox/sweep.ts';
import type { Workers } from '../src/inbox/workers.ts';
import { type Handler, retryParked, skipMessage } from '../src/index.ts';
import type { PgClient } from '../src/pg.ts';
import { InboxWorld, numbers, record } from './inbox-world.ts';
import { orderAdmired, orderPlaced } from './sample.ts';

// Random histories of deliveries, repetitions, failures, crashes and rulings, against a model of what should have been
// handled. A counterexample is printed with its seed, and as code.

/** TEST_RUNS=40 for a night (`npm run proof`); MODEL_SEED repeats what a failure printed. */
const histories = Number(process.env['MODEL_HISTORIES'] ?? 50 * Number(process.env['TEST_RUNS'] ?? 1));
const seed = Number(process.env['MODEL_SEED'] ?? Date.now() % 2 ** 31);
/** Of one history, at most. */
const commandsEach = 80;
/** Histories side by side: each has its consumer and its streams, so they only share the database. */
const lanes = 6;
/** Milliseconds: a history takes a tenth of a second; this is for machines that have more to do. */
const patience = 60_000 + histories * 1_500;

/** How an event behaves: fine, failing once, failing until healed, or of a type that nobody handles. */
type Kind = 'fine' | 'flaky' | 'poison' | 'unhandled';

interface Produced {
  readonly kind: Kind;
  readonly epoch: number;
  readonly seq: number;
  readonly record: ReturnType<typeof record>;
  delivered: boolean;
  /** Handled, or passed: what comes later changes nothing about it. */
  over: boolean;
  parked: boolean;
  skipped: boolean;
}

interface Model {
  readonly streams: Produced[][];
  healed: boolean;
}

let world: InboxWorld;
let runs = 0;
beforeAll(async () => {
  world = await InboxWorld.open({ connections: lanes * 5 });
  await world.database.owner.query('CREATE INDEX ON effect (consumer)');
});
afterAll(() => world.close());

/** The real inbox of one run. */
class Real {
  readonly consumer = `run${runs++}`;
  private readonly workers: Workers<PgClient>;
  private readonly failedOnce = new Set<string>();
  healed = false;
  crashes = 0;

  constructor(private readonly kinds: Map<string, Kind>) {
    const handler: Handler<PgClient> = async (data, context) => {
      const kind = this.kinds.get(context.envelope.id);
      await world.effect(data, context);
      if (this.crashes > 0) {
        this.crashes -= 1;
        await context.tx.query('SELECT pg_terminate_backend(pg_backend_pid())');
      }
      if (kind === 'poison' && !this.healed) throw new Error('poison');
      if (kind === 'flaky' && !this.failedOnce.has(context.envelope.id)) {
        this.failedOnce.add(context.envelope.id);
        throw new Error('flaky');
      }
    };
    this.workers = world.work({ [orderPlaced.type]: handler }, { consumer: this.consumer, count: 0, backOff: [0, 0] });
  }

  name(stream: number): string {
    return `${this.consumer}-${stream}`;
  }

  /** Several workers at once, until nothing more can be done however long one waits. */
  async drain(workers: number): Promise<void> {
    await world.database.owner.query(
      `UPDATE inbox_message SET next_at = clock_timestamp()
       WHERE consumer = $1 AND status = 'pending' AND next_at > clock_timestamp()`,
      [this.consumer],
    );
    do await Promise.all(numbers(1, workers).map(() => this.handleAll()));
    while ((await releaseHeld(world.database.owner, this.consumer)) > 0);
  }

  private async handleAll(): Promise<void> {
    while ((await this.workers.handleNext()) !== 'nothing');
  }

  async parked(): Promise<string[]> {
    const { rows } = await world.database.owner.query(
      `SELECT id FROM inbox_message WHERE consumer = $1 AND status = 'parked' ORDER BY id`,
      [this.consumer],
    );
    return rows.map(({ id }) => id);
  }

  /** Of each stream, in the order in which it was. */
  async handled(): Promise<string[][]> {
    const { rows } = await world.database.owner.query(
      'SELECT stream, data FROM effect WHERE consumer = $1 ORDER BY id',
      [this.consumer],
    );
    return [0, 1, 2].map((stream) =>
      rows.filter((row) => row.stream === `shop:order:${this.name(stream)}`).map(({ data }) => data.place),
    );
  }

  stop(): Promise<void> {
    return this.workers.stop();
  }

  add(id: string, kind: Kind): void {
    this.kinds.set(id, kind);
  }
}

const place = ({ epoch, seq }: { epoch: number; seq: number }) => `${epoch}.${seq}`;

/** What must have been handled of a stream once nothing more can be done; parks what a worker would park. */
function expected(events: Produced[], healed: boolean): string[] {
  const handled: string[] = [];
  for (const event of events) {
    if (!event.delivered) break;
    if (event.kind === 'poison' && !healed && !event.skipped && !event.over) event.parked = true;
    if (event.parked) break;
    event.over = true;
    if (!event.skipped && event.kind !== 'unhandled') handled.push(place(event));
  }
  return handled;
}

type Command = fc.AsyncCommand<Model, Real>;

/** The producer says something; a new epoch begins as after a restore of its database. */
class Produce implements Command {
  constructor(
    readonly stream: number,
    readonly kind: Kind,
    readonly newEpoch: boolean,
  ) {}
  check = () => true;
  async run({ streams }: Model, real: Real) {
    const events = streams[this.stream]!;
    const last = events.at(-1) ?? { epoch: 1, seq: 0 };
    const next = this.newEpoch ? { epoch: last.epoch + 1, seq: 1 } : { epoch: last.epoch, seq: last.seq + 1 };
    const name = real.name(this.stream);
    const event = this.kind === 'unhandled' ? orderAdmired : orderPlaced;
    const data = { orderId: name, n: next.seq, place: place(next) };
    const made = record({ event, stream: name, ...next, data });
    real.add(String(made.headers['ce_id']), this.kind);
    events.push({
      ...next,
      kind: this.kind,
      record: made,
      delivered: false,
      over: false,
      parked: false,
      skipped: false,
    });
  }
  toString = () => `new Produce(${this.stream}, '${this.kind}', ${this.newEpoch})`;
}

/**
 * Kafka brings a window: what comes next, or what was there before, or both; now and then a gap. Not one that reaches
 * into an earlier epoch: what a restore lost never comes, and from what came nobody can tell that it was there.
 */
class Deliver implements Command {
  constructor(
    readonly stream: number,
    readonly from: number,
    readonly length: number,
  ) {}
  check = ({ streams }: Readonly<Model>) => streams[this.stream]!.length > 0;
  async run({ streams }: Model, { consumer }: Real) {
    const events = streams[this.stream]!;
    const missing = events.find(({ delivered }) => !delivered);
    const wanted = this.from % events.length;
    const from = missing && missing.epoch < events[wanted]!.epoch ? events.indexOf(missing) : wanted;
    const window = events.slice(from, from + this.length);
    for (const event of window) event.delivered = true;
    await world.deliver(
      window.map((event) => event.record),
      { consumer },
    );
  }
  toString = () => `new Deliver(${this.stream}, ${this.from}, ${this.length})`;
}

class Work implements Command {
  constructor(
    readonly workers: number,
    readonly crashes: number,
  ) {}
  check = () => true;
  async run(model: Model, real: Real) {
    real.crashes = this.crashes;
    await real.drain(this.workers);
    real.crashes = 0;
    expect(await real.handled()).toEqual(model.streams.map((events) => expected(events, model.healed)));
  }
  toString = () => `new Work(${this.workers}, ${this.crashes})`;
}

class Heal implements Command {
  constructor(readonly healed: boolean) {}
  check = () => true;
  async run(model: Model, real: Real) {
    model.healed = this.healed;
    real.healed = this.healed;
  }
  toString = () => `new Heal(${this.healed})`;
}

class Rule implements Command {
  constructor(readonly skip: boolean) {}
  check = () => true;
  async run({ streams }: Model, real: Real) {
    for (const messageId of await real.parked()) {
      const rule = this.skip ? skipMessage : retryParked;
      expect(await rule(world.database.worker, { consumer: real.consumer, messageId })).toBe(true);
    }
    for (const event of streams.flat().filter(({ parked }) => parked)) {
      event.parked = false;
      event.skipped = this.skip;
    }
  }
  toString = () => `new Rule(${this.skip})`;
}

const stream = fc.nat(2);
const kind = fc.constantFrom<Kind>('fine', 'fine', 'fine', 'flaky', 'poison', 'unhandled');
const rarely = fc.nat(9).map((n) => n === 0);
const commands = [
  fc.tuple(stream, kind, rarely).map((made) => new Produce(...made)),
  fc.tuple(stream, kind, rarely).map((made) => new Produce(...made)),
  fc.tuple(stream, fc.nat(20), fc.integer({ min: 1, max: 8 })).map((made) => new Deliver(...made)),
  fc.tuple(stream, fc.nat(20), fc.integer({ min: 1, max: 8 })).map((made) => new Deliver(...made)),
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(1)).map((made) => new Work(...made)),
  fc.boolean().map((healed) => new Heal(healed)),
  fc.boolean().map((skip) => new Rule(skip)),
];

async function play(history: Iterable<Command>): Promise<void> {
  const model: Model = { streams: [[], [], []], healed: false };
  const real = new Real(new Map());
  try {
    await fc.asyncModelRun(() => ({ model, real }), history);
    await settleAll(model, real);
  } finally {
    await real.stop();
  }
}

test(
  `any of ${histories} histories of deliveries, failures, crashes and rulings: once, in order, nothing lost`,
  async () => {
    const any = fc.commands(commands, { maxCommands: commandsEach, size: 'max' });
    const lane = (nth: number) =>
      fc.assert(fc.asyncProperty(any, play), {
        seed: seed + nth,
        numRuns: Math.ceil((histories - nth) / lanes),
        // A counterexample is made smaller for as long as there is time, and printed in any case.
        interruptAfterTimeLimit: patience - 10_000,
        markInterruptAsFailure: true,
      });
    await Promise.all(Array.from({ length: lanes }, (_, nth) => lane(nth)));
  },
  patience,
);

/** In the end all is delivered and healed, and then all must have been handled. */
async function settleAll(model: Model, real: Real): Promise<void> {
  for (const stream of [0, 1, 2]) {
    if (model.streams[stream]!.length > 0) await new Deliver(stream, 0, 1_000).run(model, real);
  }
  await new Heal(true).run(model, real);
  await new Rule(false).run(model, real);
  await new Work(4, 0).run(model, real);
  expect(await real.parked()).toEqual([]);
}
