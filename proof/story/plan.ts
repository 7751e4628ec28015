import { randomUUID } from 'node:crypto';
import { amsterdamDay } from '@rondetafel/policy';
import type { Scene } from './scene.ts';
import { holds, type Step } from './step.ts';

const inDays = ({ beganAt }: Scene, days: number): string =>
  amsterdamDay(new Date(beganAt.getTime() + days * 86_400_000).toISOString());

const planOf = ({ caseId }: Scene, path = '') => `/v1/cases/${caseId}/plan${path}`;

const stateOf = ({ out }: any, agreementId: string): string =>
  out.lines.find((line: any) => line.agreementId === agreementId)?.state;

export const writePlan: Step = {
  name: 'plan',
  who: 'Hanna Heidekruid',
  rules: 'S002-12 S002-13 P-36 P-43',
  async play(scene) {
    const { hanna, anna, lars } = scene.actors;
    const { motherId, childId, partyIds } = scene;
    const empty = await hanna.asks('dossier', planOf(scene));
    const ask = { answerBy: inDays(scene, 7) };
    const refused = await hanna.isRefused('dossier', planOf(scene, '/_ask'), ask, empty.draft.revision);
    holds(refused.code === 'plan-not-complete', `een leeg plan werd geweigerd om iets anders: ${refused.code}`);
    const goalId = randomUUID();
    const [nurse, own] = [randomUUID(), randomUUID()];
    scene.agreements = { nurse, own };
    const goal = { what: 'Fenne gaat naar de opvang', now: '0 ochtenden', aimedAt: '2 ochtenden per week' };
    await hanna.puts(
      'dossier',
      planOf(scene, `/goals/${goalId}`),
      { place: 1, ...goal, byOn: inDays(scene, 90), memberIds: [childId] },
      0,
    );
    const line = { goalId, dueOn: inDays(scene, 30), money: false, awardNeeded: false };
    const owner = { kind: 'party', id: partyIds.get(scene.kindOf(lars)) };
    const calls = { place: 1, ...line, owner, what: 'Regelt een plek op de opvang', memberIds: [childId] };
    await hanna.puts('dossier', planOf(scene, `/lines/${nurse}`), calls, 0);
    const mail = { place: 2, ...line, owner: { kind: 'member', id: motherId }, what: 'Maakt elke week de post open' };
    await hanna.puts('dossier', planOf(scene, `/lines/${own}`), { ...mail, memberIds: [motherId] }, 0);
    const voice = { words: 'Fenne speelt graag met andere kinderen.', heardBy: hanna.name };
    await hanna.puts('dossier', planOf(scene, `/voices/${childId}`), voice, 0);
    const { draft } = await hanna.asks('dossier', planOf(scene));
    await hanna.does('dossier', planOf(scene, '/_ask'), ask, draft.revision);
    const isTold = ({ items }: any) =>
      items.some((one: any) => one.kind === 'plan-asked' && one.caseId === scene.caseId);
    await lars.sees('notification', '/v1/inbox?limit=50', isTold, 'de vraag om zijn antwoord');
    const read = await anna.asks('dossier', planOf(scene));
    holds(read.out.lines.length === 2, 'een betrokken partij leest niet alle afspraken');
    holds(read.out.goals.length === 0, 'wie geen afspraak bij een doel heeft, leest dat doel');
    return 'schrijft een doel, twee afspraken en wat Fenne vindt; een leeg plan ging niet weg';
  },
};

export const agree: Step = {
  name: 'yes',
  who: 'Lars Lavendel',
  rules: 'S002-2 R-25 R-26 P-45',
  async play(scene) {
    const { hanna, lars, anna } = scene.actors;
    const { motherId, agreements } = scene;
    await lars.does('dossier', planOf(scene, '/versions/1/answers'), { answer: 'yes', remark: 'Graag snel.' });
    const waiting = await anna.asks('dossier', planOf(scene));
    holds(stateOf(waiting, agreements.nurse) === 'not-yet', 'een afspraak loopt zonder het ja van de moeder');
    const record = (more: object) =>
      hanna.does('dossier', planOf(scene, '/versions/1/answers/_record'), {
        who: { kind: 'member', id: motherId },
        via: 'phone',
        saidOn: inDays(scene, 0),
        ...more,
      });
    await record({ answer: 'not-reached' });
    const lines = [{ agreementId: agreements.own, reason: 'Elke week is veel.' }];
    await record({ answer: 'no', lines });
    const some = await anna.asks('dossier', planOf(scene));
    holds(stateOf(some, agreements.nurse) === 'runs', 'de afspraak loopt niet, terwijl wie erover beslist ja zei');
    holds(stateOf(some, agreements.own) === 'not-yet', 'een afspraak loopt tegen het nee van de moeder in');
    holds(!JSON.stringify(some).includes('veel'), 'een partij leest wat de moeder antwoordde');
    await record({ answer: 'yes' });
    const isTold = ({ items }: any) =>
      items.some((one: any) => one.kind === 'plan-adopted' && one.caseId === scene.caseId);
    await lars.sees('notification', '/v1/inbox?limit=50', isTold, 'dat het plan is vastgesteld');
    const { out } = await hanna.asks('dossier', planOf(scene));
    holds(out.adoptedAt !== null, 'het plan is niet vastgesteld');
    return 'zegt ja; de moeder is eerst niet bereikt, zegt dan nee tegen één afspraak, en later ja: vastgesteld';
  },
};
