import { addWorkingDays, amsterdamInstant, calendarOf } from '@rondetafel/policy';
import type { Actor } from './actor.ts';
import { inDays, isTold } from './at-table.ts';
import type { Scene } from './scene.ts';
import { holds, type Step } from './step.ts';
import { onDay } from './words.ts';

const agreementsOf = ({ caseId }: Scene, path = '') => `/v1/cases/${caseId}/agreements${path}`;

const courseIn = (found: any, agreementId: string) =>
  found.items.find((one: any) => one.agreementId === agreementId)?.course;

/** Waits until this person sees an agreement as it is expected. */
const standsAs = (scene: Scene, who: Actor, agreementId: string, state: string, what: string): Promise<any> =>
  who.sees('dossier', agreementsOf(scene), (found: any) => courseIn(found, agreementId)?.state === state, what);

const waitsFor = (scene: Scene, who: Actor, act: string, what: string): Promise<any> =>
  who.sees(
    'dossier',
    '/v1/own-work',
    ({ items }: any) => items.some((one: any) => one.caseId === scene.caseId && one.act === act),
    what,
  );

/** The morning of so many working days after a day, when what is due then was told. */
async function moveToAfter(scene: Scene, day: string, workingDays: number): Promise<void> {
  const { on } = addWorkingDays(calendarOf(scene.municipality.calendar), day, workingDays);
  await scene.moveTo(amsterdamInstant(on, '10:00'));
}

export const keepsIt: Step = {
  name: 'kept',
  who: 'Lars Lavendel',
  rules: 'R-25 S000-9 S000-12 P-43 P-45',
  async play(scene) {
    const { hanna, lars, anna, esra } = scene.actors;
    const { nurse, own } = scene.agreements;
    const isMine = ({ items }: any) => items.some((one: any) => one.agreementId === nurse);
    await lars.sees('dossier', '/v1/own-agreements', isMine, 'zijn afspraak');
    const forHim = await hanna.isRefused('dossier', agreementsOf(scene, `/${nurse}/_done`), {});
    holds(forHim.status === 403, 'een coördinator meldt een afspraak van een ander gedaan');
    await lars.does('dossier', agreementsOf(scene, `/${nurse}/_done`), { text: 'Vanaf maandag is er plek.' });
    await isTold(scene, hanna, 'agreement-kept', 'dat een afspraak is gedaan');
    const said = { answer: 'not-yet', via: 'phone', saidOn: inDays(scene, 0) };
    await hanna.does('dossier', agreementsOf(scene, `/${own}/_record`), said);
    const board = await hanna.asks('dossier', agreementsOf(scene));
    holds(board.items.length === 4, 'de coördinator ziet niet alle afspraken');
    holds(courseIn(board, nurse).state === 'kept', 'de afspraak is niet gedaan');
    const read = await anna.asks('dossier', agreementsOf(scene));
    holds(read.items.length === 0, 'een partij leest hoe een ander zich aan een afspraak houdt');
    const { status } = await esra.isRefused('dossier', agreementsOf(scene));
    holds(status === 404, 'wie er niet bij hoort, ziet dat er afspraken zijn');
    return 'meldt zijn afspraak gedaan, in twee klikken; niemand doet dat voor hem';
  },
};

export const isLate: Step = {
  name: 'late',
  who: 'Noor Notelaar',
  rules: 'P-44 S000-12 P-28',
  async play(scene) {
    const { hanna, noor } = scene.actors;
    const { talks, landlord, own } = scene.agreements;
    const { items } = await hanna.asks('dossier', agreementsOf(scene));
    const { dueOn } = items.find((one: any) => one.agreementId === talks);
    await moveToAfter(scene, dueOn, 1);
    await isTold(scene, noor, 'agreement-late', 'dat haar gevraagd wordt hoe het staat');
    await isTold(scene, hanna, 'agreement-of-party-late', 'dat een afspraak te laat is');
    await waitsFor(scene, noor, 'report', 'haar afspraak op Vandaag');
    const board = await standsAs(scene, hanna, talks, 'late', 'dat haar afspraak te laat is');
    holds(courseIn(board, own).state === 'runs', 'een eigen afspraak van een gezinslid is te laat');
    const unmet = { cause: 'not-done' };
    const early = await hanna.isRefused('dossier', agreementsOf(scene, `/${landlord}/_establish-unmet`), unmet);
    holds(early.code === 'owner-asked-first', `niet nagekomen voordat het is gevraagd, of om: ${early.code}`);
    await noor.does('dossier', agreementsOf(scene, `/${talks}/_done`));
    await standsAs(scene, hanna, talks, 'kept', 'dat het alsnog gedaan is');
    return `is ${onDay(dueOn)} voorbij en wordt eerst gevraagd hoe het staat; zij meldt het alsnog gedaan`;
  },
};

export const isUnmet: Step = {
  name: 'unmet',
  who: 'Hanna Heidekruid',
  rules: 'P-44 S000-13 S002-36',
  async play(scene) {
    const { hanna } = scene.actors;
    const { landlord } = scene.agreements;
    // Each agreement has a timer of its own: the other's may have been handled before.
    const isAsked = (found: any) => courseIn(found, landlord)?.answerBy !== undefined;
    const board = await hanna.sees('dossier', agreementsOf(scene), isAsked, 'dat het de verhuurder is gevraagd');
    await moveToAfter(scene, courseIn(board, landlord).answerBy, 1);
    await waitsFor(scene, hanna, 'establish', 'dat er niets is gezegd');
    const path = agreementsOf(scene, `/${landlord}`);
    await hanna.does('dossier', `${path}/_establish-unmet`, { cause: 'not-done' });
    const after = courseIn(await hanna.asks('dossier', agreementsOf(scene)), landlord);
    holds(after.state === 'unmet' && after.needsFollowUp === true, 'niet nagekomen, en er hoeft niets aan te gebeuren');
    holds(after.countsFor === 'agreements-not-kept', 'het telt voor een andere situatie');
    await waitsFor(scene, hanna, 'follow-up', 'dat er nog iets aan moet gebeuren');
    await hanna.does('dossier', `${path}/_follow-up`, { how: 'table', text: 'Op de agenda van het volgende gesprek.' });
    const gone = ({ items }: any) => !items.some((one: any) => one.agreementId === landlord);
    await hanna.sees('dossier', '/v1/own-work', gone, 'dat er iets aan gebeurt');
    return 'hoort niets van de verhuurder, legt vast dat de afspraak niet is nagekomen, en brengt haar naar het gesprek';
  },
};
