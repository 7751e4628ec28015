import { randomUUID } from 'node:crypto';
import { amsterdamDay } from '@rondetafel/policy';
import type { Scene } from './scene.ts';
import { holds, type Step } from './step.ts';
import { at, isSameMoment } from './words.ts';

/** So many days after the table. */
export const inDays = ({ moved }: Scene, days: number): string =>
  amsterdamDay(new Date(Date.parse(moved.startsAt) + days * 86_400_000).toISOString());

const minutesOf = ({ caseId, roundTableId }: Scene, path = '') =>
  `/v1/cases/${caseId}/meetings/${roundTableId}/minutes${path}`;

export const planOf = ({ caseId }: Scene, path = ''): string => `/v1/cases/${caseId}/plan${path}`;

/** The days that an agreement of the story has: what is late is seen without going far ahead. */
export const soon = 3;

/** The table is held when its time has come: business time goes there, for everybody on this platform. */
export const sitDown: Step = {
  name: 'at-table',
  who: 'Hanna Heidekruid',
  rules: 'P-10 S002-10 S002-11 S002-14',
  async play(scene) {
    const { hanna } = scene.actors;
    const { startsAt } = scene.moved;
    const held = `/v1/round-tables/${scene.roundTableId}/_held`;
    const early = await hanna.isRefused('scheduling', held, { presentIds: [hanna.personId], absentRoles: [] });
    holds(early.code === 'not-yet', `voor zijn tijd vastgelegd, of geweigerd om iets anders: ${early.code}`);
    await scene.moveTo(startsAt);
    const isKnown = (found: any) => found.state === 'to-come' && isSameMoment(found.startsAt, startsAt);
    const { draft } = await hanna.sees('dossier', minutesOf(scene), isKnown, 'het gesprek');
    holds(draft.invited.length === 7, `er zijn ${draft.invited.length} genodigden`);
    const empty = await hanna.isRefused('dossier', minutesOf(scene, '/_finish'), { planRevision: 0 }, draft.revision);
    const missing = new Set((empty.errors ?? []).map(({ code }: any) => code));
    const needed = ['chair-not-there', 'question-missing', 'no-subject', 'no-agreement'];
    holds(
      needed.every((code) => missing.has(code)),
      `van een leeg verslag ontbreekt alleen: ${[...missing].join()}`,
    );
    for (const { personId } of draft.invited)
      await hanna.puts('dossier', minutesOf(scene, `/attendance/${personId}`), { parts: [1] }, 0);
    const question = { text: 'Hoe houden Mirthe en haar kinderen hun huis, en wordt het thuis rustiger?' };
    await hanna.puts('dossier', minutesOf(scene, '/question'), question, 0);
    return `gaat ${at(startsAt)} aan tafel: iedereen is er, en samen stellen zij de vraag vast`;
  },
};

/** Of two ways one is chosen; the agreements are those of the plan. */
export const makeAgreements: Step = {
  name: 'agreements',
  who: 'Iedereen',
  rules: 'S002-8 S002-12 S002-13 P-43',
  async play(scene) {
    const { hanna, lars, aron } = scene.actors;
    const { motherId, childId, partyIds } = scene;
    const party = (actor: typeof lars) => ({ kind: 'party', id: partyIds.get(scene.kindOf(actor)) });
    const [first, other] = [randomUUID(), randomUUID()];
    const ways = [
      { id: first, place: 1, what: 'Eerst rust in huis: opvang, en afspraken over de huur', by: party(lars) },
      { id: other, place: 2, what: 'Eerst zes weken hulp voor de schulden', by: party(aron) },
    ];
    for (const { id, ...way } of ways) await hanna.puts('dossier', minutesOf(scene, `/trajectories/${id}`), way, 0);
    const choice = { trajectoryId: first, because: 'Mirthe kan zo meteen beginnen; de kinderen merken het eerst.' };
    await hanna.puts('dossier', minutesOf(scene, '/choice'), choice, 0);
    const [care, home] = [randomUUID(), randomUUID()];
    scene.careId = care;
    const goals = [
      [care, 'Fenne gaat naar de opvang', '0 ochtenden', '2 ochtenden per week', [childId]],
      [home, 'De huur wordt weer betaald', '3 maanden achter', 'niet achter', [motherId]],
    ] as const;
    for (const [place, [goalId, what, now, aimedAt, memberIds]] of goals.entries()) {
      const goal = { place: place + 1, what, now, aimedAt, byOn: inDays(scene, 90), memberIds };
      await hanna.puts('dossier', planOf(scene, `/goals/${goalId}`), goal, 0);
    }
    const own = { kind: 'member', id: motherId };
    scene.agreements = { nurse: randomUUID(), talks: randomUUID(), landlord: randomUUID(), own: randomUUID() };
    const lines = [
      [scene.agreements.nurse, care, party(lars), 'Regelt een plek op de opvang', [childId]],
      [scene.agreements.landlord, home, party(aron), 'Wacht drie maanden met de ontruiming', [motherId]],
      [scene.agreements.own, home, own, 'Maakt elke week de post open', [motherId]],
    ] as const;
    for (const [place, [agreementId, goalId, owner, what, memberIds]] of lines.entries()) {
      const line = { place: place + 1, goalId, owner, what, memberIds, dueOn: inDays(scene, soon) };
      const written = { ...line, money: false, awardNeeded: false };
      await hanna.puts('dossier', planOf(scene, `/lines/${agreementId}`), written, 0);
    }
    return 'kiest één van twee wegen, met de reden, en maakt drie afspraken';
  },
};

export const finishMinutes: Step = {
  name: 'minutes',
  who: 'Hanna Heidekruid',
  rules: 'S002-14 S002-29 P-48 P-10',
  async play(scene) {
    const { hanna, lars, esra } = scene.actors;
    const subject = {
      place: 1,
      part: 1,
      title: 'Thuis',
      text: 'Mirthe slaapt slecht van de brieven van de verhuurder.',
    };
    await hanna.puts('dossier', minutesOf(scene, `/subjects/${randomUUID()}`), subject, 0);
    const { minutes, plan } = await hanna.asks('dossier', minutesOf(scene, '/revision'));
    await hanna.does('dossier', minutesOf(scene, '/_finish'), { planRevision: plan }, minutes);
    const table = `/v1/round-tables/${scene.roundTableId}`;
    const { guests } = await hanna.asks('scheduling', table);
    const report = { presentIds: guests.map(({ personId }: any) => personId), absentRoles: [] };
    await hanna.does('scheduling', `${table}/_held`, report);
    const isDone = ({ state }: any) => state === 'finished';
    const { finished } = await hanna.sees('dossier', minutesOf(scene), isDone, 'het verslag dat af is');
    holds(finished.agreements.length === 3 && finished.choice, 'het verslag heeft niet alle afspraken of geen keuze');
    await isTold(scene, lars, 'minutes-finished', 'dat het verslag af is');
    const read = await lars.asks('dossier', minutesOf(scene));
    holds(read.finished.question === finished.question, 'wie erbij was, leest een andere vraag');
    holds(read.draft === undefined, 'van een verslag dat af is, is het klad er nog');
    const { status } = await esra.isRefused('dossier', minutesOf(scene));
    holds(status === 404, 'wie er niet bij hoort, ziet dat er een verslag is');
    return 'legt vast dat het gesprek er was; het verslag is af en verandert niet meer';
  },
};

export async function isTold(
  { caseId }: Scene,
  who: Scene['actors']['hanna'],
  kind: string,
  what: string,
): Promise<void> {
  const has = ({ items }: any) => items.some((one: any) => one.kind === kind && one.caseId === caseId);
  await who.sees('notification', '/v1/inbox?limit=50', has, what);
}
