import type { Day, Id } from '@rondetafel/contracts';
import type { Moment, Tx } from '@rondetafel/platform';
import { deskPhone, type Municipality } from '@rondetafel/policy';
import { coordinatorViews } from '../case/coordinator.store.ts';
import type { Person } from '../case/domain/register-case.ts';
import { lasts } from '../case/domain/standing.ts';
import { everyTurnOf } from '../case/standing.store.ts';
import type { ProfessionalView } from '../directory/directory.shapes.ts';
import { colleaguesBy } from '../directory/directory.store.ts';
import { membersOf, openPersons } from '../household/member.store.ts';
import { takesPart } from '../involvement/domain/case-involvement.ts';
import { partyViews } from '../involvement/party.store.ts';
import { meetingsOf } from '../meeting/meeting.store.ts';
import type { OwnPage } from '../member-access/member-access.store.ts';
import { ownAskView } from '../member-request/member-request.service.ts';
import { requestsOf } from '../member-request/member-request.store.ts';
import type { Plan } from '../plan/domain/plan.ts';
import { planOf } from '../plan/plan.store.ts';
import { ownPlan } from './domain/own-lines.ts';
import { personsWhoLooked } from './looked.store.ts';
import type { AtWork, OwnPageView } from './resident.shapes.ts';

/** All that a member reads, as if no hidden party were there (P-27): the row policies leave it out, and so does this. */
export async function pageView(tx: Tx, page: OwnPage, { today, now, municipality }: Moment): Promise<OwnPageView> {
  const { caseId, memberId, found, may } = page;
  const plan = await planOf(tx, caseId, today);
  const open = plan.parties.filter((party) => takesPart(party, today) && !party.hidden);
  const names = await namesIn(tx, caseId);
  const shown = await partyViews(tx, open, { all: false, today });
  const staff = await staffOf(tx, caseId, today, municipality);
  const coordinators = await coordinatorViews(tx, { caseId, today });
  const titles = await colleaguesBy(
    tx,
    coordinators.map(({ personId }) => personId),
  );
  const withNames = municipality.privacy.residentsSeeStaffNames;
  return {
    memberId,
    ...nameOf(names.get(memberId)),
    state: found.state as OwnPageView['state'],
    phone: deskPhone(municipality.network, found.district),
    // Whom to turn to has a name, whatever is shown of others (S000-10).
    coordinators: coordinators.map(({ personId, name, organisationName, kind }) => ({
      ...(name && { name }),
      ...functionOf(titles.get(personId)),
      organisation: organisationName ?? '',
      independent: kind === 'independent',
    })),
    helpers: shown.map(({ organisation, contact }) => ({
      ...(withNames && contact && 'name' in contact && { name: contact.name }),
      ...(contact && 'function' in contact && contact.function && { function: contact.function }),
      organisation: organisation.name,
    })),
    ...planPart(plan, page, { names, parties: shown, withNames, today }),
    ...(await nextMeeting(tx, page, now)),
    mayAnswer: may('adopt-plan'),
    mayAsk: may('record-reaction'),
    access: staff.now,
    ...(may('see-access-log') && { looked: await lookedBy(tx, caseId, staff.known) }),
    asks: (await requestsOf(tx, { caseId, memberId })).map(ownAskView),
    readAt: now,
  };
}

/** The first table to come that this member is invited to (S002-46). */
async function nextMeeting(tx: Tx, { caseId, memberId }: OwnPage, now: string): Promise<Pick<OwnPageView, 'meeting'>> {
  const coming = (await meetingsOf(tx, caseId)).filter(
    ({ startsAt, cancelled, invited }) =>
      !cancelled && startsAt > now && invited.some(({ personId }) => personId === memberId),
  );
  const next = coming.at(-1);
  return next ? { meeting: { startsAt: next.startsAt } } : {};
}

interface Known {
  readonly names: ReadonlyMap<Id, Person>;
  readonly parties: Awaited<ReturnType<typeof partyViews>>;
  readonly withNames: boolean;
  readonly today: Day;
}

function planPart(plan: Plan, page: OwnPage, { names, parties, withNames, today }: Known): Pick<OwnPageView, 'plan'> {
  const own = ownPlan(plan, page, today);
  if (!own) return {};
  const shownOf = (id: Id) => firstName(names.get(id));
  const isSelfOrRepresented = (id: Id) => id === page.memberId || page.represents.includes(id);
  const ownerOf = ({ kind, id }: { kind: 'party' | 'member'; id: Id }): string | undefined => {
    if (kind === 'member') return id === page.memberId ? undefined : shownOf(id);
    const party = parties.find(({ partyId }) => partyId === id);
    const name = withNames && party?.contact && 'name' in party.contact ? party.contact.name : undefined;
    return [name, party?.organisation.name].filter(Boolean).join(', ');
  };
  return {
    plan: {
      version: own.version,
      answerBy: own.answerBy,
      goals: own.goals.map(({ goalId, what, now, aimedAt, byOn }) => ({ goalId, what, now, aimedAt, byOn })),
      lines: own.lines.map(({ agreementId, goalId, what, owner, memberIds, fromOn, dueOn, state, asked, said }) => {
        const by = ownerOf(owner);
        return {
          agreementId,
          goalId,
          what,
          ...(by && { by }),
          own: owner.kind === 'member' && owner.id === page.memberId,
          about: memberIds.filter(isSelfOrRepresented).flatMap((id) => shownOf(id) ?? []),
          ...(fromOn && { fromOn }),
          dueOn,
          state,
          asked,
          ...(said && { said }),
        };
      }),
    },
  };
}

export async function namesIn(tx: Tx, caseId: Id): Promise<ReadonlyMap<Id, Person>> {
  return openPersons(tx, await membersOf(tx, caseId));
}

export const firstName = ({ givenName, familyName }: Partial<Person> = {}): string | undefined =>
  givenName ?? familyName;

const nameOf = (person: Person | undefined) => {
  const name = firstName(person);
  return name === undefined ? {} : { name };
};

const functionOf = (colleague: ProfessionalView | undefined) =>
  colleague?.function ? { function: colleague.function } : {};

/** Who stands in the case, and everybody who did: whoever else looked has another reason to, and is nobody's helper. */
async function staffOf(tx: Tx, caseId: Id, today: Day, { privacy }: Municipality) {
  const turns = await everyTurnOf(tx, caseId);
  const colleagues = await colleaguesBy(
    tx,
    turns.map(({ personId }) => personId),
  );
  const known = new Map(
    [...colleagues].map(([personId, colleague]): [Id, AtWork] => [
      personId,
      {
        ...(privacy.residentsSeeStaffNames && { name: colleague.name }),
        ...functionOf(colleague),
        organisation: colleague.organisation.name,
      },
    ]),
  );
  const seeing = turns.filter((turn) => turn.endedAt === null && lasts(turn, today) && turn.standing !== 'requester');
  return {
    known,
    now: each(
      seeing.map(({ personId }) => personId),
      known,
    ),
  };
}

async function lookedBy(tx: Tx, caseId: Id, known: ReadonlyMap<Id, AtWork>): Promise<AtWork[]> {
  return each(await personsWhoLooked(tx, caseId), known);
}

/** Each once, by organisation and function; who left the directory has neither. */
function each(personIds: readonly Id[], known: ReadonlyMap<Id, AtWork>): AtWork[] {
  const shown = new Map(
    personIds.flatMap((personId) => {
      const one = known.get(personId);
      return one ? [[JSON.stringify(one), one] as const] : [];
    }),
  );
  return [...shown].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one);
}
