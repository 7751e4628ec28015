import type { Actor } from './actor.ts';
import { inDays, isTold, planOf, soon } from './at-table.ts';
import { familyName } from './intake.ts';
import type { Scene } from './scene.ts';
import { holds, type Step } from './step.ts';

const pageOf = ({ motherId }: Scene, path = '') => `/v1/own-pages/${motherId}${path}`;

/** Of a line of the version that is out, as this person reads it. */
async function lineOf(scene: Scene, reader: Actor, agreementId: string): Promise<any> {
  const { out } = await reader.asks('dossier', planOf(scene));
  return out.lines.find((line: any) => line.agreementId === agreementId);
}

const answers = (scene: Scene, who: Actor, said: object) =>
  who.does('dossier', planOf(scene, `/versions/${scene.planVersion}/answers`), said);

/** What somebody without an account said, as Hanna records it. */
const records = (scene: Scene, who: { kind: string; id: string }, via: string, said: object) =>
  scene.actors.hanna.does('dossier', planOf(scene, `/versions/${scene.planVersion}/answers/_record`), {
    who,
    via,
    saidOn: inDays(scene, 0),
    ...said,
  });

/** The mother answers on her own page. */
const mirtheAnswers = (scene: Scene, said: object) =>
  scene.actors.sanne.does('dossier', pageOf(scene, `/plan/versions/${scene.planVersion}/answers`), said);

/** After the table a daughter of thirteen comes home, with an agreement of her own. */
async function joins(scene: Scene): Promise<void> {
  const { hanna, noor } = scene.actors;
  const born = { birthOn: inDays(scene, -13 * 366), relation: 'child', lifeAreas: [] };
  const jip = { givenName: 'Jip', familyName, ...born, reason: 'Zij woont weer thuis.' };
  const { memberId } = await hanna.does('dossier', `/v1/cases/${scene.caseId}/members`, jip);
  scene.daughterId = memberId;
  const owner = { kind: 'party', id: scene.partyIds.get(scene.kindOf(noor)) };
  const talks = { place: 4, goalId: scene.careId, owner, what: 'Praat elke week met Jip', memberIds: [memberId] };
  const line = { ...talks, dueOn: inDays(scene, soon), money: false, awardNeeded: false };
  await hanna.puts('dossier', planOf(scene, `/lines/${scene.agreements.talks}`), line, 0);
}

export const askEverybody: Step = {
  name: 'plan',
  who: 'Hanna Heidekruid',
  rules: 'S002-2 S002-12 S002-29 P-35 P-36',
  async play(scene) {
    const { hanna, lars, anna } = scene.actors;
    const { motherId, childId } = scene;
    await joins(scene);
    const { daughterId } = scene;
    const ask = { answerBy: inDays(scene, 7) };
    const before = await hanna.asks('dossier', planOf(scene));
    const refused = await hanna.isRefused('dossier', planOf(scene, '/_ask'), ask, before.draft.revision);
    const codes = (refused.errors ?? []).map(({ pointer }: any) => pointer.split('/')[1]);
    holds(codes.includes('lines'), 'het plan ging weg zonder dat bekend was wie over Jip beslist');
    holds(codes.includes('voices'), 'het plan ging weg zonder dat een kind is gehoord');
    const mother = { kind: 'parent', memberId: motherId };
    const checked = { checkedWhere: 'gezagsregister', checkedOn: inDays(scene, 0) };
    const father = { kind: 'parent', name: 'Ruben Rozemarijn', ...checked };
    const decides = (memberId: string, holders: object[]) =>
      hanna.puts('dossier', `/v1/cases/${scene.caseId}/authorities/${memberId}`, { holders }, 0);
    await decides(childId, [mother, father]);
    await decides(daughterId, [mother]);
    const speaks = (memberId: string, words: string) =>
      hanna.puts('dossier', planOf(scene, `/voices/${memberId}`), { words, heardBy: hanna.name }, 0);
    await speaks(childId, 'Fenne speelt graag met andere kinderen.');
    await speaks(daughterId, 'Ik wil niet weer verhuizen.');
    const { draft } = await hanna.asks('dossier', planOf(scene));
    const { planVersion } = await hanna.does('dossier', planOf(scene, '/_ask'), ask, draft.revision);
    scene.planVersion = planVersion;
    await isTold(scene, lars, 'plan-asked', 'de vraag om zijn antwoord');
    const { out, answers: asked } = await hanna.asks('dossier', planOf(scene));
    holds(out.restsOn?.length === 1, 'het plan rust niet op het verslag');
    scene.fatherId = asked.find(({ who }: any) => who.kind === 'representative')?.who.id;
    holds(scene.fatherId, 'de vader wordt niet gevraagd');
    const read = await anna.asks('dossier', planOf(scene));
    holds(read.out.lines.length === 4, 'een betrokken partij leest niet alle afspraken');
    holds(read.out.goals.length === 0, 'wie geen afspraak bij een doel heeft, leest dat doel');
    return 'vraagt ieders antwoord, nu bekend is wie voor wie beslist en de kinderen zijn gehoord';
  },
};

export const ownPage: Step = {
  name: 'own-page',
  who: 'Mirthe Zevenblad',
  rules: 'P-16 P-19 P-45 R-3 S002-2',
  async play(scene) {
    const { hanna, anna, lars, noor, sanne } = scene.actors;
    const { motherId, caseId, agreements } = scene;
    const { code } = await hanna.puts('dossier', `/v1/cases/${caseId}/members/${motherId}/access`, {});
    const wrong = await sanne.isRefused('dossier', '/v1/own-pages/_open', { code: `${code.slice(0, -1)}?` });
    holds(wrong.code === 'access-code-wrong', `een code die niet klopt, werd geweigerd om iets anders: ${wrong.code}`);
    const opened = await sanne.does('dossier', '/v1/own-pages/_open', { code });
    holds(opened.memberId === motherId, 'de code opent de pagina van een ander');
    const { plan, name } = await sanne.asks('dossier', pageOf(scene));
    const asked = plan.lines.filter((line: any) => line.asked).length;
    holds(name === 'Mirthe' && asked === 4, `op haar pagina staan ${asked} afspraken waarover zij beslist`);
    await answers(scene, lars, { answer: 'yes', remark: 'Graag snel.' });
    await answers(scene, noor, { answer: 'yes' });
    await mirtheAnswers(scene, { answer: 'yes' });
    const nurse = await lineOf(scene, anna, agreements.nurse);
    holds(nurse.state === 'not-yet', 'een afspraak over Fenne loopt zonder het ja van haar vader');
    const own = await lineOf(scene, anna, agreements.own);
    holds(own.state === 'runs', 'haar eigen afspraak loopt niet, terwijl alleen zij erover gaat');
    const { answers: said } = await hanna.asks('dossier', planOf(scene));
    const ofMother = said.find(({ who }: any) => who.id === motherId);
    holds(ofMother.said === 'yes', 'Hanna leest niet wat de moeder antwoordde');
    return 'opent met haar code haar eigen pagina, leest wat er is afgesproken en zegt ja, ook voor de kinderen';
  },
};

export const fatherAgrees: Step = {
  name: 'father',
  who: 'Ruben Rozemarijn',
  rules: 'P-35 P-18 R-25 R-26',
  async play(scene) {
    const { anna } = scene.actors;
    const { agreements } = scene;
    const father = { kind: 'representative', id: scene.fatherId };
    await records(scene, father, 'phone', { answer: 'not-reached' });
    const still = await lineOf(scene, anna, agreements.nurse);
    holds(still.state === 'not-yet', 'niet bereikt telt als ja');
    await records(scene, father, 'phone', { answer: 'yes' });
    const now = await lineOf(scene, anna, agreements.nurse);
    holds(now.state === 'runs', 'de afspraak loopt niet, terwijl wie erover beslist ja zei');
    await isTold(scene, scene.actors.lars, 'agreement-in-force', 'dat zijn afspraak loopt');
    return 'heeft gezag en is eerst niet bereikt; dan zegt hij aan de telefoon ja, en de opvang gaat door';
  },
};

export const daughterAgrees: Step = {
  name: 'daughter',
  who: 'Jip Zevenblad',
  rules: 'P-16 P-36 R-25',
  async play(scene) {
    const { anna } = scene.actors;
    const { talks } = scene.agreements;
    const without = await lineOf(scene, anna, talks);
    holds(without.state === 'not-yet', 'van een kind van 13 beslist haar moeder alleen');
    await records(scene, { kind: 'member', id: scene.daughterId }, 'in-person', { answer: 'yes' });
    const now = await lineOf(scene, anna, talks);
    holds(now.state === 'runs', 'de afspraak loopt niet, terwijl zij en haar moeder ja zeiden');
    return 'is dertien en antwoordt zelf: zij wil met Noor praten';
  },
};

export const landlordDisagrees: Step = {
  name: 'landlord',
  who: 'Wim Wilgenroos',
  rules: 'P-11 R-25 S000-5 S002-2',
  async play(scene) {
    const { hanna, anna, aron } = scene.actors;
    const { agreements, partyIds } = scene;
    const landlord = { kind: 'party', id: partyIds.get(scene.kindOf(aron))! };
    const reason = 'Drie maanden is te lang.';
    const lines = [{ agreementId: agreements.landlord, reason }];
    await records(scene, landlord, 'phone', { answer: 'no', lines });
    const read = await lineOf(scene, anna, agreements.landlord);
    holds(read.state === 'not-yet' && read.objections[0]?.reason === reason, 'zijn bezwaar staat niet bij de afspraak');
    const { draft } = await hanna.asks('dossier', planOf(scene));
    const { agreementId, version, ...line } = draft.lines.find((one: any) => one.agreementId === agreements.landlord);
    const other = { ...line, what: 'Wacht zes weken met de ontruiming' };
    await hanna.puts('dossier', planOf(scene, `/lines/${agreementId}`), other, version);
    const { revision } = (await hanna.asks('dossier', planOf(scene))).draft;
    const ask = { answerBy: inDays(scene, 7) };
    const refused = await hanna.isRefused('dossier', planOf(scene, '/_ask'), ask, revision);
    holds(refused.code === 'consultation-missing', `bijgesteld zonder overleg, of geweigerd om: ${refused.code}`);
    const consulted = { householdOn: inDays(scene, 0), partiesOn: inDays(scene, 0) };
    const { planVersion } = await hanna.does('dossier', planOf(scene, '/_ask'), { ...ask, ...consulted }, revision);
    scene.planVersion = planVersion;
    const kept = await lineOf(scene, anna, agreements.nurse);
    holds(kept.state === 'runs', 'een afspraak die gelijk bleef, loopt niet meer');
    await records(scene, landlord, 'phone', { answer: 'yes' });
    const waits = await lineOf(scene, anna, agreements.landlord);
    holds(waits.state === 'not-yet', 'een nieuwe tekst loopt op het ja van de moeder op de oude');
    return 'is het niet eens met de termijn; met overleg van beide kanten wordt die korter, en dan zegt hij ja';
  },
};

export const takeBack: Step = {
  name: 'taken-back',
  who: 'Mirthe Zevenblad',
  rules: 'P-34 P-45 R-18 S002-2',
  async play(scene) {
    const { hanna, lars, anna, sanne } = scene.actors;
    const { own, nurse } = scene.agreements;
    await mirtheAnswers(scene, { answer: 'taken-back', lines: [{ agreementId: own }] });
    const stopped = await lineOf(scene, anna, own);
    holds(stopped.state === 'not-yet', 'een afspraak loopt door terwijl haar ja is ingetrokken');
    await isTold(scene, hanna, 'plan-answer-withdrawn', 'dat een ja is ingetrokken');
    holds((await lineOf(scene, anna, nurse)).state === 'runs', 'een andere afspraak stopt ook');
    await mirtheAnswers(scene, { answer: 'yes', remark: 'Met hulp van Anna lukt het mij wel.' });
    await isTold(scene, lars, 'plan-adopted', 'dat het plan is vastgesteld');
    const { out } = await hanna.asks('dossier', planOf(scene));
    holds(out.adoptedAt !== null, 'het plan is niet vastgesteld');
    holds(
      out.lines.every(({ state }: any) => state === 'runs'),
      'in een vastgesteld plan loopt een afspraak niet',
    );
    const read = await anna.asks('dossier', planOf(scene));
    holds(!JSON.stringify(read).includes('hulp van Anna'), 'een partij leest wat de moeder antwoordde');
    const { plan } = await sanne.asks('dossier', pageOf(scene));
    holds(
      plan.lines.every(({ state }: any) => state === 'runs'),
      'op haar pagina loopt een afspraak niet',
    );
    return 'trekt één ja in, en zegt later weer ja: het plan is vastgesteld, en elke afspraak loopt';
  },
};
