import type { Demonstration } from '../demonstration.ts';
import { householdOf, meetsCriterion } from './household.ts';
import { type Player, Refused } from './player.ts';

export interface Home {
  readonly key: string;
  readonly caseId: string;
  readonly memberIds: readonly string[];
  readonly district: string;
}

export interface Table {
  readonly home: Home;
  readonly chair: Player;
  readonly path: string;
}

/** What of a request is not as usual. */
export interface Asked {
  /** Who helps, by user; without, everybody that the roster asks for. */
  readonly parties?: readonly string[];
  readonly urgent?: boolean;
  readonly receivedAt?: string;
  readonly backDatingReason?: string;
}

/** The users who can sit at a table for the required roles, in the order of the municipality's file. */
export const fillers = ['lars', 'noor', 'petra', 'sem'] as const;

/** What the people of the cases do, each in one call of the public API or a few. */
export class Steps {
  /** Invitations that leave by mail. */
  invited = 0;

  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly cast: Demonstration,
    private readonly today: string,
    readonly as: (user: string) => Player,
  ) {}

  /** `nth` makes households differ. */
  async register(key: string, by: string, district: number, familyName: string, nth: number): Promise<Home> {
    const { districts } = this.cast.municipality.network;
    const code = districts[district % districts.length]!.code;
    const { caseId, memberIds } = await this.as(by).does(`${key}-register`, 'dossier', 'cases', {
      district: code,
      sourceKind: 'report',
      members: householdOf(this.cast.municipality, familyName, nth, this.today),
      explored: 'Er dreigt een ontruiming; de zorg voor de kinderen lijdt eronder.',
    });
    return { key, caseId, memberIds, district: code };
  }

  /** @returns the request's id. */
  async request(home: Home, by: string, more: Asked = {}): Promise<string> {
    const { parties: users = fillers, ...asked } = more;
    const { municipality } = this.cast;
    const areas = municipality.lifeAreas
      .slice(0, Math.max(1, municipality.criterion.lifeAreas))
      .map(({ code }) => code);
    const { requestId } = await this.as(by).does(`${home.key}-request`, 'escalation', 'upscaling-requests', {
      caseId: home.caseId,
      route: 'direct',
      trigger: 'insufficient-result',
      members: home.memberIds.map((memberId) => ({ memberId, lifeAreas: areas })),
      parties: this.organisationsOnce(users).map((user) => ({
        organisationId: this.as(user).organisationId,
        personId: this.as(user).personId,
        memberIds: home.memberIds,
      })),
      explanation: 'De hulp loopt langs elkaar heen en komt niet verder.',
      ...(!meetsCriterion(municipality, home.memberIds, users.length + 1) && {
        belowCriterionReason: 'Zonder gezamenlijk overleg loopt dit vast.',
      }),
      ...asked,
    });
    return requestId;
  }

  async claim(home: Home, requestId: string, coordinator: string): Promise<void> {
    const declared = { independenceDeclared: true };
    await this.as(coordinator).does(`${home.key}-claim`, 'escalation', `requests/${requestId}/_claim`, declared);
  }

  async decide(home: Home, requestId: string, coordinator: string, outcome = 'round-table'): Promise<void> {
    const motivation =
      outcome === 'round-table'
        ? 'De hulp is vastgelopen; samen aan tafel is nodig.'
        : 'Het wijkteam kan dit met een extra gesprek zelf oplossen.';
    await this.as(coordinator).does(`${home.key}-decide`, 'escalation', `requests/${requestId}/_decide`, {
      outcome,
      motivation,
    });
  }

  /** A dispatcher asks a coordinator. */
  async assign(home: Home, requestId: string, dispatcher: string, coordinator: string): Promise<void> {
    const { personId: coordinatorId } = this.as(coordinator);
    const path = `requests/${requestId}/_assign`;
    await this.as(dispatcher).does(`${home.key}-assign`, 'escalation', path, { coordinatorId });
  }

  /** A party asks the organisation of somebody else to decide on access (S002-50). */
  async downscale({ home }: Table, by: string, accessPoint: string): Promise<void> {
    await this.as(by).does(`${home.key}-downscale`, 'escalation', 'downscaling-requests', {
      caseId: home.caseId,
      accessPointId: this.as(accessPoint).organisationId,
      conditions: ['too-little-knowledge'],
      awardInadequate: 'De toegekende begeleiding past niet meer bij wat het gezin nu nodig heeft.',
    });
  }

  /** From the registration to the table that waits for a time. */
  async called(home: Home, by: string, coordinator: string, more: Asked = {}): Promise<Table> {
    const requestId = await this.request(home, by, more);
    await this.claim(home, requestId, coordinator);
    await this.decide(home, requestId, coordinator);
    const chair = this.as(coordinator);
    const seats = 1 + this.organisationsOnce(more.parties ?? fillers).length + 1;
    const { items } = await chair.sees(
      'scheduling',
      `cases/${home.caseId}/round-tables`,
      ({ items: [table] }) => table?.roster?.seats.length >= seats,
    );
    return { home, chair, path: `round-tables/${items[0].roundTableId}` };
  }

  /** Roles that nobody fills are not applicable here, so that a time can be chosen. */
  async settleRoster({ home, chair, path }: Table): Promise<void> {
    const { roster } = await chair.asks('scheduling', path);
    const open = roster.minimum.filter(({ filling }: any) => filling.state === 'missing');
    for (const { role, memberId } of open) {
      const step = `${home.key}-not-applicable-${role}${memberId ? `-${home.memberIds.indexOf(memberId)}` : ''}`;
      await chair.does(step, 'scheduling', `${path}/_decide-roster`, {
        what: 'not-applicable',
        role,
        ...(memberId && { memberId }),
        reason: 'Speelt in dit huishouden geen rol.',
      });
    }
  }

  /** The mail address of the parent, so that there is somebody to invite. */
  async reach({ home, chair }: Table): Promise<void> {
    const email = `${home.key}@thuis.example`;
    await chair.puts('notification', `contact-points/${home.memberIds[0]}`, { email, language: 'nl' });
  }

  /** Books one of the times at which everybody can come. */
  async book(table: Table, choose: (starts: readonly string[]) => string | undefined): Promise<void> {
    const { home, chair, path } = table;
    const { phase } = await chair.asks('scheduling', path);
    if (phase !== 'booked' && phase !== 'held') {
      await this.settleRoster(table);
      await this.reach(table);
      await this.inTurn(async () => {
        const { starts } = await chair.asks('scheduling', `${path}/availability`);
        const startsAt = choose(starts);
        if (!startsAt) throw new Refused(`no time for the table of ${home.key}`);
        const { optionId } = await chair.does(`${home.key}-hold`, 'scheduling', `${path}/_hold`, { startsAt });
        await chair.does(`${home.key}-book`, 'scheduling', `${path}/_book`, { optionId });
      });
    }
    const { guests } = await chair.asks('scheduling', path);
    this.invited += guests.length;
  }

  /** Offers the proposed times to who was named. */
  async offer(table: Table, users: readonly string[]): Promise<void> {
    const { home, chair, path } = table;
    const { phase } = await chair.asks('scheduling', path);
    if (phase === 'offered') return;
    await this.settleRoster(table);
    const most = this.cast.municipality.meetings.optionsOffered;
    const askedIds = this.organisationsOnce(users).map((user) => this.as(user).personId);
    await this.inTurn(async () => {
      const { proposals = [] } = await chair.asks('scheduling', `${path}/proposals`);
      if (proposals.length === 0) throw new Refused(`no time for the table of ${home.key}`);
      const slots = proposals.slice(0, most).map(({ startsAt }: { startsAt: string }) => ({ startsAt }));
      await chair.does(`${home.key}-offer`, 'scheduling', `${path}/_offer`, { slots, askedIds });
    });
  }

  /** One after the other: two tables want the same people at the same time. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  /** The first so many of the parties say that they come; which of their people comes the search has chosen. */
  async accept({ home, chair, path }: Table, howMany: number): Promise<void> {
    const { guests } = await chair.asks('scheduling', path);
    const invited = guests.filter(({ partyId }: any) => partyId).map(({ personId }: any) => personId);
    const users = this.cast.people.filter(({ personId }) => invited.includes(personId)).slice(0, howMany);
    for (const { user } of users) {
      const step = `${home.key}-answer-${user}`;
      await this.as(user).does(step, 'scheduling', `${path}/_answer`, { answer: 'accepted' });
    }
  }

  /** Records that everybody came. */
  async held({ home, chair, path }: Table): Promise<void> {
    const { guests, roster } = await chair.asks('scheduling', path);
    const missing = roster.minimum.filter(({ filling }: any) => filling.state === 'missing');
    await chair.does(`${home.key}-held`, 'scheduling', `${path}/_held`, {
      presentIds: guests.map(({ personId }: any) => personId),
      absentRoles: missing.map(({ role, memberId }: any) => ({
        role,
        ...(memberId && { memberId }),
        reason: 'Niet gevonden.',
      })),
    });
  }

  /** Two of one organisation are one party. */
  organisationsOnce(users: readonly string[]): string[] {
    const seen = new Set<string>();
    return users.filter((user) => {
      const { organisationId } = this.as(user);
      return !seen.has(organisationId) && seen.add(organisationId);
    });
  }
}
