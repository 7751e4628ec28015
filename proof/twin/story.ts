import type { Person } from '@rondetafel/platform/testing';
import { membersToInform } from '../../services/dossier/src/case/case.timers.ts';
import { noticeFallsDue } from '../../services/dossier/src/member-notice/member-notice.timers.ts';
import { termDue } from '../../services/scheduling/src/term/term.timers.ts';
import { addressOf, type Name, organisationKinds, people, roomId } from './cast.ts';
import { done, type ServiceName, type World } from './world.ts';

const district = 'almere-buiten';

/** What a world has by now; ids that a service gave out are its own. */
export class Scene {
  caseId = '';
  mother = '';
  child = '';
  requestIds: string[] = [];
  roundTableIds: string[] = [];
  startsAt: string[] = [];
  constructor(
    readonly world: World,
    /** Of child abuse or domestic violence (S002-48); in its twin there is none, and all else is the same. */
    readonly signal: boolean,
  ) {}

  async post(who: Name, service: ServiceName, path: string, body: object = {}): Promise<any> {
    const said = done(await this.world.as(service, people[who]).post(path, body), `${who} ${path}`);
    await this.world.settle();
    return said;
  }

  async put(service: ServiceName, path: string, body: object): Promise<void> {
    done(await this.world.as(service, people.administrator).put(path, body), path);
    await this.world.settle();
  }

  get = async (who: Name, service: ServiceName, path: string): Promise<any> =>
    done(await this.world.as(service, people[who]).get(path), `${who} ${path}`);

  /** The parties of the case as its coordinator sees them, of these people's organisations. */
  async partiesOf(...names: Name[]): Promise<string[]> {
    const { items } = await this.get('coordinator', 'dossier', `/v1/cases/${this.caseId}/parties`);
    const organisationIds = names.map((name) => people[name].organisationId);
    return items.flatMap(({ partyId, organisation }: any) =>
      organisationIds.includes(organisation.organisationId) ? [partyId] : [],
    );
  }

  get members() {
    return [this.mother, this.child];
  }
}

interface Step {
  readonly name: string;
  readonly play: (scene: Scene) => Promise<unknown>;
}

export const party = (name: Name, memberIds: readonly string[], { contact = true } = {}) => ({
  organisationId: people[name].organisationId,
  organisationKind: organisationKinds[name],
  ...(contact && { personId: people[name].personId }),
  memberIds,
});

const table = ({ roundTableIds }: Scene, command = '') => `/v1/round-tables/${roundTableIds.at(-1)}${command}`;

/** The ids of a plan are the writer's own. */
export const ofPlan = {
  goalId: '00000000-0000-4000-8000-000000000701',
  agreementId: '00000000-0000-4000-8000-000000000702',
};

/** The coordinator writes; what is written is new. */
async function writes(scene: Scene, path: string, body: object, version = 0): Promise<void> {
  const headers = { 'If-Match': `"${version}"` };
  const address = `/v1/cases/${scene.caseId}/plan${path}`;
  done(await scene.world.as('dossier', people.coordinator).put(address, body, headers), path);
}

async function askForPlan(scene: Scene, more: object = {}): Promise<void> {
  const path = `/v1/cases/${scene.caseId}/plan`;
  const { draft } = await scene.get('coordinator', 'dossier', path);
  const headers = { 'If-Match': `"${draft.revision}"` };
  const body = { answerBy: '2026-12-31', ...more };
  done(await scene.world.as('dossier', people.coordinator).post(`${path}/_ask`, body, headers), 'asking');
  await scene.world.settle();
}

/** The mother opens her own page, by a code that the coordinator gave her (P-19). */
async function opensOwnPage(scene: Scene): Promise<void> {
  const { caseId, mother, world } = scene;
  const access = `/v1/cases/${caseId}/members/${mother}/access`;
  const { code } = done(await world.as('dossier', people.coordinator).put(access), access);
  done(await world.as('dossier', residentOf(scene)).post('/v1/own-pages/_open', { code }), 'own page');
}

/** The account of the mother. */
export const residentOf = ({ mother }: Scene): Person => ({
  personId: mother,
  organisationId: people.stranger.organisationId,
  roles: ['resident'],
});

/** A plan about both members goes out while parties are hidden, and everybody whose yes it needs says so (P-39). */
async function agreeOnPlan(scene: Scene): Promise<void> {
  const { mother, child, caseId } = scene;
  const { goalId, agreementId } = ofPlan;
  await opensOwnPage(scene);
  const [jgz] = await scene.partiesOf('jgz');
  const goal = { what: 'Weer naar school', now: '0 dagen', aimedAt: '4 dagen', byOn: '2027-02-01' };
  await writes(scene, `/goals/${goalId}`, { place: 1, ...goal, memberIds: [child] });
  const line = { place: 1, goalId, what: 'Belt de school', dueOn: '2027-01-15', money: false, awardNeeded: true };
  const owner = { kind: 'party', id: jgz };
  await writes(scene, `/lines/${agreementId}`, { ...line, owner, memberIds: [mother, child] });
  await writes(scene, `/voices/${child}`, { words: 'Ik wil naar mijn vrienden.', heardBy: 'De coördinator' });
  const path = `/v1/cases/${caseId}/plan`;
  await askForPlan(scene);
  await scene.post('jgz', 'dossier', `${path}/versions/1/answers`, { answer: 'yes', remark: 'Graag.' });
  // The clock went on to the last days of the term before.
  const { out } = await scene.get('coordinator', 'dossier', path);
  const saidOn = out.askedAt.slice(0, 10);
  const said = { who: { kind: 'member', id: mother }, answer: 'yes', via: 'phone', saidOn };
  await scene.post('coordinator', 'dossier', `${path}/versions/1/answers/_record`, said);
}

/** The owner cannot keep its agreement; that is established, and followed up (P-44, S000-13). */
async function guardAgreement(scene: Scene): Promise<void> {
  const path = `/v1/cases/${scene.caseId}/agreements/${ofPlan.agreementId}`;
  await scene.post('jgz', 'dossier', `${path}/_note`, { text: 'Gebeld, geen gehoor.' });
  await scene.post('jgz', 'dossier', `${path}/_cannot-keep`, { reason: 'capacity' });
  await scene.post('coordinator', 'dossier', `${path}/_establish-unmet`, { cause: 'capacity' });
  await scene.post('coordinator', 'dossier', `${path}/_follow-up`, { how: 'table' });
}

async function restOnMinutes(scene: Scene): Promise<void> {
  await writeMinutes(scene);
  const { goalId } = ofPlan;
  const goal = { what: 'Weer naar school', now: '1 dag', aimedAt: '4 dagen', byOn: '2027-02-01' };
  await writes(scene, `/goals/${goalId}`, { place: 1, ...goal, memberIds: [scene.child] }, 1);
  await askForPlan(scene, { householdOn: '2026-12-01', partiesOn: '2026-12-01' });
}

export const ofMinutes = {
  trajectoryId: '00000000-0000-4000-8000-000000000801',
  subjectId: '00000000-0000-4000-8000-000000000802',
};

/** Written to the end, finished, and corrected once; what was agreed is the plan, or nothing (S002-14). */
export async function writeMinutes(scene: Scene, noAgreementsBecause?: string): Promise<void> {
  const { trajectoryId, subjectId } = ofMinutes;
  const path = `/v1/cases/${scene.caseId}/meetings/${scene.roundTableIds.at(-1)}/minutes`;
  const coordinator = () => scene.world.as('dossier', people.coordinator);
  const write = async (part: string, body: object) =>
    done(await coordinator().put(`${path}${part}`, body, { 'If-Match': '"0"' }), part);
  await write('/question', { text: 'Hoe gaat Pim weer naar school?' });
  await write(`/trajectories/${trajectoryId}`, { place: 1, what: 'Eerst twee dagen' });
  await write('/choice', { trajectoryId, because: 'Pim wil het zelf.' });
  await write(`/subjects/${subjectId}`, { place: 1, part: 1, title: 'School', text: 'Pim mist zijn vrienden.' });
  const { minutes, plan: planRevision } = await scene.get('coordinator', 'dossier', `${path}/revision`);
  const body = { planRevision, ...(noAgreementsBecause && { noAgreementsBecause }) };
  done(await coordinator().post(`${path}/_finish`, body, { 'If-Match': `"${minutes}"` }), 'finishing');
  await scene.world.settle();
  await scene.post('coordinator', 'dossier', `${path}/corrections`, { text: 'Het was maandag.', subjectId });
}

export async function bookAnotherTime(scene: Scene): Promise<void> {
  const { proposals } = await scene.get('coordinator', 'scheduling', table(scene, '/proposals'));
  const overlaps = (slot: any) => scene.startsAt.some((at) => at < slot.endsAt && at >= slot.startsAt);
  const { startsAt } = proposals.find((slot: any) => !overlaps(slot) && !scene.startsAt.includes(slot.startsAt));
  const { optionId } = await scene.post('coordinator', 'scheduling', table(scene, '/_hold'), { startsAt });
  const { roster } = await scene.get('coordinator', 'scheduling', table(scene));
  const openRoles = roster.minimum.flatMap(({ role, memberId, filling }: any) =>
    filling.state === 'missing' ? [{ role, memberId, reason: 'Nog niemand gevonden.' }] : [],
  );
  await scene.post('coordinator', 'scheduling', table(scene, '/_book'), { optionId, openRoles });
  scene.startsAt.push(startsAt);
}

/** From the first call to a table that was held. Each world plays the same but for what only a signal brings about. */
export const steps: readonly Step[] = [
  {
    name: 'everybody is known',
    play: async (scene) => {
      for (const [name, kind] of Object.entries(organisationKinds) as [Name, string][]) {
        const { personId, organisationId } = people[name];
        const organisation = { name: `Organisatie ${name}`, kind, districts: [district] };
        await scene.put('dossier', `/v1/organisations/${organisationId}`, organisation);
        const about = { name: `Collega ${name}`, organisationId, function: 'hulpverlener', districts: [district] };
        await scene.put('dossier', `/v1/professionals/${personId}`, about);
        const intervals = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00' }));
        await scene.put('scheduling', `/v1/calendars/${personId}/weekly-pattern`, { intervals });
        await scene.put('notification', `/v1/contact-points/${personId}`, { email: addressOf(name), language: 'nl' });
      }
      const { personId, organisationId } = people.dispatcher;
      const dispatching = { name: 'Collega dispatcher', organisationId, function: 'verdeler', districts: [district] };
      await scene.put('dossier', `/v1/professionals/${personId}`, dispatching);
      for (const [name, where] of Object.entries({
        coordinator: district,
        otherCoordinator: district,
        farCoordinator: 'almere-hout',
      })) {
        const pooled = people[name as Name];
        const input = { organisationId: pooled.organisationId, districts: [where], expertise: [], available: true };
        await scene.put('escalation', `/v1/independent-coordinators/${pooled.personId}`, input);
      }
      const room = { venue: 'buurtcentrum-de-regenboog', code: 'zaal-twee', capacity: 12, stepFree: true };
      await scene.put('scheduling', `/v1/rooms/${roomId}`, room);
    },
  },
  {
    name: 'a household is registered',
    play: async (scene) => {
      const { caseId, memberIds } = await scene.post('reporter', 'dossier', '/v1/cases', {
        district,
        sourceKind: 'report',
        members: [
          { givenName: 'Roos', familyName: 'Tweeling', birthOn: '1988-02-29', lifeAreas: ['housing', 'finances'] },
          {
            givenName: 'Pim',
            familyName: 'Tweeling',
            birthOn: '2019-06-01',
            lifeAreas: ['education'],
            representedBy: [0],
          },
        ],
      });
      [scene.caseId, scene.mother, scene.child] = [caseId, ...memberIds];
      const mother = { email: addressOf('mother'), language: 'nl' };
      await scene.put('notification', `/v1/contact-points/${scene.mother}`, mother);
    },
  },
  {
    name: 'scaling up is asked, with a signal or without',
    play: async (scene) => {
      const { caseId, members, child, signal } = scene;
      const safety = { safetySignal: { reason: 'Blauwe plekken.' } };
      const { requestId } = await scene.post('reporter', 'escalation', '/v1/upscaling-requests', {
        caseId,
        district,
        route: 'city-social-team',
        trigger: 'insufficient-result',
        members: members.map((memberId) => ({ memberId, lifeAreas: ['safety', 'education', 'parenting'] })),
        explanation: 'Het lukt niet.',
        parties: [
          ...(['jgz', 'youthCare', 'teacher', 'doctor'] as const).map((name) => party(name, [child])),
          ...(signal ? [party('safeHome', members)] : []),
        ],
        ...(signal && safety),
      });
      scene.requestIds.push(requestId);
    },
  },
  {
    name: 'a coordinator takes the case and decides on a table',
    play: async (scene) => {
      const path = `/v1/requests/${scene.requestIds[0]}`;
      await scene.post('coordinator', 'escalation', `${path}/_claim`, { independenceDeclared: true });
      const decision = { outcome: 'round-table', motivation: 'Samen aan tafel.' };
      await scene.post('coordinator', 'escalation', `${path}/_decide`, decision);
      const tables = await scene.get('coordinator', 'scheduling', `/v1/cases/${scene.caseId}/round-tables`);
      scene.roundTableIds.push(tables.items[0].roundTableId);
    },
  },
  {
    name: 'the coordinator thinks of a hidden neighbourhood team',
    play: async (scene) => {
      if (!scene.signal) return;
      const { memberIds: _, organisationKind: __, ...team } = party('teamWorker', []);
      await scene.post('coordinator', 'dossier', `/v1/cases/${scene.caseId}/parties`, {
        ...team,
        role: 'provider',
        memberIds: scene.members,
        hidden: true,
        reason: 'Bij een veiligheidssignaal.',
      });
    },
  },
  {
    name: 'the mother is told that the dossier opened, one day later than usual',
    play: async (scene) => {
      const { world, caseId, mother } = scene;
      await world.allDue('dossier', membersToInform as never);
      const postponed = { untilOn: '2026-11-25', reason: 'Zij hoort het eerst van de school.' };
      await scene.post('coordinator', 'dossier', `/v1/cases/${caseId}/members/${mother}/notices/_postpone`, postponed);
      world.moveTo('2026-11-25T09:00:00Z');
      await world.allDue('dossier', noticeFallsDue as never);
    },
  },
  {
    name: 'parties ask too, and name the safe home for one member',
    play: async (scene) => {
      const { caseId, members, child } = scene;
      const parties = [party('safeHome', [child], { contact: false })];
      const upscaling = await scene.post('teacher', 'escalation', '/v1/upscaling-requests', {
        caseId,
        district,
        route: 'city-social-team',
        trigger: 'insufficient-result',
        members: members.map((memberId) => ({ memberId, lifeAreas: ['safety', 'education', 'parenting'] })),
        explanation: 'Ook op school gaat het niet.',
        parties,
      });
      const downscaling = await scene.post('youthCare', 'escalation', '/v1/downscaling-requests', {
        caseId,
        district,
        accessPointId: people.jgz.organisationId,
        conditions: ['too-little-trust'],
        awardInadequate: 'Geen nazorg.',
        parties,
      });
      scene.requestIds.push(upscaling.requestId, downscaling.requestId);
    },
  },
  {
    name: 'the term is looked at when little of it is left',
    play: async (scene) => {
      scene.world.moveTo('2026-12-01T09:00:00Z');
      await scene.world.due('scheduling', termDue as never, { caseId: scene.caseId });
    },
  },
  {
    name: 'both are answered',
    play: async (scene) => {
      const [, asked, access] = scene.requestIds;
      const answer = { outcome: 'other-possibilities', motivation: 'Er is al een tafel.' };
      await scene.post('jgz', 'escalation', `/v1/requests/${access}/_answer`, answer);
      const decision = { outcome: 'round-table', motivation: 'Komt erbij.' };
      await scene.post('coordinator', 'escalation', `/v1/requests/${asked}/_decide`, decision);
    },
  },
  {
    name: 'the coordinator decides on the roster, on hidden seats too',
    play: async (scene) => {
      const decide = (mark: object) => scene.post('coordinator', 'scheduling', table(scene, '/_decide-roster'), mark);
      const [doctor] = await scene.partiesOf('doctor');
      await decide({ what: 'need', partyId: doctor, need: 'optional', reason: 'Leest mee.' });
      if (!scene.signal) return;
      for (const partyId of await scene.partiesOf('safeHome', 'teamWorker'))
        await decide({ what: 'need', partyId, need: 'optional', reason: 'Misschien.' });
      for (const role of ['safe-home-or-samen-veilig', 'neighbourhood-team'])
        await decide({ what: 'not-applicable', role, reason: 'Is al betrokken.' });
    },
  },
  { name: 'a plan goes out and is adopted', play: agreeOnPlan },
  { name: 'an agreement of it is not kept', play: guardAgreement },
  {
    name: 'whoever is hidden is left out',
    play: async (scene) => {
      for (const partyId of await scene.partiesOf('safeHome', 'teamWorker')) {
        const path = `/v1/cases/${scene.caseId}/parties/${partyId}/_exclude`;
        await scene.post('coordinator', 'dossier', path, { reason: 'Past nu niet.' });
      }
    },
  },
  {
    name: 'times are offered to the mother',
    play: async (scene) => {
      const { proposals } = await scene.get('coordinator', 'scheduling', table(scene, '/proposals'));
      const slots = [proposals[0], proposals.at(-1)].map(({ startsAt }: any) => ({ startsAt }));
      const askedIds = [scene.mother, people.teacher.personId];
      await scene.post('coordinator', 'scheduling', table(scene, '/_offer'), { slots, askedIds });
      const { offer } = await scene.get('teacher', 'scheduling', table(scene));
      const optionIds = [offer.options[0].optionId];
      await scene.post('teacher', 'scheduling', table(scene, '/_choose'), { optionIds });
      await scene.post('coordinator', 'scheduling', table(scene, '/_take-back'));
    },
  },
  { name: 'a time is booked', play: bookAnotherTime },
  {
    name: 'one accepts, one declines, one more party comes in',
    play: async (scene) => {
      await scene.post('teacher', 'scheduling', table(scene, '/_answer'), { answer: 'accepted', revision: 0 });
      await scene.post('jgz', 'scheduling', table(scene, '/_answer'), { answer: 'declined', revision: 0 });
      const { organisationKind: _, ...landlord } = party('landlord', [scene.mother]);
      const asked = { ...landlord, role: 'provider', reason: 'Er is een huurschuld.' };
      await scene.post('coordinator', 'dossier', `/v1/cases/${scene.caseId}/parties`, asked);
    },
  },
  { name: 'the table moves', play: bookAnotherTime },
  {
    name: 'it is cancelled, and another is called and booked',
    play: async (scene) => {
      await scene.post('coordinator', 'scheduling', table(scene, '/_cancel'), { because: 'De zaal is dicht.' });
      const called = await scene.post('coordinator', 'scheduling', `/v1/cases/${scene.caseId}/round-tables`);
      scene.roundTableIds.push(called.roundTableId);
      await bookAnotherTime(scene);
    },
  },
  {
    name: 'it was held',
    play: async (scene) => {
      scene.world.moveTo(scene.startsAt.at(-1)!);
      const presentIds = (['coordinator', 'jgz', 'youthCare', 'teacher', 'doctor'] as const).map(
        (name) => people[name].personId,
      );
      const report = { presentIds, householdAbsentBecause: 'Wilde niet komen.' };
      await scene.post('coordinator', 'scheduling', table(scene, '/_held'), report);
    },
  },
  {
    name: 'the mother is told which party joined',
    play: async ({ world }) => world.allDue('dossier', membersToInform as never, noticeFallsDue as never),
  },
  { name: 'the minutes are finished, and a version of the plan rests on them', play: restOnMinutes },
];
