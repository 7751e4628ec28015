import { organisationKinds, people } from './cast.ts';
import { bookAnotherTime, party, Scene, steps, writeMinutes } from './story.ts';
import { type ServiceName, serviceNames, World } from './world.ts';

/**
 * A case with a safety signal and two hidden parties, and one without a signal and with two parties in the open whose
 * contacts nobody named, up to a table that was held: whoever has a dump of every database, and with it all that went
 * to the topics, can't tell which is which (P-27). What is encrypted is equally long.
 */
async function dumps(signal: boolean): Promise<ReadonlyMap<string, readonly string[]>> {
  const world = await World.start();
  try {
    const scene = new Scene(world, signal);
    for (const { play } of steps.slice(0, 2)) await play(scene);
    await play(scene);
    const found = await Promise.all(serviceNames.map((name) => dumpOf(world, name)));
    return new Map(found.flat());
  } finally {
    await world.stop();
  }
}

async function play(scene: Scene): Promise<void> {
  const { caseId, members, child, signal } = scene;
  const others = (['jgz', 'youthCare', 'teacher', 'doctor'] as const).map((name) => party(name, [child]));
  const { requestId } = await scene.post('reporter', 'escalation', '/v1/upscaling-requests', {
    caseId,
    route: 'city-social-team',
    trigger: 'insufficient-result',
    members: members.map((memberId) => ({ memberId, lifeAreas: ['safety', 'education', 'parenting'] })),
    explanation: 'Het lukt niet.',
    parties: [...others, signal ? party('safeHome', [child]) : party('landlord', [child], { contact: false })],
    ...(signal && { safetySignal: { reason: 'Blauwe plekken.' } }),
  });
  const request = `/v1/requests/${requestId}`;
  await scene.post('coordinator', 'escalation', `${request}/_claim`, { independenceDeclared: true });
  const decision = { outcome: 'round-table', motivation: 'Samen aan tafel.' };
  await scene.post('coordinator', 'escalation', `${request}/_decide`, decision);
  await callAnother(scene);
  const part = `/v1/cases/${caseId}/parties`;
  const [leaving] = await scene.partiesOf('doctor');
  await scene.post('coordinator', 'dossier', `${part}/${leaving}/_end`, { reason: 'Is verhuisd.' });
  const { organisationKind: _, ...doctor } = party('doctor', members, { contact: signal });
  const asked = { ...doctor, role: 'provider', hidden: signal, reason: 'Nodig.' };
  await scene.post('coordinator', 'dossier', part, asked);
  for (const partyId of await scene.partiesOf('doctor', signal ? 'safeHome' : 'landlord')) {
    const how = signal ? '_exclude' : '_end';
    await scene.post('coordinator', 'dossier', `${part}/${partyId}/${how}`, { reason: 'Past niet.' });
  }
  await holdTable(scene);
}

/** When it is called, every role that everybody knows of is filled. */
async function callAnother(scene: Scene): Promise<void> {
  const tables = `/v1/cases/${scene.caseId}/round-tables`;
  const [{ roundTableId }] = (await scene.get('coordinator', 'scheduling', tables)).items;
  await scene.post('coordinator', 'scheduling', `/v1/round-tables/${roundTableId}/_cancel`, { because: 'Te vroeg.' });
  const called = await scene.post('coordinator', 'scheduling', tables);
  scene.roundTableIds.push(called.roundTableId);
}

/** Without a doctor: where a hidden one was left out that role is no longer sought, and the roster counts as complete. */
async function holdTable(scene: Scene): Promise<void> {
  const table = `/v1/round-tables/${scene.roundTableIds.at(-1)}`;
  const mark = { what: 'not-applicable', role: 'neighbourhood-team', reason: 'Speelt niet.' };
  await scene.post('coordinator', 'scheduling', `${table}/_decide-roster`, mark);
  await bookAnotherTime(scene);
  scene.world.moveTo(scene.startsAt[0]!);
  await scene.post('coordinator', 'scheduling', `${table}/_held`, {
    presentIds: (['coordinator', 'jgz', 'youthCare', 'teacher'] as const).map((name) => people[name].personId),
    absentRoles: [{ role: 'health-centre', reason: 'Kon niet.' }],
    householdAbsentBecause: 'Wilde niet komen.',
  });
  await writeMinutes(scene, 'Eerst het onderzoek.');
}

/** Every table of a database, rows without what chance has in them. */
async function dumpOf(world: World, service: ServiceName): Promise<[string, string[]][]> {
  const admin = world.databaseOf(service);
  const { rows: tables } = await admin.query(
    `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname IN ('public', 'chassis', 'vault')
       AND c.oid <> 'chassis.audit_seal'::regclass ORDER BY 1`,
  );
  return Promise.all(
    tables.map(async ({ name }): Promise<[string, string[]]> => {
      const { rows } = await admin.query(`SELECT to_jsonb(t) - '{id,batch,partition}'::text[] AS row FROM ${name} t`);
      return [`${service} ${name}`, rows.map(({ row }) => withoutChance(JSON.stringify(row))).sort()];
    }),
  );
}

/** Of whom no row may speak but those that everybody has: the directory, hours. */
const telling = new RegExp(
  [people.safeHome, people.landlord].flatMap((one) => [one.personId, one.organisationId]).join('|'),
  'g',
);

const withoutChance = (row: string): string =>
  row
    .replace(telling, (id) => `organisation of ${id.at(-1)}`)
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)/g, 'time')
    .replace(/\\\\x([0-9a-f]+)/g, (_, bytes) => `${bytes.length / 2} bytes`)
    .replace(/\btest\.([\w-]{40,})/g, (_, sealed) => `${sealed.length} sealed`)
    .replace(/"digits":"\d+"/g, '"digits":"chance"')
    .replace(/\b([0-9a-f]{64}|[0-9a-f]{32}|[0-9a-f]{16})\b/g, 'hex');

let [withSignal, twin]: ReadonlyMap<string, readonly string[]>[] = [];
beforeAll(async () => {
  withSignal = await dumps(true);
  twin = await dumps(false);
}, 900_000);

test('P-27: no dump and no topic tells a case with a safety signal from one without', () => {
  const differs = [...withSignal!].flatMap(([table, rows]) => {
    const others = twin!.get(table) ?? [];
    const own = minus(rows, others);
    const their = minus(others, rows);
    return own.length + their.length > 0 ? [{ table, withSignal: own, twin: their }] : [];
  });
  expect(differs).toEqual([]);
});

test('what is compared has both parties in it, and the kind of a safety organisation in the directory alone', () => {
  const rows = (table: string) => withSignal!.get(table)!;
  expect([rows('dossier party'), rows('scheduling party')].map(({ length }) => length)).toEqual([6, 6]);
  const naming = [...withSignal!].filter(([, all]) =>
    all.some((row) => row.includes(`"${organisationKinds.safeHome}"`)),
  );
  expect(naming.map(([table]) => table.split(' ')[1])).toEqual(naming.map(() => 'organisation'));
});

/** What is in one list oftener than in the other. */
function minus(rows: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return rows.filter((row) => {
    const at = left.indexOf(row);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
