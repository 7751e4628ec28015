import { randomBytes, randomUUID } from 'node:crypto';
import type { Role } from '@rondetafel/contracts';
import type { TestIdentity } from '@rondetafel/platform/testing';
import { Person, type ServiceName } from './person.ts';

const district = 'almere-buiten';
const kinds = ['youth-health-service', 'youth-care-provider', 'school', 'health-centre', 'debt-counselling'];

/** A coordinator and the five parties of one household: nobody attends two tables, so that all have the same free time. */
export interface Group {
  readonly coordinator: Person;
  readonly parties: readonly { organisationId: string; organisationKind: string; personId: string }[];
  readonly emails: readonly string[];
}

export interface Stage {
  /** Somebody who is signed in. */
  personWith(who: Who): Promise<Person>;
}

export interface Who {
  readonly personId: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
}

/** Lifetime of tokens in seconds: longer than the measurement. */
const signedIn = 4 * 3600;

/** Everybody calls the services with a token. */
export const stageWithTokens = (identity: TestIdentity, urlOf: (service: ServiceName) => string): Stage => ({
  personWith: async (who) =>
    new Person(urlOf, await identity.tokenFor(who, { exp: Math.floor(Date.now() / 1000) + signedIn })),
});

const emailOf = (personId: string): string => `${personId}@bench.example`;

type Party = Group['parties'][number];

/** Who there is, before anybody has heard of them. */
export interface Cast {
  readonly administrator: Who;
  readonly organisations: readonly { readonly organisationId: string; readonly kind: string }[];
  readonly groups: readonly { readonly coordinator: Who; readonly parties: readonly Party[] }[];
}

export function castOf(count: number): Cast {
  const who = (organisationId: string, ...roles: Role[]): Who => ({ personId: randomUUID(), organisationId, roles });
  const organisations = ['city-social-team', ...kinds].map((kind) => ({ organisationId: randomUUID(), kind }));
  const [team, ...others] = organisations;
  const party = ({ organisationId, kind }: (typeof organisations)[number]): Party => ({
    organisationId,
    organisationKind: kind,
    personId: randomUUID(),
  });
  const groups = Array.from({ length: count }, () => ({
    coordinator: who(team!.organisationId, 'professional', 'independent-coordinator'),
    parties: others.map(party),
  }));
  return { administrator: who(randomUUID(), 'administrator'), organisations, groups };
}

export async function setTheStage(stage: Stage, { administrator, organisations, groups }: Cast): Promise<Group[]> {
  const desk = await stage.personWith(administrator);
  const put = async (service: ServiceName, path: string, body: object) =>
    ok(await desk.untilAnswered('PUT', service, `/v1/${path}`, body));

  for (const { organisationId, kind } of organisations) {
    await put('dossier', `organisations/${organisationId}`, {
      name: `Organisatie ${kind}`,
      kind,
      districts: [district],
    });
  }
  for (let room = 0; room < groups.length; room++) {
    const venue = { venue: 'buurthuis-de-hagen', code: `kamer-${room}`, capacity: 12, stepFree: true };
    await put('scheduling', `rooms/${randomUUID()}`, venue);
  }
  const people = async ({ coordinator, parties }: Cast['groups'][number], nth: number): Promise<Group> => {
    const everybody = [coordinator, ...parties];
    for (const { personId, organisationId } of everybody) {
      const work = { name: `Deelnemer ${nth}`, organisationId, function: 'Medewerker', districts: [district] };
      await put('dossier', `professionals/${personId}`, work);
      const intervals = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00' }));
      await put('scheduling', `calendars/${personId}/weekly-pattern`, { intervals });
      await put('notification', `contact-points/${personId}`, { email: emailOf(personId), language: 'nl' });
    }
    const pool = { organisationId: coordinator.organisationId, districts: [district], expertise: [], available: true };
    await put('escalation', `independent-coordinators/${coordinator.personId}`, pool);
    return {
      coordinator: await stage.personWith(coordinator),
      parties,
      emails: everybody.map(({ personId }) => emailOf(personId)),
    };
  };
  return Promise.all(groups.map(people));
}

export interface Asked {
  readonly group: Group;
  readonly caseId: string;
  readonly requestId: string;
}

/** Registers a household with a claimed request; the next step is the decision. */
export async function ask(group: Group): Promise<Asked> {
  const { coordinator, parties } = group;
  const familyName = randomBytes(6).toString('hex').replace(/\d/g, 'x');
  const members = [
    { givenName: 'Sanne', familyName, birthOn: '1988-04-02', lifeAreas: ['housing', 'finances', 'parenting'] },
    { givenName: 'Finn', familyName, birthOn: '2016-09-14', lifeAreas: ['education', 'safety', 'mental-health'] },
  ];
  const household = { district, sourceKind: 'report', members };
  const { caseId, memberIds } = ok(await coordinator.untilAnswered('POST', 'dossier', '/v1/cases', household));
  const [caller] = parties;
  const { requestId } = ok(
    await coordinator.untilAnswered('POST', 'escalation', '/v1/upscaling-requests', {
      caseId,
      district,
      route: 'direct',
      trigger: 'insufficient-result',
      // Not subject to quiet hours and notice periods, so that mail is sent at any time of day (P-5).
      urgent: true,
      requestedBy: { personId: caller!.personId, organisationId: caller!.organisationId },
      members: members.map(({ lifeAreas }, index) => ({ memberId: memberIds[index], lifeAreas })),
      explanation: 'De hulp komt niet op gang.',
      parties: parties.map((party) => ({ ...party, memberIds: [memberIds[1]] })),
      claim: { independenceDeclared: true },
    }),
  );
  return { group, caseId, requestId };
}

/** Reserves the best time; the next step is booking. */
export async function hold({ group, caseId }: Asked): Promise<{ path: string; optionId: string }> {
  const { coordinator } = group;
  const { items } = ok(await coordinator.get('scheduling', `/v1/cases/${caseId}/round-tables`));
  const path = `/v1/round-tables/${items[0].roundTableId}`;
  const { found, proposals } = ok(await coordinator.get('scheduling', `${path}/proposals`));
  if (!found) throw new Error('a table without a time: the cast is not as free as it should be');
  const slot = { startsAt: proposals[0].startsAt };
  const { optionId } = ok(await coordinator.untilAnswered('POST', 'scheduling', `${path}/_hold`, slot));
  return { path, optionId };
}

export function ok({ status, body }: { status: number; body: any }): any {
  if (status < 300) return body;
  throw new Error(`answered ${status} ${JSON.stringify(body)}`);
}
