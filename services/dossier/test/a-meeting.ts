import { randomUUID } from 'node:crypto';
import { roundTableBooked, roundTableCancelled, roundTableHeld } from '@rondetafel/contracts';
import type { Person, Reply, TestService } from '@rondetafel/platform/testing';
import { aWrittenPlan } from './a-plan-out.ts';

export type Present = 'coordinator' | 'teacher' | 'mother';

/** What scheduling publishes of one table, and the routes of its minutes as somebody calls them. */
export class MeetingCalls {
  readonly roundTableId = randomUUID();

  constructor(
    readonly dossier: TestService,
    readonly caseId: string,
    readonly ids: Readonly<Record<Present, string>>,
    readonly attendees: readonly object[],
  ) {}

  booked = (startsAt = '2026-11-23T10:00:00.000Z') =>
    this.dossier.receive(roundTableBooked, {
      ...this.table,
      revision: 0,
      startsAt,
      endsAt: '2026-11-23T11:30:00.000Z',
      attendees: [...this.attendees],
      urgent: false,
    } as never);
  held = (...present: Present[]) =>
    this.dossier.receive(roundTableHeld, {
      ...this.table,
      heldOn: '2026-11-23',
      rosterComplete: true,
      attendance: (Object.keys(this.ids) as Present[]).map((who) => ({
        personId: this.ids[who],
        attendance: present.includes(who) ? 'present' : 'absent',
        restricted: false,
      })),
    } as never);
  cancelled = () =>
    this.dossier.receive(roundTableCancelled, {
      ...this.table,
      revision: 1,
      cancelledAt: '2026-11-23T09:30:00.000Z',
      urgent: false,
    } as never);

  list = (person: Person) => this.dossier.as(person).get(`/v1/cases/${this.caseId}/meetings`);
  see = (person: Person) => this.dossier.as(person).get(this.at());
  revisions = (person: Person) => this.dossier.as(person).get(this.at('/revision'));
  write = (person: Person, path: string, body: object, version = 0) =>
    this.dossier.as(person).put(this.at(path), body, { 'If-Match': `"${version}"` });
  drop = (person: Person, path: string, version = 1) =>
    this.dossier.as(person).delete(this.at(path), undefined, { 'If-Match': `"${version}"` });
  finish = async (person: Person, more: object = {}): Promise<Reply> => {
    const { minutes = 0, plan = 0 } = (await this.revisions(person)).body ?? {};
    const body = { planRevision: plan, ...more };
    const headers = { 'If-Match': `"${minutes}"`, 'Idempotency-Key': randomUUID() };
    return this.dossier.as(person).post(this.at('/_finish'), body, headers);
  };
  correct = (person: Person, body: object = { text: 'Het was maandag.' }) =>
    this.dossier.as(person).post(this.at('/corrections'), body);

  private at = (path = '') => `/v1/cases/${this.caseId}/meetings/${this.roundTableId}/minutes${path}`;
  private get table() {
    return { caseId: this.caseId, roundTableId: this.roundTableId, kind: 'upscaling' };
  }
}

/** A table that was booked, of a dossier with lines in the draft of its plan. */
export async function aBookedTable(dossier: TestService) {
  const all = await aWrittenPlan(dossier);
  const { coordinator, teacher, mother, school, caseId } = all;
  const of = ({ personId, organisationId }: Person) => ({ personId, organisationId, restricted: false });
  const meeting = new MeetingCalls(
    dossier,
    caseId,
    { coordinator: coordinator.personId, teacher: teacher.personId, mother },
    [
      { ...of(coordinator), role: 'chair', need: 'required' },
      { ...of(teacher), role: 'party', need: 'required', partyId: school.partyId },
      { personId: mother, role: 'household-member', need: 'optional', restricted: false },
    ],
  );
  await meeting.booked();
  return { ...all, meeting };
}

/** With everything written that minutes need; nobody said that it is finished. */
export async function writtenMinutes(dossier: TestService) {
  const all = await aBookedTable(dossier);
  const { meeting, coordinator, teacher, mother } = all;
  const [subjectId, trajectoryId] = [randomUUID(), randomUUID()];
  const present = { parts: [1] };
  const done = [
    await meeting.write(coordinator, '/question', { text: 'Hoe gaat Pim weer naar school?' }),
    await meeting.write(coordinator, `/trajectories/${trajectoryId}`, { place: 1, what: 'Eerst twee dagen' }),
    await meeting.write(coordinator, '/choice', { trajectoryId, because: 'Pim wil het zelf.' }),
    await meeting.write(coordinator, `/subjects/${subjectId}`, {
      place: 1,
      part: 1,
      title: 'School',
      text: 'Pim mist zijn vrienden.',
    }),
    await meeting.write(coordinator, `/attendance/${coordinator.personId}`, present),
    await meeting.write(coordinator, `/attendance/${teacher.personId}`, present),
    await meeting.write(coordinator, `/attendance/${mother}`, present),
  ];
  expect(done.map(({ status }) => status)).toEqual(done.map(() => 200));
  return { ...all, subjectId, trajectoryId };
}
