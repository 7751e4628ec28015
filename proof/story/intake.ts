import { randomInt } from 'node:crypto';
import { amsterdamDay, amsterdamInstant } from '@rondetafel/policy';
import type { Actor } from './actor.ts';
import type { Scene } from './scene.ts';
import { holds, type Step } from './step.ts';
import { at, isSameMoment, onDay } from './words.ts';

/** The invented name by which a later run recognises the households of earlier ones. */
export const familyName = 'Zevenblad';

/** The life areas on which mother and child need help: together and each enough for the criterion of the municipality. */
function areasIn({ municipality: { lifeAreas, criterion } }: Scene): { mother: string[]; child: string[] } {
  const codes = lifeAreas.map(({ code }) => code);
  return { mother: codes.slice(0, criterion.lifeAreas), child: codes.slice(-criterion.lifeAreas) };
}

const dayFrom = (now: Date, days: number): string => {
  const day = new Date(`${amsterdamDay(now.toISOString())}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
};

/** Cancels the tables of earlier runs, which would fill up the calendars. */
export const clearTheTable: Step = {
  name: 'clear',
  who: 'Hanna Heidekruid',
  rules: 'P-10',
  async play({ actors: { hanna } }) {
    let cancelled = 0;
    const { items } = await hanna.asks('dossier', '/v1/cases?limit=25');
    for (const { caseId } of items.filter((one: any) => one.familyNames.includes(familyName))) {
      const tables = await hanna.asks('scheduling', `/v1/cases/${caseId}/round-tables`);
      for (const { roundTableId, phase } of tables.items) {
        if (phase === 'held' || phase === 'cancelled') continue;
        const because = 'Het verhaal wordt opnieuw verteld.';
        await hanna.does('scheduling', `/v1/round-tables/${roundTableId}/_cancel`, { because });
        const after = await hanna.asks('scheduling', `/v1/round-tables/${roundTableId}`);
        holds(after.phase === 'cancelled', `een afgezegd gesprek is ${after.phase}`);
        cancelled += 1;
      }
    }
    return cancelled === 0
      ? 'heeft geen gesprekken van een eerder verhaal meer staan'
      : `zegt ${cancelled === 1 ? 'het gesprek' : `de ${cancelled} gesprekken`} van een eerder verhaal af`;
  },
};

export const registerHousehold: Step = {
  name: 'register',
  who: 'Dirk Duizendblad',
  rules: 'P-1 S000-2 S000-17',
  async play(scene) {
    const { dirk, esra } = scene.actors;
    // Another household every time, because the same name and day of birth would be matched (P-3).
    const bornAbout = (years: number) => dayFrom(scene.beganAt, -365 * years - randomInt(300));
    const mother = { givenName: 'Mirthe', familyName, birthOn: bornAbout(31) };
    const child = { givenName: 'Fenne', familyName, birthOn: bornAbout(3), representedBy: [0] };
    const areas = areasIn(scene);
    const { caseId, state, memberIds } = await dirk.does('dossier', '/v1/cases', {
      district: scene.district,
      sourceKind: 'report',
      members: [
        { ...mother, lifeAreas: areas.mother },
        { ...child, lifeAreas: areas.child },
      ],
      explored: 'Er dreigt uithuiszetting; de zorg voor het kind lijdt eronder.',
    });
    [scene.caseId, scene.motherId, scene.childId] = [caseId, memberIds[0], memberIds[1]];
    holds(state === 'pre-dossier', `de casus is ${state} en geen vooraanmelding`);
    const { members } = await dirk.asks('dossier', `/v1/cases/${caseId}`);
    holds(members.length === 2, `de casus heeft ${members.length} leden en geen 2`);
    const own = await dirk.asks('dossier', '/v1/cases?limit=25');
    const alike = own.items.filter(
      (one: any) => one.familyNames.includes(familyName) && new Date(one.registeredAt) >= scene.beganAt,
    );
    holds(alike.length === 1, `er zijn ${alike.length} casussen van één aanmelding gemaakt`);
    const { status } = await esra.isRefused('dossier', `/v1/cases/${caseId}`);
    holds(status === 404, 'een wijkwerker van elders ziet dat de casus bestaat');
    return 'registreert moeder en kind; wie er niet bij hoort, ziet niets';
  },
};

export const explore: Step = {
  name: 'explore',
  who: 'Dirk Duizendblad',
  rules: 'S000-1 S000-2 S000-3',
  async play(scene) {
    const { dirk, esra } = scene.actors;
    const ofCase = `/v1/cases/${scene.caseId}`;
    const connection = 'Door de schulden dreigt uithuiszetting; Fenne komt daardoor zorg tekort.';
    const problem = { description: 'Huurschuld, en zorg om een peuter.', connection };
    const opening = { coordinatorId: dirk.personId, problem };
    const { code } = await dirk.isRefused('dossier', `${ofCase}/_open-approach`, opening);
    holds(code === 'approach-not-possible', `een aanpak zonder verkenning werd geweigerd om iets anders: ${code}`);
    const { version, members } = await dirk.asks('dossier', `${ofCase}/exploration`);
    const known = members.every(({ problems }: any) => problems.length > 0);
    holds(known, 'de verkenning begint niet met wat de registratie weet');
    const explored = { ground: 'with-resident', members, connection };
    await dirk.puts('dossier', `${ofCase}/exploration`, explored, version);
    const { status } = await esra.isRefused('dossier', `${ofCase}/exploration`);
    holds(status === 404, 'een wijkwerker van elders ziet dat er verkend is');
    return 'legt vast wat er speelt en hoe het samenhangt; daarvoor kon geen aanpak open';
  },
};

const party = (scene: Scene, actor: Actor, memberIds: readonly string[]) => {
  const { personId, organisationId } = actor;
  return { organisationId, organisationKind: scene.kindOf(actor), personId, memberIds };
};

export const takeTheCall: Step = {
  name: 'request',
  who: 'Dirk Duizendblad',
  rules: 'P-4 S002-43 S002-44 S002-4 P-6',
  async play(scene) {
    const { dirk, anna, lars, noor, sem } = scene.actors;
    const { caseId, motherId, childId, municipality } = scene;
    const areas = areasIn(scene);
    scene.receivedAt = amsterdamInstant(dayFrom(scene.beganAt, -1), '16:30');
    const asked = {
      caseId,
      district: scene.district,
      urgent: scene.urgent,
      receivedAt: scene.receivedAt,
      requestedBy: { personId: anna.personId, organisationId: anna.organisationId },
      route: municipality.network.entryRoutes[0] ?? 'direct',
      trigger: 'insufficient-result',
      members: [
        { memberId: motherId, lifeAreas: areas.mother },
        { memberId: childId, lifeAreas: areas.child },
      ],
      parties: [
        party(scene, anna, [motherId, childId]),
        party(scene, lars, [childId]),
        party(scene, noor, [childId]),
        party(scene, sem, [motherId, childId]),
      ],
      explanation: 'Het wijkteam komt niet verder: de hulp loopt langs elkaar heen.',
    };
    const refused = await dirk.isRefused('escalation', '/v1/upscaling-requests', asked);
    const pointers = (refused.errors ?? []).map(({ pointer }: any) => pointer);
    holds(pointers.includes('/backDatingReason'), 'een verzoek van gisteren werd niet om een reden gevraagd');
    const backDatingReason = 'Anna belde gisteren na sluitingstijd; vandaag ingevoerd.';
    const { requestId } = await dirk.does('escalation', '/v1/upscaling-requests', { ...asked, backDatingReason });
    scene.requestId = requestId;
    const { content, receivedAt, state } = await anna.asks('escalation', `/v1/requests/${requestId}`);
    holds(state === 'open' && isSameMoment(receivedAt, scene.receivedAt), `ontvangen op ${receivedAt}`);
    holds(content.requestedBy.personId === anna.personId, 'het verzoek staat niet op naam van wie belde');
    holds(content.enteredById === dirk.personId, 'wie typte, staat er niet bij');
    holds(content.criterion.met, 'moeder en kind halen de richtlijn niet');
    const open = await anna.asks('escalation', '/v1/requests?mine=asked&state=open&limit=100');
    const twice = open.items.filter((one: any) => one.caseId === caseId).length;
    holds(twice === 1, `er staan ${twice} verzoeken`);
    const hurry = scene.urgent ? '; met spoed (P-5)' : '';
    return `voert in wat Anna ${at(scene.receivedAt)} belde, met de reden waarom nu pas${hurry}`;
  },
};

export const freezeTerm: Step = {
  name: 'term',
  who: 'Rondetafel',
  rules: 'S002-46 R-12 R-13 P-4',
  async play(scene) {
    const { hanna } = scene.actors;
    const term = await hanna.sees('scheduling', `/v1/cases/${scene.caseId}/term`, () => true, 'de termijn');
    const { roundTable, urgentRoundTable } = scene.municipality.terms;
    const { workingDays } = scene.urgent ? urgentRoundTable : roundTable;
    const startsAt = roundTable.clock.upscaling === 'received' ? scene.receivedAt : scene.reachedAt;
    holds(isSameMoment(term.clockStartedAt, startsAt), `de klok begon op ${term.clockStartedAt}`);
    holds(term.counted.length === workingDays, `de termijn telt ${term.counted.length} dagen en geen ${workingDays}`);
    holds(term.on === term.counted.at(-1) && term.counted[0] > amsterdamDay(startsAt), 'de dag van ontvangst telt mee');
    const weekend = term.counted.filter((on: string) => [0, 6].includes(new Date(`${on}T12:00:00Z`).getUTCDay()));
    holds(weekend.length === 0, `de termijn telt een weekend mee: ${weekend.join(', ')}`);
    scene.deadlineOn = term.on;
    const skipped = term.skipped.map(({ name }: any) => name.nl).join(', ');
    return `${workingDays} werkdagen na ontvangst: uiterlijk ${onDay(term.on)}${skipped ? ` (overgeslagen: ${skipped})` : ''}`;
  },
};
