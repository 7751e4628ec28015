import type { Role } from '@rondetafel/contracts';
import { type ServiceName, services } from '../../dev/launcher/options.ts';
import type { Context } from '../../dev/parts/context.ts';
import { machine, rounded, spreadOf } from '../../dev/parts/testing/machine.ts';
import { fillAll, startWorld, type World } from './fill.ts';
import { connections } from './load.ts';
import { district, idOf } from './population.ts';

/*
 * Every list, count and search of every service, asked as whoever sees most, with 500 and with 50,000 cases in the
 * tables of all services: milliseconds per page at both, and their ratio. Of each the tenth percentile, since whatever
 * else the machine does only adds to it. One process each, one request at a time. `--rows N` for another size.
 */
const few = 500;
/** Of a page. With few cases too there are so many on each list. */
const lines = 10;
const rounds = 40;
const warmUps = 12;

interface Asker {
  readonly person: string;
  readonly organisation: string;
  readonly roles: readonly Role[];
}
const asker = (person: string, roles: readonly Role[], organisation = 'organisation0'): Asker => ({
  person,
  organisation,
  roles,
});
const professional = asker('professional2', ['professional']);
const coordinator = asker('coordinator0', ['independent-coordinator']);
const dispatcher = asker('dispatcher', ['dispatcher']);
const accessPoint = asker('officer', ['professional'], 'access-point');
const operator = asker('operator', ['ops']);

interface List {
  readonly name: string;
  readonly service: ServiceName;
  readonly as: Asker;
  readonly path: string;
  readonly body?: object;
  /** It has no pages. */
  readonly whole?: boolean;
  /** The second page. */
  readonly next?: boolean;
}

const requestsAs = (who: string, as: Asker, filters: readonly string[]): List[] =>
  filters.map((filter) => ({
    name: `requests, ${who}${filter && `: ${filter}`}`,
    service: 'escalation',
    as,
    path: `/v1/requests${filter && `?${filter}`}`,
  }));
const inDossier = (name: string, as: Asker, path: string, more: Partial<List> = {}): List => ({
  name,
  service: 'dossier',
  as,
  path,
  ...more,
});
const operators = (name: string, path: string, more: Partial<List> = {}): List =>
  inDossier(`operator: ${name}`, operator, `/v1/ops/${path}`, more);
const scheduling = (name: string, as: Asker, path: string, more: Partial<List> = {}): List => ({
  name,
  service: 'scheduling',
  as,
  path,
  ...more,
});

const lists: readonly List[] = [
  inDossier('cases, professional', professional, '/v1/cases'),
  inDossier('cases, professional, second page', professional, '/v1/cases', { next: true }),
  inDossier('cases, coordinator', coordinator, '/v1/cases'),
  inDossier('cases by id', professional, `/v1/cases?caseIds=${[2, 12, 22].map((n) => idOf(`case${n}`)).join()}`),
  inDossier('own work, professional', professional, '/v1/own-work', { whole: true }),
  inDossier('own work, coordinator', coordinator, '/v1/own-work', { whole: true }),
  inDossier('preparations, coordinator', coordinator, '/v1/preparations', { whole: true }),
  inDossier('parties of a case', professional, `/v1/cases/${idOf('case5')}/parties`),
  inDossier('organisations', professional, '/v1/organisations'),
  inDossier('organisations of a kind', professional, '/v1/organisations?kind=school'),
  inDossier('organisations of a district', professional, `/v1/organisations?district=${district}`),
  inDossier('organisations, search', professional, '/v1/organisations?q=a1b'),
  inDossier('organisations, search that finds none', professional, '/v1/organisations?q=zzq'),
  inDossier('professionals', professional, '/v1/professionals'),
  inDossier('professionals, second page', professional, '/v1/professionals', { next: true }),
  inDossier(
    'professionals of an organisation',
    professional,
    `/v1/professionals?organisationId=${idOf('organisation2')}`,
  ),
  inDossier('professionals of a district', professional, `/v1/professionals?district=${district}`),
  inDossier('professionals, search', professional, '/v1/professionals?q=medewerker%20a1'),
  inDossier('professionals, search that finds none', professional, '/v1/professionals?q=zzq'),
  inDossier('known households, who asks much', asker('privacy', ['privacy-officer']), '/v1/known-household-questions', {
    whole: true,
  }),
  ...requestsAs('dispatcher', dispatcher, [
    '',
    'state=open',
    'waitsFor=coordinator',
    'waitsFor=declaration',
    'live=true',
    'urgent=true',
  ]),
  {
    name: 'requests, dispatcher, second page',
    service: 'escalation',
    as: dispatcher,
    path: '/v1/requests',
    next: true,
  },
  ...requestsAs('coordinator', coordinator, [
    '',
    'mine=offered',
    'mine=coordinated&state=open',
    'mine=coordinated&state=decided',
    'waitsFor=coordinator',
  ]),
  ...requestsAs('professional', professional, ['', 'mine=asked', 'mine=asked&state=open', `caseId=${idOf('case2')}`]),
  ...requestsAs('access point', accessPoint, ['', 'waitsFor=access']),
  { name: 'advice, coordinator', service: 'escalation', as: coordinator, path: '/v1/advice' },
  { name: 'advice, professional', service: 'escalation', as: professional, path: '/v1/advice' },
  { name: 'coordinators, dispatcher', service: 'escalation', as: dispatcher, path: '/v1/independent-coordinators' },
  {
    name: 'coordinators of a district, dispatcher',
    service: 'escalation',
    as: dispatcher,
    path: `/v1/independent-coordinators?district=${district}`,
  },
  scheduling('own tables, coordinator', coordinator, '/v1/round-tables'),
  scheduling('own tables, coordinator, second page', coordinator, '/v1/round-tables', { next: true }),
  scheduling('own tables, professional', professional, '/v1/round-tables'),
  scheduling(
    'tables of a case',
    asker('coordinator0', ['independent-coordinator']),
    `/v1/cases/${idOf('case1')}/round-tables`,
  ),
  scheduling('rooms', asker('desk', ['administrator']), '/v1/rooms'),
  scheduling('own agenda', professional, `/v1/calendars/${idOf('professional2')}`),
  { name: 'inbox', service: 'notification', as: professional, path: '/v1/inbox' },
  { name: 'inbox, second page', service: 'notification', as: professional, path: '/v1/inbox', next: true },
  operators('status', 'status', { whole: true }),
  operators('parked groups', 'parked-groups', { whole: true }),
  ...['parked', 'failing', 'waiting'].map((state) => operators(`messages ${state}`, `messages?state=${state}`)),
  operators('streams published', 'streams'),
  operators('streams received', 'consumers/dossier/streams'),
  operators('audit seals', 'audit-seals', { whole: true }),
  operators('rulings', 'rulings', { whole: true }),
];

export async function run({ root, bundle, args }: Context): Promise<number> {
  const json = args.includes('--json');
  const many = Number(args[args.indexOf('--rows') + 1] || 50_000) || 50_000;
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1]! : '';
  const world = await startWorld({ root, bundle });
  try {
    await fillAll(world, { from: 0, to: few });
    const before = await measure(world, only);
    await fillAll(world, { from: few, to: many });
    const after = await measure(world, only);
    const measured = before.map(({ name, ms }, nth) => {
      const more = after[nth]!.ms;
      return { name, [few]: rounded(ms), [many]: rounded(more), ratio: rounded(more / ms) };
    });
    const worst = Math.max(...measured.map(({ ratio }) => ratio));
    if (json) console.log(JSON.stringify({ ratio: worst, lists: measured, machine: machine() }));
    else {
      console.log(`lists: ms per page with ${few} and with ${many} cases, the tenth percentile of ${rounds}`);
      for (const one of measured) {
        console.log(
          `  ${one.name.padEnd(52)} ${String(one[few]).padStart(6)} ${String(one[many]).padStart(7)}  ${one.ratio}×`,
        );
      }
      console.log(`  the worst ${worst}×; ${JSON.stringify(machine())}`);
    }
    return 0;
  } finally {
    await world.close();
  }
}

async function measure(world: World, only: string): Promise<{ name: string; ms: number }[]> {
  const measured: { name: string; ms: number }[] = [];
  const open = Object.fromEntries(services.map((service) => [service, connections(world.urls[service], 1)]));
  for (const list of lists.filter(({ name }) => name.includes(only))) {
    const { person, organisation, roles } = list.as;
    const token = await world.identity.tokenFor({ personId: idOf(person), organisationId: idOf(organisation), roles });
    const { get } = open[list.service]!;
    const path = list.whole ? list.path : `${list.path}${list.path.includes('?') ? '&' : '?'}limit=${lines}`;
    const first = await get({ path, token });
    if (first.status !== 200) throw new Error(`${list.name} answered ${first.status} ${JSON.stringify(first.body)}`);
    const next = list.next && `${list.path.split('?')[0]}${first.body._links.next.href}`;
    const times: number[] = [];
    for (let round = 0; round < warmUps + rounds; round++) {
      const start = performance.now();
      const { status } = await get({ path: next || path, token });
      if (status !== 200) throw new Error(`${list.name} answered ${status}`);
      if (round >= warmUps) times.push(performance.now() - start);
    }
    measured.push({ name: list.name, ms: spreadOf(times).p10 });
  }
  for (const { close } of Object.values(open)) close();
  return measured;
}
