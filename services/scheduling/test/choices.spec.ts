import { startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { aPlanner } from './a-planner.ts';
import { almere } from './almere.ts';

// Choices of the municipality's file that planning follows, each with another value than the example has.

let scheduling: TestService;
afterEach(() => scheduling?.stop());

async function startWith(change: (json: any) => void) {
  scheduling = await startTestService(service, { prefix: 'ch', municipality: almere(change) });
  return aPlanner(() => scheduling);
}

test('a table that needs not be held in the term has no last day, and its case no term', async () => {
  const { calledTable } = await startWith((json) => {
    json.tables.upscaling.withinTerm = false;
  });
  const { caseId, coordinator, roundTableId } = await calledTable();
  const as = scheduling.as(coordinator);
  expect((await as.get(`/v1/round-tables/${roundTableId}`)).body).not.toHaveProperty('deadlineOn');
  expect((await as.get(`/v1/cases/${caseId}/term`)).status).toBe(404);
});

test('moving a booked table takes as many working days of notice as the file says, and not those of an invitation', async () => {
  const { calledTable, proposals, book } = await startWith((json) => {
    json.meetings.notice.invitationWorkingDays = 1;
    json.meetings.notice.moveWorkingDays = 4;
  });
  const called = await calledTable();
  const [first] = (await proposals(called)).proposals;
  expect(first.startsAt.slice(0, 10)).toBe('2026-11-25');
  expect((await book(called, first.startsAt)).status).toBe(200);
  const [moved] = (await proposals(called)).proposals;
  expect(moved.startsAt.slice(0, 10)).toBe('2026-11-30');
});
