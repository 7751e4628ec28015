import { createHash } from 'node:crypto';
import type { Days } from './days.ts';
import type { Player } from './player.ts';
import type { Steps, Table } from './steps.ts';

/** Of the party whose agreement stands in the plan: the first that the roster asks for. */
const helper = 'lars';

/** What happens at a table and after it: minutes, the plan, and who says yes. */
export class PlanSteps {
  constructor(
    private readonly steps: Steps,
    private readonly days: Days,
  ) {}

  /** Four days ago the table was held: its minutes are finished, and the plan goes out. */
  async ask(table: Table): Promise<void> {
    const { home, chair } = table;
    const [parent, ...children] = home.memberIds;
    const minutes = minutesOf(table);
    const write = writing(table);
    const isKnown = ({ state }: any) => state !== undefined;
    const { draft } = await chair.sees('dossier', minutes, isKnown);
    for (const { personId } of draft?.invited ?? [])
      await write(`there-${personId}`, `${minutes}/attendance/${personId}`, { parts: [1] });
    await write('question', `${minutes}/question`, { text: 'Hoe houdt dit gezin zijn huis, en komt er rust?' });
    const way = idOf(home.caseId, 'way');
    await write('way', `${minutes}/trajectories/${way}`, { place: 1, what: 'Eerst de post en de huur, dan de rest' });
    await write('choice', `${minutes}/choice`, { trajectoryId: way, because: 'Dit geeft het snelst rust.' });
    const said = { place: 1, part: 1, title: 'Thuis', text: 'De brieven van de verhuurder geven de meeste zorgen.' };
    await write('subject', `${minutes}/subjects/${idOf(home.caseId, 'subject')}`, said);
    const plan = `cases/${home.caseId}/plan`;
    const goalId = idOf(home.caseId, 'goal');
    const goal = { place: 1, what: 'De huur wordt weer betaald', now: '2 maanden achter', aimedAt: 'niet achter' };
    await write('goal', `${plan}/goals/${goalId}`, { ...goal, byOn: this.days.after(90), memberIds: [parent] });
    const line = { goalId, memberIds: [parent], dueOn: this.days.after(30), money: false, awardNeeded: false };
    const owner = { kind: 'party', id: await this.partyOf(table) };
    const calls = { place: 1, ...line, owner, what: 'Belt met de verhuurder over een regeling' };
    await write('line', `${plan}/lines/${idOf(home.caseId, 'line')}`, calls);
    const opens = { place: 2, ...line, owner: { kind: 'member', id: parent }, what: 'Opent elke week de post' };
    await write('own-line', `${plan}/lines/${idOf(home.caseId, 'own-line')}`, opens);
    for (const child of children)
      await write(`voice-${home.memberIds.indexOf(child)}`, `${plan}/voices/${child}`, {
        words: 'Ik wil hier blijven wonen.',
        heardBy: 'De school',
      });
    const revisions = await chair.asks('dossier', `${minutes}/revision`);
    const finish = { planRevision: revisions.plan };
    await chair.does(`${home.key}-finish`, 'dossier', `${minutes}/_finish`, finish, revisions.minutes);
    await this.steps.held(table);
    await chair.sees('dossier', minutes, ({ state }) => state === 'finished');
    const { draft: written } = await chair.asks('dossier', plan);
    const asked = { answerBy: this.days.after(5) };
    await chair.does(`${home.key}-ask`, 'dossier', `${plan}/_ask`, asked, written.revision);
  }

  /** Said by phone on the last working day. */
  async parentAgrees({ home, chair }: Table): Promise<void> {
    const said = { who: { kind: 'member', id: home.memberIds[0] }, answer: 'yes', via: 'phone' };
    const path = `cases/${home.caseId}/plan/versions/1/answers/_record`;
    await chair.does(`${home.key}-parent`, 'dossier', path, { ...said, saidOn: this.days.before(1) });
  }

  async partyAgrees({ home }: Table): Promise<void> {
    const path = `cases/${home.caseId}/plan/versions/1/answers`;
    await this.steps.as(helper).does(`${home.key}-${helper}`, 'dossier', path, { answer: 'yes' });
  }

  private async partyOf({ home, chair }: Table): Promise<string> {
    const { organisationId } = this.steps.as(helper);
    const isIts = ({ organisation }: any) => organisation.organisationId === organisationId;
    const path = `cases/${home.caseId}/parties`;
    const { items } = await chair.sees('dossier', path, (found) => found.items.some(isIts));
    return items.find(isIts).partyId;
  }
}

const minutesOf = ({ home, path }: Table) => `cases/${home.caseId}/meetings/${path.split('/').at(-1)}/minutes`;

const writing =
  ({ home, chair }: { readonly home: Table['home']; readonly chair: Player }) =>
  (what: string, path: string, body: object): Promise<unknown> =>
    chair.writes(`${home.key}-${what}`, 'dossier', path, body);

/** The same at every start. */
function idOf(caseId: string, what: string): string {
  const hex = createHash('sha256').update(`${caseId} ${what}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
