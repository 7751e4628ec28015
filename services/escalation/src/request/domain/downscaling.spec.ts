import { downscalingReferred, downscalingRequested, requestDecided } from '@rondetafel/contracts';
import {
  aCase,
  almere,
  anAssignment,
  aRequest,
  coordinator,
  id,
  idsFrom,
  neighbourhoodWorker,
  now,
  refusalOf,
  stranger,
} from '../../../test/a-case.ts';
import { asksForCoordinator } from '../../case/domain/escalation-case.ts';
import { decideRequests } from './decide-requests.ts';
import { answerDownscaling, type DownscalingAsked, requestDownscaling } from './downscaling.ts';

const accessWorker = { personId: id(27), organisationId: id(37) };
const ask = (more: Partial<DownscalingAsked> = {}) =>
  requestDownscaling(
    aCase(),
    {
      requestId: id(44),
      by: neighbourhoodWorker,
      accessPoint: { organisationId: accessWorker.organisationId, kind: 'youth-health-service' },
      conditions: ['too-little-trust'],
      urgent: false,
      receivedAt: '2026-11-23T08:00:00.000Z',
      parties: [],
      texts: { awardInadequate: 'De toekenning dekt geen nazorg.' },
      ...more,
    },
    { municipality: almere, now, newId: idsFrom(71) },
  );
const answer = (outcome: 'round-table' | 'other-possibilities' | 'access-solves', by = accessWorker) =>
  answerDownscaling(ask().next, { requestId: id(44), decisionId: id(91), by, outcome }, now);

test.each(almere.network.accessPoints)('%s is an access point (S002-50)', (kind) => {
  const { events, next } = ask({ accessPoint: { organisationId: accessWorker.organisationId, kind } });
  expect(events[0]?.event).toBe(downscalingRequested);
  expect(downscalingRequested.strict.safeParse(events[0]?.data).success).toBe(true);
  expect(next.requests.some(asksForCoordinator)).toBe(false); // the access answers first
});

test.each([['too-little-knowledge'], ['too-little-trust']] as const)(
  '%s alone is enough (S002-49, R-16)',
  (condition) => {
    expect(ask({ conditions: [condition] }).events).toHaveLength(1);
  },
);

test('without either of the two it is refused (S002-49)', () => {
  expect(refusalOf(() => ask({ conditions: [] })).code).toBe('downscaling-condition-missing');
});

test.each([
  ['no-access-point', { accessPoint: { organisationId: id(32), kind: 'school' } }],
  ['received-in-future', { receivedAt: '2026-11-24T08:00:00.000Z' }],
  ['received-too-long-ago', { receivedAt: '2025-11-22T08:00:00.000Z' }],
  ['back-dating-reason-missing', { receivedAt: '2026-11-20T08:00:00.000Z' }],
  ['case-unknown', { by: stranger }],
])('refuses %s', (code, more) => {
  expect(refusalOf(() => ask(more)).code).toBe(code);
});

test.each([
  ['round-table', [downscalingReferred, requestDecided], now],
  ['other-possibilities', [requestDecided], null],
  ['access-solves', [requestDecided], null],
] as const)('the access professional decides %s (S002-50)', (outcome, events, referredAt) => {
  const { events: published, next } = answer(outcome);
  expect(published.map(({ event }) => event)).toEqual(events);
  for (const { event, data } of published) expect(event.strict.safeParse(data).success).toBe(true);
  expect(next.requests[0]).toMatchObject({ state: 'decided', outcome, referredAt }); // the ten days run from the referral
  expect(next.requests.some(asksForCoordinator)).toBe(outcome === 'round-table');
});

test('another organisation does not decide, and nothing is decided twice (R-17)', () => {
  expect(refusalOf(() => answer('access-solves', stranger)).code).toBe('request-unknown');
  const again = { requestId: id(44), decisionId: id(92), by: accessWorker, outcome: 'round-table' as const };
  expect(refusalOf(() => answerDownscaling(answer('access-solves').next, again, now)).code).toBe('request-answered');
});

test('a coordinator can’t refuse what the access referred, only advise back (R-17)', () => {
  const referred = { ...answer('round-table').next, assignments: [anAssignment(coordinator)] };
  const refuse = { decisionId: id(93), by: coordinator, outcome: 'other-possibilities' as const };
  expect(refusalOf(() => decideRequests(referred, refuse, almere, now)).code).toBe('nothing-to-decide');
  const both = { ...referred, requests: [...referred.requests, aRequest()] };
  expect(decideRequests(both, refuse, almere, now).events.map(({ data }) => data['requestId'])).toEqual([id(41)]);
});
