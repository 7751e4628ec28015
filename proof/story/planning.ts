import type { RosterRole } from '@rondetafel/policy';
import type { Actor } from './actor.ts';
import type { Booked, Scene } from './scene.ts';
import { holds, type Step } from './step.ts';
import { at } from './words.ts';

/** Fixed, so that the next run replaces what an interrupted one left. */
const blockOf = (actor: Actor): string => `/v1/calendars/${actor.personId}/blocks/f${actor.personId.slice(1)}`;

/** Longer than ten working days with holidays in between. */
const threeWeeks = 21 * 86_400_000;

const isAway = ({ beganAt }: Scene, actor: Actor): Promise<void> =>
  actor.puts('scheduling', blockOf(actor), {
    startsAt: beganAt.toISOString(),
    endsAt: new Date(beganAt.getTime() + threeWeeks).toISOString(),
  });

/** Removes the busy times that the story added, also after a failure. */
export async function freeCalendars({ actors: { noor, omar, sem, aron } }: Scene): Promise<void> {
  await Promise.allSettled([noor, omar, sem, aron].map((actor) => actor.deletes('scheduling', blockOf(actor))));
}

export const fullCalendars: Step = {
  name: 'calendars',
  who: 'Noor Notelaar',
  rules: 'S002-46',
  async play(scene) {
    const { noor, omar } = scene.actors;
    for (const one of [noor, omar]) await isAway(scene, one);
    const { blocks } = await noor.asks('scheduling', `/v1/calendars/${noor.personId}`);
    const until = Math.max(...blocks.map(({ endsAt }: any) => Date.parse(endsAt)));
    holds(until >= scene.beganAt.getTime() + threeWeeks, 'haar agenda is niet vol');
    const fields = new Set(blocks.flatMap(Object.keys));
    holds(fields.size === 3, `van haar tijden is meer bekend dan van wanneer tot wanneer: ${[...fields].join(', ')}`);
    await omar.isRefused('scheduling', `/v1/calendars/${noor.personId}`);
    return 'en Omar hebben drie weken geen tijd; waarvoor, staat nergens';
  },
};

export const quickAdd: Step = {
  name: 'quick-add',
  who: 'Hanna Heidekruid',
  rules: 'P-11 S002-24',
  async play(scene) {
    const { hanna, aron } = scene.actors;
    const { organisationId } = aron;
    const name = 'Wim Wilgenroos';
    const email = 'wim.wilgenroos@anker.example';
    const query = `q=${encodeURIComponent(name)}&organisationId=${organisationId}`;
    const { items } = await hanna.asks('dossier', `/v1/professionals?${query}`);
    const isNew = items.length === 0;
    const { personId } = isNew ? await hanna.does('dossier', '/v1/professionals', { name, organisationId }) : items[0];
    scene.guest = { personId, who: name, email };
    // Once he has answered, his address is no longer hers to change.
    if (isNew) await hanna.puts('notification', `/v1/contact-points/${personId}`, { email, language: 'nl' });
    scene.motherEmail = `mirthe.zevenblad.${scene.caseId.slice(0, 8)}@thuis.example`;
    const mother = { email: scene.motherEmail, language: 'nl' };
    await hanna.puts('notification', `/v1/contact-points/${scene.motherId}`, mother);
    // Aron, the other person of the housing corporation, is absent.
    await isAway(scene, aron);
    const { partyId } = await hanna.does('dossier', `/v1/cases/${scene.caseId}/parties`, {
      organisationId,
      personId,
      role: 'provider',
      memberIds: [scene.motherId],
      reason: 'De woningstichting beslist over de ontruiming.',
    });
    scene.partyIds.set(scene.kindOf(aron), partyId);
    const isIn = ({ items: parties }: any) => parties.some((one: any) => one.partyId === partyId && one.involvedAt);
    await hanna.sees('dossier', `/v1/cases/${scene.caseId}/parties`, isIn, 'de woningstichting als partij');
    return `roept Wim van de woningstichting erbij, zonder account (${isNew ? 'nieuw' : 'al bekend'})`;
  },
};

/** Whom the municipality always wants at the table. */
const rolesOf = ({ municipality }: Scene): readonly RosterRole[] =>
  municipality.tables.upscaling.minimumRoles.filter(({ when }) => when === 'always');

const isPartyOf = ({ partyIds }: Scene, filler: RosterRole['anyOf'][number]): boolean =>
  'organisationKind' in filler && partyIds.has(filler.organisationKind);

export const settleRoster: Step = {
  name: 'roster',
  who: 'Hanna Heidekruid',
  rules: 'S002-46 S002-47 P-8 R-11 R-15',
  async play(scene) {
    const { hanna } = scene.actors;
    const parties = [...scene.partyIds.values()];
    const path = `/v1/cases/${scene.caseId}/round-tables`;
    const isSeated = ({ items: [table] }: any) => {
      const seats = table?.roster?.seats.map(({ seatId }: any) => seatId) ?? [];
      return [...parties, scene.motherId, hanna.personId].every((seatId) => seats.includes(seatId));
    };
    const { items } = await hanna.sees('scheduling', path, isSeated, 'iedereen aan tafel');
    holds(items.length === 1, `er zijn ${items.length} gesprekken bijeengeroepen`);
    const [{ roundTableId, roster, deadlineOn }] = items;
    scene.roundTableId = roundTableId;
    holds(deadlineOn === scene.deadlineOn, `de tafel heeft een andere termijn: ${deadlineOn}`);
    const open = (minimum: any[]) =>
      minimum.filter(({ filling }) => filling.state === 'missing').map(({ role }) => role);
    const gaps = rolesOf(scene).filter((role) => !role.anyOf.some((filler) => isPartyOf(scene, filler)));
    const expected = gaps.map(({ role }) => role).join();
    holds(open(roster.minimum).join() === expected, `nog onvervuld: ${open(roster.minimum).join(', ')}`);
    for (const { role, per } of gaps) {
      const memberId = per === 'child' ? scene.childId : undefined;
      const mark = { what: 'not-applicable', role, memberId, reason: 'Fenne is drie.' };
      await hanna.does('scheduling', `/v1/round-tables/${roundTableId}/_decide-roster`, mark);
    }
    const after = await hanna.asks('scheduling', `/v1/round-tables/${roundTableId}`);
    holds(open(after.roster.minimum).length === 0, 'wat niet van toepassing is, staat nog open');
    return `ziet ${roster.seats.length} stoelen: minimum en betrokkenen; ${gaps.map(({ label }) => label.nl).join(' en ')}: niet van toepassing`;
  },
};

const proposals = (scene: Scene) =>
  scene.actors.hanna.asks('scheduling', `/v1/round-tables/${scene.roundTableId}/proposals`);

export const nobodyCan: Step = {
  name: 'no-slot',
  who: 'Hanna Heidekruid',
  rules: 'S002-34 S002-46',
  async play(scene) {
    const { found, blockers, firstPossibleAt } = await proposals(scene);
    holds(!found, 'er is een moment, terwijl de jeugdhulp tot de uiterste datum niet kan');
    const [first, second] = blockers;
    holds(
      first.partyId === scene.partyIds.get(scene.kindOf(scene.actors.noor)),
      'een ander dan de jeugdhulp staat bovenaan',
    );
    holds(first.opens > 0 && first.firstAt && !(second?.opens > 0), 'de jeugdhulp alleen maakt geen moment vrij');
    holds(!firstPossibleAt || firstPossibleAt > scene.deadlineOn, `kan al op ${firstPossibleAt}`);
    return `vindt geen moment: alleen de jeugdhulp houdt er ${first.opens} tegen`;
  },
};

export const substitute: Step = {
  name: 'substitute',
  who: 'Omar Olijf',
  rules: 'P-11 S002-46',
  async play(scene) {
    const { omar } = scene.actors;
    await omar.deletes('scheduling', blockOf(omar));
    const { found, proposals: some } = await proposals(scene);
    holds(found, 'er is nog geen moment, terwijl Omar vrij is');
    const partyId = scene.partyIds.get(scene.kindOf(omar));
    const isOmar = (one: any) =>
      one.attendance.some(
        (who: any) => who.partyId === partyId && who.as === 'substitute' && who.personId === omar.personId,
      );
    holds(some.every(isOmar), 'in een voorstel komt Omar niet in plaats van Noor');
    const isToAsk = (one: any) =>
      one.attendance.some((who: any) => who.as === 'to-ask' && who.personId === scene.guest.personId);
    holds(some.every(isToAsk), 'van Wim, die geen agenda heeft, is zonder vragen aangenomen dat hij kan');
    return `maakt tijd vrij, voor Noor: ${some.length} voorstellen, eerst ${at(some[0].startsAt)}`;
  },
};

/** Reserves and books the best time that does not overlap the current booking. */
async function bookBest(scene: Scene, besides?: Booked): Promise<Booked & { place: any }> {
  const { hanna } = scene.actors;
  const path = `/v1/round-tables/${scene.roundTableId}`;
  const { found, proposals: some = [] } = await proposals(scene);
  const best = some.find(
    ({ startsAt, endsAt }: any) => !besides || startsAt >= besides.endsAt || endsAt <= besides.startsAt,
  );
  holds(found && best, 'er is geen moment om te boeken');
  const { optionId } = await hanna.does('scheduling', `${path}/_hold`, { startsAt: best.startsAt });
  const bookedAt = new Date();
  const { revision } = await hanna.does('scheduling', `${path}/_book`, { optionId });
  const { phase, appointment, guests } = await hanna.asks('scheduling', path);
  holds(
    phase === 'booked' && appointment.startsAt === best.startsAt,
    `de tafel is ${phase} op ${appointment?.startsAt}`,
  );
  holds(appointment.startsAt.slice(0, 10) <= scene.deadlineOn, `geboekt na de uiterste datum: ${appointment.startsAt}`);
  holds(guests.length === 7, `er zijn ${guests.length} genodigden en geen 7`);
  return { ...appointment, revision, bookedAt };
}

const placeIn = ({ municipality }: Scene, { venue, room }: { venue: string; room: string }): string =>
  `${room}, ${municipality.network.venues.find(({ code }: any) => code === venue)?.name ?? venue}`;

export const book: Step = {
  name: 'book',
  who: 'Hanna Heidekruid',
  rules: 'S002-9 S002-10 S002-46 R-12',
  async play(scene) {
    const booked = await bookBest(scene);
    scene.first = booked;
    holds(booked.revision === 0, `de eerste boeking heeft versie ${booked.revision}`);
    holds(booked.place, 'er is geen ruimte bij');
    return `boekt ${at(booked.startsAt)}: ${placeIn(scene, booked.place)}`;
  },
};

export const bookAgain: Step = {
  name: 'rebook',
  who: 'Hanna Heidekruid',
  rules: 'R-22 S002-46 S002-9',
  async play(scene) {
    const { sem, hanna } = scene.actors;
    // Another appointment of Sem, at the time of the first booking only.
    const { startsAt, endsAt } = scene.first;
    await sem.puts('scheduling', blockOf(sem), { startsAt, endsAt });
    scene.moved = await bookBest(scene, scene.first);
    holds(scene.moved.revision === 1, `de nieuwe boeking heeft versie ${scene.moved.revision}`);
    const { guests } = await hanna.asks('scheduling', `/v1/round-tables/${scene.roundTableId}`);
    const kept = guests.filter(({ answer }: any) => answer);
    holds(kept.length === 0, 'een antwoord op de oude tijd geldt nog');
    return `zoekt opnieuw en boekt ${at(scene.moved.startsAt)}; eerdere antwoorden vervallen`;
  },
};
