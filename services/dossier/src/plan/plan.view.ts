import type { Day, Id } from '@rondetafel/contracts';
import type { Tx } from '@rondetafel/platform';
import { type Decider, sameDecider } from '../authority/domain/deciders.ts';
import { isMinor } from '../case/domain/birth.ts';
import { withAccountAmong } from '../directory/directory.store.ts';
import { membersOf, openPersons } from '../household/member.store.ts';
import { partyViews } from '../involvement/party.store.ts';
import { contentOf, goalsIn, kindOfChange, linesIn } from './domain/ask-plan.ts';
import { askedIn, notAnswered } from './domain/in-force.ts';
import { type Answer, current, type Line, type Plan, type Version } from './domain/plan.ts';
import { answersOf, type Reader, shownTo } from './domain/shown-to.ts';
import type { PlanView } from './plan.shapes.ts';

export async function planView(tx: Tx, plan: Plan, reader: Reader, today: Day): Promise<PlanView> {
  const out = current(plan);
  const { coordinates, own } = reader;
  return {
    caseId: plan.caseId,
    ...(out && { out: shownTo(plan, out, reader, today) as PlanView['out'] }),
    ownAnswers: own.flatMap((who) => answersOf(plan, who)).map(answerView),
    ...(coordinates && { draft: draftView(plan, today) }),
    ...(reader.changesOwn && own.length > 0 && { own: ownDraft(plan, own) }),
    ...(coordinates && out && { answers: whoSaysWhat(plan, out, await peopleWithAccount(tx, plan), today) }),
  };
}

/** Contacts of parties who sign in themselves. */
export const peopleWithAccount = (tx: Tx, { parties }: Plan): Promise<ReadonlySet<Id>> =>
  withAccountAmong(
    tx,
    parties.flatMap(({ personId }) => personId ?? []),
  );

/** Of an agreement who does it and for whom: a party that takes part no more, or a member who is gone, has no name. */
export async function namesOnPaper(tx: Tx, { caseId, parties }: Plan, unknown: string, today: Day) {
  const shown = await partyViews(tx, parties, { all: false, today });
  const persons = await openPersons(tx, await membersOf(tx, caseId));
  const memberName = (id: Id): string => {
    const { givenName, familyName } = persons.get(id) ?? {};
    return givenName ?? familyName ?? unknown;
  };
  const partyName = (id: Id): string => {
    const party = shown.find(({ partyId }) => partyId === id);
    if (!party) return unknown;
    const { contact, organisation } = party;
    return contact?.name ? `${contact.name}, ${organisation.name}` : organisation.name;
  };
  return ({ owner, memberIds }: Pick<Line, 'owner' | 'memberIds'>) => ({
    who: owner.kind === 'party' ? partyName(owner.id) : memberName(owner.id),
    about: memberIds.map(memberName),
  });
}

/** A party's own lines in the draft; of the rest of it it knows nothing until it is sent. */
function ownDraft(plan: Plan, own: readonly Decider[]): PlanView['own'] {
  const inPlan = (id: Id) => current(plan)?.lines.some(({ agreementId }) => agreementId === id) ?? false;
  return {
    partyIds: own.map(({ id }) => id),
    lines: linesIn(plan)
      .filter(({ content: { owner } }) => owner && own.some((who) => sameDecider(who, owner)))
      .map(({ blockId, revision, content }) => ({
        agreementId: blockId,
        version: revision,
        inPlan: inPlan(blockId),
        ...content,
      })),
  };
}

function draftView(plan: Plan, today: Day): PlanView['draft'] {
  const voices = plan.blocks.filter((block) => block.kind === 'voice');
  return {
    revision: plan.revision,
    goals: goalsIn(plan).map(({ blockId, revision, content }) => ({ goalId: blockId, version: revision, ...content })),
    lines: linesIn(plan).map(({ blockId, revision, content }) => ({
      agreementId: blockId,
      version: revision,
      ...content,
    })),
    voices: voices.map(({ blockId, revision, content }) => ({ memberId: blockId, version: revision, ...content })),
    children: plan.members.filter((one) => !one.unborn && isMinor(one, today)).map(({ memberId }) => memberId),
    change: kindOfChange(plan, contentOf(plan, today), today),
  };
}

function whoSaysWhat(plan: Plan, out: Version, withAccount: ReadonlySet<Id>, today: Day): PlanView['answers'] {
  const open = notAnswered(plan, today);
  return askedIn(out).map((who) => {
    const history = answersOf(plan, who);
    const said = history.find(({ answer }) => answer !== 'not-reached')?.answer;
    const personId = who.kind === 'party' && plan.parties.find(({ partyId }) => partyId === who.id)?.personId;
    const name = nameOf(plan, who);
    return {
      who,
      ...(name && { name }),
      ...(said && { said }),
      open: open.some((one) => sameDecider(one, who)),
      answersForThemselves: Boolean(personId) && withAccount.has(personId as Id),
      history: history.map(answerView),
    };
  });
}

const nameOf = ({ members }: Plan, { kind, id }: Decider): string | undefined =>
  kind === 'representative'
    ? members.flatMap(({ holders = [] }) => holders).find(({ holderId }) => holderId === id)?.name
    : undefined;

const answerView = ({ answer, remark, lines, fromOn, via, saidOn, recordedById }: Answer) => ({
  answer,
  ...(remark && { remark }),
  lines: [...lines],
  ...(fromOn && { fromOn }),
  ...(via && { via }),
  saidOn,
  recordedById,
});
