import type { Person } from '@rondetafel/platform/testing';
import { addressOf, type Name, people, roomId } from './cast.ts';
import { ofMinutes, ofPlan, residentOf, type Scene } from './story.ts';
import { type ServiceName, serviceNames } from './world.ts';

/** Who may not learn of a hidden party, in every standing: all but its coordinator and who gave the signal. */
const observers: readonly (Name | 'mother')[] = [
  'reporter',
  'jgz',
  'youthCare',
  'teacher',
  'doctor',
  'landlord',
  'safeHome',
  'safeHomeColleague',
  'teamWorker',
  'otherCoordinator',
  'farCoordinator',
  'dispatcher',
  'stranger',
  'administrator',
  'focalPointOfficer',
  'privacyOfficer',
  'partnerAdministrator',
  'mother',
];
/** Who has nothing to do with the case as everybody knows it: a command of theirs changes nothing. */
const outsiders: readonly (Name | 'mother')[] = ['safeHome', 'teamWorker', 'stranger', 'farCoordinator', 'mother'];

/** What was seen, by who and where. */
export type Seen = Map<string, string>;

const personOf = (scene: Scene, name: Name | 'mother'): Person =>
  name === 'mother' ? residentOf(scene) : people[name];

/** Everything that anybody can read, from every service, by its own list of routes; and all their mail. */
export async function everythingRead(scene: Scene): Promise<Seen> {
  const seen: Seen = new Map();
  for (const service of serviceNames) {
    for (const { method, path } of await scene.world.routes(service)) {
      if (method !== 'get' || isApart(path)) continue;
      await Promise.all(observers.map((who) => read(scene, seen, service, path, who)));
    }
  }
  for (const who of observers) {
    for (const text of ['Tweeling', 'Pim']) {
      const { status, body } = await scene.world.as('dossier', personOf(scene, who)).post('/v1/_search', { text });
      seen.set(`${who}: search for ${text}`, normalised(scene, JSON.stringify([status, body])));
    }
    const letters = scene.world.lettersTo(addressOf(who)).map((raw) => normalised(scene, withoutChance(raw)));
    seen.set(`${who}: mail`, letters.join('\n--\n'));
  }
  return seen;
}

/** The answer of every command to somebody who may not give it, and gives nothing with it. */
export async function everythingRefused(scene: Scene): Promise<Seen> {
  const seen: Seen = new Map();
  // The id of whoever is hidden, should anybody come by it; in a case without, that of nobody.
  const [hidden = unknownId] = await scene.partiesOf('safeHome', 'teamWorker');
  for (const service of serviceNames) {
    for (const { method, path } of await scene.world.routes(service)) {
      if (method === 'get' || isApart(path)) continue;
      for (const who of outsiders) {
        for (const [nth, address] of filledIn(scene, path, hidden).entries()) {
          const client = scene.world.as(service, personOf(scene, who));
          const { status, body } = await client[method as 'post'](address, {});
          seen.set(`${who}: ${method} ${path} ${nth}`, normalised(scene, JSON.stringify([status, body])));
        }
      }
    }
  }
  return seen;
}

async function read(scene: Scene, seen: Seen, service: ServiceName, path: string, who: Name | 'mother') {
  for (const [nth, address] of filledIn(scene, path, unknownId).entries()) {
    // Who gave the signal reads their own words.
    if (who === 'reporter' && address.endsWith(scene.requestIds[0] ?? '-')) continue;
    const { status, headers, body } = await scene.world.as(service, personOf(scene, who)).get(address);
    const kept = [...headers].filter(([name]) => !byChance.includes(name));
    seen.set(`${who}: ${path} ${nth}`, normalised(scene, JSON.stringify([status, kept, body])));
  }
}

/**
 * Technical: of the operators, who see streams of events, not cases; a stream that never ends; and a feed by secret link,
 * which answers a few times a minute and tells of the own tables that are read here too.
 */
const isApart = (path: string) =>
  path.startsWith('/v1/ops/') || path.endsWith('/stream') || path.startsWith('/v1/calendar-feeds/');

const unknownId = '00000000-0000-4000-8000-00000000dead';
const byChance = ['date', 'traceparent', 'x-request-id', 'content-length'];

/** @throws when a route has a parameter that this does not know: give it the ids that somebody could try. */
function filledIn(scene: Scene, path: string, hiddenPartyId: string): string[] {
  const ids: Record<string, readonly string[]> = {
    caseId: [scene.caseId],
    requestId: scene.requestIds,
    roundTableId: scene.roundTableIds,
    partyId: [hiddenPartyId],
    personId: [people.safeHome.personId, people.teacher.personId],
    memberId: [scene.child, scene.mother],
    organisationId: [people.safeHome.organisationId],
    roomId: [roomId],
    askId: [unknownId],
    absenceId: [unknownId],
    blockId: [unknownId],
    messageId: [unknownId],
    trajectoryId: [ofMinutes.trajectoryId],
    subjectId: [ofMinutes.subjectId],
    goalId: [ofPlan.goalId],
    agreementId: [ofPlan.agreementId],
    version: ['1'],
    section: ['problem-description', 'progress'],
    extraSectionId: [unknownId],
  };
  return [...path.matchAll(/\{(\w+)\}/g)].reduce(
    (addresses, [parameter, name]) => {
      const some = ids[name!];
      if (!some) throw new Error(`the twin test has no ids for ${parameter} of ${path}`);
      return addresses.flatMap((address) => some.map((id) => address.replace(parameter, id)));
    },
    [path],
  );
}

/** Without what differs between any two mails; with an appointment's UID as an id, which it is. */
const withoutChance = (mail: string): string =>
  mail
    .replace(/\r/g, '')
    .replace(/=\n|\n[ \t]/g, '')
    .replace(/^(Date|Message-ID|In-Reply-To|References|DTSTAMP|LAST-MODIFIED|CREATED)[:;].*$/gim, '$1')
    .replace(/(antwoord|keuze)#[\w-]+\.[\w-]+/g, '$1#link')
    .replace(/_NmP-\w+-Part/g, 'part')
    .replace(/^UID:(\w{8})(\w{4})(\w{4})(\w{4})(\w{12})@/gm, 'UID:$1-$2-$3-$4-$5@')
    // A calendar file travels as base64 too.
    .replace(/(?<=\n\n)[A-Za-z0-9+/=\n]{60,}(?=\n)/g, (text) => withoutChance(Buffer.from(text, 'base64').toString()));

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * With names for ids: those of the story have their own, others are numbered as they come, after what has no order of
 * its own (it is sorted by id) was put in one.
 */
function normalised(scene: Scene, text: string): string {
  const names = new Map([
    ...Object.entries(people).map(([name, { personId }]) => [personId, name] as const),
    [scene.caseId, 'case'] as const,
    [scene.mother, 'mother'] as const,
    [scene.child, 'child'] as const,
    ...scene.requestIds.map((id, nth) => [id, `request ${nth}`] as const),
    ...scene.roundTableIds.map((id, nth) => [id, `table ${nth}`] as const),
  ]);
  const numberless = text
    .replace(/(?<="traceId":")\w+/, '')
    .replace(/RT-\d{6}-\d/g, 'RT')
    .replace(/(?<="secret":")[\w-]{43}/g, '')
    // Over a text with ids in it.
    .replace(/(?<="digest":")[0-9a-f]{64}/g, '');
  const named = numberless.replace(uuid, (id) => names.get(id) ?? id);
  const ordered = named.startsWith('[') ? JSON.stringify(sorted(JSON.parse(named))) : named;
  const others = new Map<string, string>();
  return ordered.replace(uuid, (id) => {
    if (id.startsWith('00000000-')) return id;
    if (!others.has(id)) others.set(id, `id ${others.size}`);
    return others.get(id)!;
  });
}

/** Lists by what is in them, ids aside: where a service sorts by an id, chance has the order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const inside = value.map(sorted);
    const key = (one: unknown) => JSON.stringify(one).replace(uuid, '');
    return inside.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one)) ||
      inside.every((one) => typeof one === 'string')
      ? inside.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
      : inside;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, sorted(inside)]));
}
