import { holds, type Step } from './step.ts';

export const claim: Step = {
  name: 'claim',
  who: 'Hanna Heidekruid',
  rules: 'P-24 S002-21 S002-27',
  async play(scene) {
    const { caseId, requestId } = scene;
    const { hanna } = scene.actors;
    const path = `/v1/requests/${requestId}`;
    const before = await hanna.sees('escalation', path, ({ waitsFor }) => waitsFor === 'coordinator', 'het verzoek');
    holds(before.content === undefined, 'wie de casus niet heeft, leest de toelichting al');
    const refused = await hanna.isRefused('escalation', `${path}/_claim`, { independenceDeclared: false });
    holds(refused.code === 'independence-not-declared', `zonder verklaring geweigerd om iets anders: ${refused.code}`);
    await hanna.does('escalation', `${path}/_claim`, { independenceDeclared: true });
    const after = await hanna.asks('escalation', path);
    holds(after.content !== undefined, 'wie de casus heeft, leest de toelichting niet');
    scene.reachedAt = after.content.receivedByCoordinatorAt;
    const isHers = ({ coordinators = [] }: any) =>
      coordinators.some(({ kind, personId }: any) => kind === 'independent' && personId === hanna.personId);
    await hanna.sees('dossier', `/v1/cases/${caseId}`, isHers, 'dat dossier haar als coördinator heeft');
    return 'neemt de casus; zonder verklaring van onafhankelijkheid kan dat niet';
  },
};

export const hearEarly: Step = {
  name: 'early-signal',
  who: 'Rondetafel',
  rules: 'S002-34 S002-46',
  async play({ actors: { hanna }, caseId }) {
    const path = '/v1/inbox?limit=50';
    const isTold = ({ items }: any) =>
      items.some((one: any) => one.kind === 'no-slot-at-intake' && one.caseId === caseId);
    await hanna.sees('notification', path, isTold, 'het vroege signaal');
    return 'waarschuwt Hanna meteen: zoals het nu staat, kan niet iedereen';
  },
};

export const decide: Step = {
  name: 'decide',
  who: 'Hanna Heidekruid',
  rules: 'S002-45 P-3',
  async play({ actors: { hanna, anna }, caseId, requestId }) {
    const decision = { outcome: 'round-table', motivation: 'De hulp is vastgelopen; samen aan tafel is nodig.' };
    await hanna.does('escalation', `/v1/requests/${requestId}/_decide`, decision);
    const { state, outcome } = await anna.asks('escalation', `/v1/requests/${requestId}`);
    holds(state === 'decided' && outcome === 'round-table', `het verzoek is ${state} ${outcome}`);
    const hasAnswer = ({ items }: any) =>
      items.some((one: any) => one.kind === 'request-decided-round-table' && one.caseId === caseId);
    await anna.sees('notification', '/v1/inbox?limit=50', hasAnswer, 'het antwoord op haar verzoek');
    return 'beslist dat er een rondetafel komt; Anna leest het antwoord';
  },
};

export const openDossier: Step = {
  name: 'dossier',
  who: 'Rondetafel',
  rules: 'P-1 S002-46 S000-6 S000-17 R-24',
  async play({ actors: { hanna, anna, esra }, caseId, partyIds }) {
    const isOpen = ({ state }: any) => state === 'dossier';
    await hanna.sees('dossier', `/v1/cases/${caseId}`, isOpen, 'het geopende dossier');
    const path = `/v1/cases/${caseId}/parties`;
    const areIn = ({ items }: any) => items.length === 4 && items.every(({ involvedAt }: any) => involvedAt);
    const { items } = await hanna.sees('dossier', path, areIn, 'vier betrokken partijen');
    for (const { partyId, organisation } of items) partyIds.set(organisation.kind, partyId);
    holds(partyIds.size === 4, 'een partij staat er dubbel in');
    const seen = await anna.asks('dossier', `/v1/cases/${caseId}`);
    holds(seen.members.length === 2, 'een betrokken partij ziet het dossier niet');
    const { status } = await esra.isRefused('dossier', `/v1/cases/${caseId}`);
    holds(status === 404, 'een collega zonder rol ziet dat het dossier bestaat');
    return 'opent het dossier voor de vier genoemde partijen en niemand anders';
  },
};
