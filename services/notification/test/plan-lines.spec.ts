import { randomUUID } from 'node:crypto';
import type { EventContract } from '@rondetafel/contracts';
import { type Person, somebody, until } from '@rondetafel/platform/testing';
import { digestDue } from '../src/digest/digest.timers.ts';
import { agreementLines } from '../src/news/agreement/agreement.lines.ts';
import { planLines } from '../src/news/plan/plan.lines.ts';
import { residentLines } from '../src/news/resident/resident.lines.ts';
import { startWithMail, type WithMail } from './with-mail.ts';

let { mail, notification, stop } = {} as WithMail;
beforeAll(async () => {
  ({ mail, notification, stop } = await startWithMail());
});
beforeEach(() => notification.clock.moveTo('2026-11-23T09:00:00Z'));
afterAll(() => stop());

const administrator = somebody(['administrator']);

/** Somebody with an account, whose address the administrator gave. */
async function reader() {
  const person = somebody();
  const email = `p${randomUUID().slice(0, 8)}@work.example`;
  const { status } = await notification
    .as(administrator)
    .put(`/v1/contact-points/${person.personId}`, { email, language: 'nl' });
  expect(status).toBe(204);
  return { person, email };
}

const linesOf = async (person: Person) => (await notification.as(person).get('/v1/inbox')).body.items as any[];

/** The daily mails that are due leave. */
async function fired(): Promise<void> {
  const { rows } = await notification.database.admin.query(
    `UPDATE timer SET status = 'fired' WHERE status = 'armed' AND due_at <= $1 AND type = $2 RETURNING data`,
    [notification.clock.now(), digestDue.type],
  );
  for (const { data } of rows) await notification.receive(digestDue as never, JSON.parse(data) as never);
}

/** The event with these readers in the places of those of its example, in a case of its own. */
function happening(event: EventContract<any>, lines: (data: any) => readonly { personId?: string | undefined }[]) {
  const known = [...new Set(lines(event.example).flatMap(({ personId }) => personId ?? []))];
  return async (readers: readonly Person[]) => {
    const caseId = randomUUID();
    const text = known.reduce(
      (json, personId, place) => json.replaceAll(personId, readers[place]!.personId),
      JSON.stringify({ ...event.example, caseId }),
    );
    return { caseId, data: JSON.parse(text), told: known.length };
  };
}

const tellings = [...planLines, ...agreementLines, ...residentLines].map(
  ({ event, lines }) => [event.type.split('.').at(-2)!, event, lines] as const,
);

test.each(tellings)(
  'R-26, P-28: %s is one line for each whom it concerns, and one mail the next morning',
  async (_name, event, lines) => {
    const readers = [await reader(), await reader(), await reader()];
    const { caseId, data, told } = await happening(event, lines)(readers.map(({ person }) => person));
    const id = randomUUID();
    await notification.receive(event, data, { id });
    // The same once more, as after a crash.
    await notification.receive(event, data, { id });
    const concerned = readers.slice(0, told);
    for (const { person } of concerned) {
      const own = await linesOf(person);
      expect(own.map((line) => line.caseId)).toEqual([caseId]);
    }
    notification.clock.moveTo('2026-11-24T08:00:00+01:00');
    await fired();
    for (const { email } of concerned) {
      const { text } = await until(() => mail.to(email)[0]);
      expect(text).toMatch(/- over (plannen, afspraken en verslagen|verzoeken en casussen): 1/);
      expect(text).not.toContain(caseId);
    }
    notification.clock.moveTo('2026-11-25T08:00:00+01:00');
    await fired();
    expect(concerned.map(({ email }) => mail.to(email).length)).toEqual(concerned.map(() => 1));
    expect(readers.slice(told).flatMap(({ email }) => mail.to(email))).toEqual([]);
  },
);
