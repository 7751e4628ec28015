import { randomUUID } from 'node:crypto';
import { caseRegistered, coordinatorAppointed, professionalAdded } from '@rondetafel/contracts';
import { newTrace } from '@rondetafel/platform';
import { type Person, somebody, until } from '@rondetafel/platform/testing';
import { startWithMail } from './with-mail.ts';

/** Notification with a mail server, and people who have addresses or get some. */
export async function startWithAddresses() {
  const world = await startWithMail();
  const { mail, notification } = world;

  /** A colleague without account, whom somebody just added. */
  async function added() {
    const [adder, colleague] = [somebody(), somebody()];
    const { personId } = colleague;
    await notification.receive(professionalAdded, { personId, addedById: adder.personId });
    return { adder, colleague, personId };
  }

  /** A household that somebody registered, and whom to make its coordinator. */
  async function reported() {
    const [reporter, coordinator] = [somebody(), somebody(['independent-coordinator'])];
    const [caseId, memberId] = [randomUUID(), randomUUID()];
    const member = { memberId, minor: false, representation: 'self' as const };
    const { personId, organisationId } = reporter;
    const reportedBy = { personId, organisationId };
    await notification.receive(caseRegistered, { ...caseRegistered.example, caseId, reportedBy, members: [member] });
    const appointed = { ...coordinatorAppointed.example, caseId, kind: 'independent' as const, standsInFor: undefined };
    const appoint = (by = coordinator) =>
      notification.receive(coordinatorAppointed, { ...appointed, personId: by.personId });
    return { reporter, coordinator, caseId, member, appointed, appoint };
  }

  return {
    ...world,
    added,
    reported,
    /** The same, with its coordinator. */
    registered: async () => {
      const household = await reported();
      await household.appoint();
      return household;
    },
    put: (by: Person, personId: string, email = anEmail()) =>
      notification.as(by).put(`/v1/contact-points/${personId}`, { email, language: 'nl' }),
    firstTo: (email: string) => until(() => mail.to(email)[0]),
    /** By the link in this mail. */
    answer: (text: string, given = 'accepted') =>
      notification.as().post('/v1/answers', { token: /antwoord#(\S+)/.exec(text)![1], answer: given }),
  };
}

export type WithAddresses = Awaited<ReturnType<typeof startWithAddresses>>;

export const anEmail = () => `p${randomUUID().slice(0, 8)}@work.example`;
export const byAnother = () => somebody(['professional', 'independent-coordinator']);
export const asActor = (person: Person) => ({
  ...person,
  issuer: 'test',
  subject: 'test',
  expiresAt: new Date(),
  call: { trace: newTrace(), route: 'TEST /' },
});

/** What answers who gives an address. */
export const given = { status: 204 };
export const refused = { status: 403, body: { code: 'contact-point-given', rule: 'P-11' } };
export const forCoordinator = { status: 403, body: { code: 'address-for-coordinator', rule: 'P-11' } };
export const unknown = { status: 404, body: { code: 'person-not-introduced', rule: 'P-11' } };
