import { type Invitation, linkToken } from './mailbox.ts';
import type { Booked, Invited, Scene } from './scene.ts';
import { holds, type Step } from './step.ts';
import { isSameMoment } from './words.ts';

const guestsOf = ({ actors, guest, motherId, motherEmail }: Scene): Invited[] => [
  ...(['hanna', 'anna', 'lars', 'omar', 'sem'] as const).map((role) => {
    const { personId, name: who, email } = actors[role];
    return { personId, who, email };
  }),
  guest,
  { personId: motherId, who: 'Moeder', email: motherEmail },
];

/** The invitation of one guest to one revision of the appointment, with all checks. */
async function invitationOf(scene: Scene, { email, who }: Invited, booked: Booked): Promise<Invitation> {
  const { startsAt, revision, bookedAt } = booked;
  const isIt = (one: Invitation) => isSameMoment(one.startsAt, startsAt) && one.sequence >= revision;
  const found = await scene.mailbox.untilInvited(email, bookedAt, isIt);
  const uid = scene.uids.get(email) ?? found.uid;
  scene.uids.set(email, uid);
  holds(found.method === 'REQUEST', `${who} kreeg een ${found.method}`);
  holds(found.isUtc, `de uitnodiging van ${who} staat niet in UTC`);
  holds(found.attendees.join() === email, `de uitnodiging van ${who} noemt ${found.attendees.join(', ')}`);
  const { organiser } = scene.municipality.meetings;
  holds(found.organizer === organiser.email.toLowerCase(), `de organisator is ${found.organizer}`);
  holds(found.uid === uid, `de afspraak van ${who} is niet dezelfde als eerst`);
  return found;
}

async function invitations(scene: Scene, booked: Booked): Promise<Map<string, Invitation>> {
  const found = await Promise.all(
    guestsOf(scene).map(async (one) => [one.email, await invitationOf(scene, one, booked)] as const),
  );
  holds(new Set(scene.uids.values()).size === found.length, 'twee genodigden hebben dezelfde afspraak in hun agenda');
  return new Map(found);
}

/** Wim's address is Hanna's word only: he first gets a mail without content, and his answer shows that it is right. */
async function answersFromNewAddress({ mailbox, guest, first, actors }: Scene): Promise<void> {
  const token = await mailbox.untilWritten(guest.email, first.bookedAt);
  if (token) await actors.hanna.does('notification', '/v1/answers', { token, answer: 'tentative' });
}

export const invite: Step = {
  name: 'invitations',
  who: 'Rondetafel',
  rules: 'S002-46 P-11 P-13 P-17 P-27',
  async play(scene) {
    await answersFromNewAddress(scene);
    const { size } = await invitations(scene, scene.first);
    await nothingTwice(scene, 'nu');
    return `bezorgt ${size} uitnodigingen: ieder een eigen agendabestand, in UTC`;
  },
};

export const decline: Step = {
  name: 'decline',
  who: 'Sem Seringa',
  rules: 'R-22 P-13',
  async play(scene) {
    const { sem, hanna } = scene.actors;
    const invitation = await scene.mailbox.untilInvited(
      sem.email,
      scene.first.bookedAt,
      ({ uid }) => uid === scene.uids.get(sem.email),
    );
    await scene.mailbox.replies(invitation, 'DECLINED');
    const path = `/v1/round-tables/${scene.roundTableId}`;
    const { appointment } = await hanna.sees('scheduling', path, ({ phase }) => phase === 'reopened', 'de afzegging');
    holds(appointment.startsAt === scene.first.startsAt, 'de boeking staat er niet meer');
    const isTold = ({ items }: any) =>
      items.some((one: any) => one.kind === 'required-attendance-declined' && one.caseId === scene.caseId);
    await hanna.sees('notification', '/v1/inbox?limit=50', isTold, 'het bericht dat een verplichte partij niet kan');
    return 'zegt af vanuit zijn agenda (REPLY): er wordt opnieuw gezocht';
  },
};

export const inviteAgain: Step = {
  name: 'moved-invitations',
  who: 'Rondetafel',
  rules: 'S002-46 P-13',
  async play(scene) {
    const { size } = await invitations(scene, scene.moved);
    return `bezorgt ${size} wijzigingen van dezelfde afspraak, elk met een hogere SEQUENCE`;
  },
};

export const answers: Step = {
  name: 'answers',
  who: 'Iedereen',
  rules: 'P-11 P-19 S002-46',
  async play(scene) {
    const { anna, sem, lars, omar, hanna } = scene.actors;
    const mails = await invitations(scene, scene.moved);
    const path = `/v1/round-tables/${scene.roundTableId}`;
    for (const email of [scene.guest.email, scene.motherEmail, omar.email]) {
      const token = linkToken(mails.get(email)!);
      const shown = await hanna.does('notification', '/v1/answers/_open', { token });
      holds(isSameMoment(shown.startsAt, scene.moved.startsAt), `de link toont een andere tijd: ${shown.startsAt}`);
      await hanna.does('notification', '/v1/answers', { token, answer: 'accepted' });
    }
    for (const { email } of [anna, lars]) await scene.mailbox.replies(mails.get(email)!, 'ACCEPTED');
    for (const one of [sem, hanna]) await one.does('scheduling', `${path}/_answer`, { answer: 'accepted' });
    const haveAll = ({ guests }: any) => guests.every(({ answer }: any) => answer?.answer === 'accepted');
    const { phase } = await hanna.sees('scheduling', path, haveAll, 'zeven keer ja');
    holds(phase === 'booked', `de tafel is ${phase}`);
    return 'komt: drie via de link, twee uit hun agenda, twee op de werkplek';
  },
};

/** Once for every revision; twice only as the identical mail, which a kill at the wrong moment may cause. */
async function nothingTwice(scene: Scene, when: string): Promise<number> {
  let repeats = 0;
  for (const { email, who } of guestsOf(scene)) {
    const uid = scene.uids.get(email);
    const versions = new Map<string, Set<string | undefined>>();
    for (const one of await scene.mailbox.invitations(email, scene.first.bookedAt)) {
      if (one.uid !== uid) continue;
      const version = `${one.method} ${one.sequence}`;
      const known = versions.get(version);
      const messageId = await scene.mailbox.messageId(one);
      if (known?.has(messageId)) repeats += 1;
      versions.set(version, new Set([...(known ?? []), messageId]));
    }
    for (const [version, ids] of versions) holds(ids.size === 1, `${who} kreeg ${version} ${ids.size} keer (${when})`);
  }
  return repeats;
}

export const lookBack: Step = {
  name: 'look-back',
  who: 'Rondetafel',
  rules: 'S002-46 P-1',
  async play(scene) {
    const { hanna } = scene.actors;
    const { items } = await hanna.asks('scheduling', `/v1/cases/${scene.caseId}/round-tables`);
    holds(items.length === 1 && items[0].phase === 'booked', `er zijn ${items.length} gesprekken`);
    holds(items[0].appointment.startsAt === scene.moved.startsAt, 'de tafel staat op een andere tijd');
    const repeats = await nothingTwice(scene, 'aan het eind');
    const countOf = ({ items: messages }: any, kind: string): number =>
      messages.filter((one: any) => one.caseId === scene.caseId && one.kind === kind).length;
    // A message may still arrive; one too many never disappears.
    const isAll = (inbox: any) =>
      countOf(inbox, 'required-attendance-declined') >= 1 && countOf(inbox, 'attendance-accepted') >= 7;
    const inbox = await hanna.sees('notification', '/v1/inbox?limit=100', isAll, 'het bericht van elk antwoord');
    const declines = countOf(inbox, 'required-attendance-declined');
    const yes = countOf(inbox, 'attendance-accepted');
    holds(declines === 1 && yes === 7, `Hanna hoorde ${declines} keer nee en ${yes} keer ja`);
    const again = repeats > 0 ? `; ${repeats} keer dezelfde mail nog eens, na een uitval` : '';
    return `heeft één gesprek, één uitnodiging per versie, elk antwoord eens${again}`;
  },
};
