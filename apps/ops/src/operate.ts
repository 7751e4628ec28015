import { parseArgs } from 'node:util';
import * as act from './act.ts';
import { Connection, type Surroundings } from './connection.ts';
import * as look from './look.ts';
import { type ServiceName, services } from './services.ts';
import { Stop } from './stop.ts';

const usage = `npm run ops -- COMMAND [--json] [--port N] [--data DIR] [--user tessa]   (or a token in RONDETAFEL_TOKEN)

  status [SERVICE]                  relays, consumers, timers, lag, paused, congested
  reconcile                         what every consumer has of what was published; 1 when anything is missing or parked
  audit [SERVICE]                   whether the audit trail is as it was sealed; 1 when not
  parked [SERVICE]                  what is parked, by consumer, type and error; gaps
  show SERVICE [ID]                 what is parked one by one, or one message
  retry SERVICE ID                  one message again
  retry SERVICE [--type --error --since --rate 20]   a group again, so many a second
  skip SERVICE ID --reason "…"      proposes to give an event up, parked or failing
  skip SERVICE [--type --error --since] --reason "…"   the same for a group
  accept-gap SERVICE ID --reason "…"  proposes to go on without the predecessor
  proposals [SERVICE]               what waits for a second person
  confirm SERVICE PROPOSAL          by another person than proposed it
  withdraw SERVICE PROPOSAL
  pause SERVICE, resume SERVICE     its consumer begins nothing (--consumer where it has several)
  republish SERVICE [--since --until --stream --event]   what it published, again`;

/**
 * `npm run ops -- …`: sees to the events of the running platform, through the services' ops API.
 * @param around by the `--port`, `--data` and `--user` of the command line.
 * @returns the exit code.
 */
export async function operate(
  args: readonly string[],
  around: (which: { port?: string; data?: string }, user: string) => Surroundings,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      port: { type: 'string' },
      data: { type: 'string' },
      user: { type: 'string', default: 'tessa' },
      ...Object.fromEntries(
        ['consumer', 'type', 'error', 'since', 'until', 'stream', 'rate', 'reason'].map((name) => [
          name,
          { type: 'string' as const },
        ]),
      ),
      event: { type: 'string', multiple: true },
    },
  });
  const [command = '', service, id] = positionals;
  const carryOut = commands[command];
  if (!carryOut) {
    console.error(usage);
    return 2;
  }
  if (service !== undefined && !isService(service)) {
    throw new Stop(`there is no service "${service}"; there is: ${services.join(', ')}`);
  }
  const asked = { service, id, wishes: values as act.Wishes };
  const work = carryOut(asked);
  const { port, data } = values as { port?: string; data?: string };
  const platform = { ...(port !== undefined && { port }), ...(data !== undefined && { data }) };
  const connection = await Connection.open(around(platform, String(values.user)), process.env);
  const { found, lines, exitCode = 0 } = await work(connection);
  console.log(values.json ? JSON.stringify(found, null, 2) : lines.join('\n'));
  return exitCode;
}

interface Asked {
  readonly service: ServiceName | undefined;
  readonly id: string | undefined;
  readonly wishes: act.Wishes;
}

/** Checks first whether the command is complete, so that nobody signs in for nothing. */
const commands: Readonly<Record<string, (asked: Asked) => (connection: Connection) => Promise<look.Report>>> = {
  status:
    ({ service }) =>
    (to) =>
      look.status(to, service),
  reconcile: () => look.reconciliation,
  audit:
    ({ service }) =>
    (to) =>
      look.audit(to, service),
  parked:
    ({ service }) =>
    (to) =>
      look.parked(to, service),
  proposals:
    ({ service }) =>
    (to) =>
      look.proposals(to, service),
  show: at((to, service, { id }) => look.show(to, service, id)),
  retry: at((to, service, { wishes, id }) => act.retry(to, service, wishes, id)),
  skip: at((to, service, { wishes, id }) => act.skip(to, service, wishes, id)),
  'accept-gap': one((to, service, id, wishes) => act.propose(to, service, 'accept-gap', id, wishes)),
  confirm: one(act.confirm),
  withdraw: one(act.withdraw),
  pause: at((to, service, { wishes }) => act.pause(to, service, wishes)),
  resume: at((to, service, { wishes }) => act.resume(to, service, wishes)),
  republish: at((to, service, { wishes }) => act.republish(to, service, wishes)),
};

/** A command at one service. */
function at(work: (to: Connection, service: ServiceName, asked: Asked) => Promise<look.Report>) {
  return (asked: Asked) => {
    const { service } = asked;
    if (!service) throw new Stop(`say at which service: ${services.join(', ')}`);
    return (to: Connection) => work(to, service, asked);
  };
}

/** A command about one message or proposal of a service. */
function one(work: (to: Connection, service: ServiceName, id: string, wishes: act.Wishes) => Promise<look.Report>) {
  return (asked: Asked) => {
    const { id, wishes } = asked;
    const hint = 'npm run ops -- show SERVICE and npm run ops -- proposals name them';
    if (asked.service && !id) throw new Stop(`say which, by its id; ${hint}`);
    return at((to, service) => work(to, service, id!, wishes))(asked);
  };
}

const isService = (name: string): name is ServiceName => (services as readonly string[]).includes(name);
