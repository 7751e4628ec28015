import { upscalingRequested } from '@rondetafel/contracts';
import {
  aCase,
  almere,
  anAssignment,
  anInvolvement,
  aRequest,
  caseId,
  child,
  coordinator,
  id,
  idsFrom,
  mother,
  neighbourhoodWorker,
  now,
  otherCoordinator,
  refusalOf,
  stranger,
  teacher,
  upscaling,
} from '../../../test/a-case.ts';
import type { AssignmentEnd, EscalationCase } from '../../case/domain/escalation-case.ts';
import type { Worker } from '../../case/domain/standing.ts';
import { checks } from './request-faults.ts';
import { requestUpscaling, type UpscalingAsked } from './request-upscaling.ts';

const ask = (more: Partial<UpscalingAsked> = {}, theCase: EscalationCase = aCase(), municipality = almere) =>
  requestUpscaling(theCase, upscaling(more), { municipality, now, newId: idsFrom(71) });
const published = (step: { events: readonly { data: any }[] }) => step.events[0]?.data;

test('a request says who asks, since when and whom they know, and nothing of the household (S002-44, P-1)', () => {
  const step = ask({
    urgent: true,
    parties: [{ organisationId: teacher.organisationId, organisationKind: 'school', memberIds: [child] }],
  });
  expect(step.events).toEqual([
    {
      event: upscalingRequested,
      data: {
        caseId,
        requestId: id(41),
        requestedBy: { personId: neighbourhoodWorker.personId, organisationId: neighbourhoodWorker.organisationId },
        urgent: true, // P-5
        safetySignal: false,
        receivedAt: '2026-11-23T08:00:00.000Z',
        parties: [
          {
            partyId: id(71),
            organisationId: teacher.organisationId,
            organisationKind: 'school',
            memberIds: [child],
            restricted: false,
          },
        ],
      },
    },
  ]);
  expect(upscalingRequested.strict.safeParse(published(step)).success).toBe(true);
});

test('the criterion is frozen with its reasons and is no gate (S002-4, P-6, R-5)', () => {
  expect(ask().criterion.met).toBe(true);
  const individual = [{ memberId: mother, lifeAreas: ['finances'] }];
  expect(refusalOf(() => ask({ members: individual })).faults).toEqual(['below-criterion-reason-missing']);
  const motivated = ask({
    members: individual,
    texts: { explanation: 'Zie bijlage.', belowCriterion: 'Dreigende uitzetting.' },
  });
  expect(motivated.criterion).toMatchObject({ met: false });
  expect(motivated.criterion.reasons).toEqual([{ code: 'members', holds: false, have: 0, asked: 2 }]);
});

test('the safety signal is published as a flag; its reason stays (S002-48, R-14)', () => {
  const step = ask({ texts: { explanation: 'Zie bijlage.', safetySignal: 'Blauwe plekken.' } });
  expect(published(step).safetySignal).toBe(true);
  expect(JSON.stringify([step.events, step.next])).not.toContain('Blauwe');
});

test.each([
  ['safe-home', true],
  ['samen-veilig', true],
  ['neighbourhood-team', false],
  ['school', false],
])('a party of kind %s is hidden from the start: %s (P-27)', (organisationKind, restricted) => {
  const step = ask({ parties: [{ organisationId: id(39), organisationKind, memberIds: [] }] });
  expect(published(step).parties[0].restricted).toBe(restricted);
});

describe('clocks (P-4, R-13)', () => {
  test('by the direct route it has reached a coordinator with its receipt', () => {
    expect(published(ask({ route: 'direct' })).receivedByCoordinatorAt).toBe('2026-11-23T08:00:00.000Z');
  });
  test.each(['city-social-team', 'youth-health-service'] as const)('by %s it has not yet', (route) => {
    expect(published(ask({ route }))).not.toHaveProperty('receivedByCoordinatorAt');
  });
  test('a call typed in later the same day is no back-dating', () => {
    expect(published(ask({ receivedAt: '2026-11-22T23:30:00.000Z' })).receivedAt).toBe('2026-11-22T23:30:00.000Z'); // Monday 00:30 here
  });
  test('a call of an earlier day is taken with a reason, and keeps its own time', () => {
    const receivedAt = '2026-11-20T15:30:00.000Z';
    const texts = { explanation: 'Gebeld.', backDating: 'Het systeem was vrijdag dicht.' };
    expect(published(ask({ receivedAt, texts })).receivedAt).toBe(receivedAt);
  });
});

const anAdvice = {
  adviceId: id(81),
  district: 'almere-buiten',
  givenById: coordinator.personId,
  givenTo: [],
  givenAt: '2026-11-23T07:00:00.000Z',
  outcome: 'scale-up',
  requestId: null,
} as const;

const wrong: Record<(typeof checks)[number]['code'], Partial<UpscalingAsked>> = {
  'district-unknown': {},
  'route-unknown': { route: 'youth-health-service' },
  'requester-unlisted': {
    requestedBy: { personId: id(98), organisationId: id(31), isListed: false },
    typedAt: 'city-social-team',
  },
  'requester-impossible': {
    typedAt: 'city-social-team',
    requestedBy: { personId: otherCoordinator.personId, organisationId: id(35), isListed: true },
  },
  'received-in-future': { receivedAt: '2026-11-23T09:16:00.000Z' },
  'received-too-long-ago': {
    receivedAt: '2025-11-22T22:59:00.000Z',
    texts: { explanation: 'Gebeld.', backDating: 'Vergeten.' },
  },
  'back-dating-reason-missing': { receivedAt: '2026-11-22T22:59:00.000Z' },
  'coordinator-receipt-impossible': { receivedByCoordinatorAt: '2026-11-23T07:59:00.000Z' },
  'advice-first': { trigger: 'disagreement' },
  'advice-used': { trigger: 'disagreement', advice: { ...anAdvice, requestId: id(42) } },
  'received-before-advice': { trigger: 'disagreement', advice: { ...anAdvice, givenAt: '2026-11-23T08:30:00.000Z' } },
  'below-criterion-reason-missing': { members: [] },
};

test.each(checks.map(({ code, rule }) => [code, rule]))('%s is refused (%s)', (code) => {
  const endedBecause = 'handed-back-not-independent';
  const theCase = aCase({
    ...(code === 'district-unknown' && { district: 'utrecht-oost' }),
    assignments: [anAssignment(otherCoordinator, { state: 'ended', endedBecause })],
  });
  const oneRoute = { ...almere, network: { ...almere.network, entryRoutes: ['city-social-team'] } };
  expect(refusalOf(() => ask(wrong[code], theCase, oneRoute)).faults).toEqual([code]);
});

test('an advice becomes a request, whose clock starts then (R-23)', () => {
  expect(published(ask({ trigger: 'disagreement', advice: anAdvice })).receivedAt).toBe('2026-11-23T08:00:00.000Z');
});

test('everything that is wrong is told at once', () => {
  const members = [{ memberId: id(99), lifeAreas: ['weather', 'safety'] }];
  expect(refusalOf(() => ask({ trigger: 'disagreement', members })).faults).toEqual([
    'advice-first',
    'below-criterion-reason-missing',
    'member-unknown', // P-1
    'life-area-unknown', // P-6
  ]);
});

describe('who may ask (S002-43, S000-6)', () => {
  test('a colleague with the same rights who is not involved learns nothing', () => {
    expect(refusalOf(() => ask({ by: stranger })).code).toBe('case-unknown');
  });
  test('an involved party may, once the dossier is open', () => {
    const theCase = aCase({ stage: 'dossier', involvements: [anInvolvement(teacher)] });
    expect(ask({ by: teacher }, theCase).next.requests).toHaveLength(1);
  });
  test('the receiver of a call types for the caller, who is the requester (P-4)', () => {
    const { personId, organisationId } = neighbourhoodWorker;
    const requestedBy = { personId, organisationId, isListed: true };
    const [request] = ask({ by: coordinator, requestedBy }).next.requests;
    expect(request).toMatchObject({ requestedById: personId, enteredById: coordinator.personId });
  });
  test('a coordinator of the district types for callers only (P-4)', () => {
    const { personId, organisationId } = stranger;
    const waiting = aCase({ requests: [aRequest()] });
    const byPhone = { requestId: id(42), by: coordinator };
    const requestedBy = { personId, organisationId, isListed: true };
    expect(ask({ ...byPhone, requestedBy }, waiting).events).toHaveLength(1);
    expect(refusalOf(() => ask(byPhone, waiting)).code).toBe('case-unknown');
  });
});

describe('for whom somebody asks (P-4)', () => {
  const named = ({ personId, organisationId }: Worker, isListed = true) => ({ personId, organisationId, isListed });

  test('a coordinator of the pool who names himself asks for himself, and stands in no case for that', () => {
    expect(refusalOf(() => ask({ by: coordinator, requestedBy: named(coordinator) })).code).toBe('case-unknown');
  });
  test.each<[string, Partial<EscalationCase>, boolean]>([
    ['in which nothing waits', {}, false],
    ['which waits for the pool', { requests: [aRequest()] }, true],
    ['which another coordinator has', { requests: [aRequest()], assignments: [anAssignment(otherCoordinator)] }, false],
    [
      'in which he typed once',
      { requests: [aRequest({ state: 'decided', enteredById: coordinator.personId })] },
      false,
    ],
    ['which he registered', { reportedById: coordinator.personId }, true],
    ['which he has himself', { assignments: [anAssignment(coordinator)] }, true],
    ['in which the caller takes part', { stage: 'dossier', involvements: [anInvolvement(stranger)] }, true],
    ['in which the caller is hidden', { involvements: [anInvolvement(stranger, { hidden: true })] }, false],
    ['that the caller left', { involvements: [anInvolvement(stranger, { left: true })] }, false],
  ])('a coordinator of the pool names a caller in a case %s: %s (A2)', (_, more, may) => {
    const named = { requestId: id(42), by: coordinator, requestedBy: { ...stranger, isListed: true } };
    if (may) expect(ask(named, aCase(more)).events).toHaveLength(1);
    else expect(refusalOf(() => ask(named, aCase(more))).code).toBe('case-unknown');
  });
  test.each<[string, Partial<EscalationCase>]>([
    ['who registered the case', { reportedById: teacher.personId }],
    ['who asked before', { requests: [aRequest({ state: 'decided', requestedById: teacher.personId })] }],
    ['the coordinator of the Wams approach', { regularCoordinatorId: teacher.personId }],
    ['a party', { stage: 'dossier', involvements: [anInvolvement(teacher)] }],
  ])('%s asks for themselves, not for whom they name (A2)', (_, more) => {
    const theCase = aCase(more);
    const other = { requestId: id(42), by: teacher, requestedBy: named(stranger) };
    expect(refusalOf(() => ask(other, theCase))).toMatchObject({ code: 'types-for-nobody', rule: 'P-4' });
    expect(ask({ ...other, requestedBy: named(teacher) }, theCase).events).toHaveLength(1);
    // Who takes calls does so: an office by its role, an entry route by what it is (S002-44).
    const dispatches = { ...teacher, roles: ['professional', 'dispatcher'] as const };
    expect(ask({ ...other, by: dispatches }, theCase).events).toHaveLength(1);
    expect(ask({ ...other, typedAt: 'youth-health-service' }, theCase).events).toHaveLength(1);
    expect(refusalOf(() => ask({ ...other, typedAt: 'school' }, theCase)).code).toBe('types-for-nobody');
  });
  test('who has no part in the case learns nothing, at an entry route or not', () => {
    const asked = { by: teacher, requestedBy: named(stranger), typedAt: 'youth-health-service' };
    expect(refusalOf(() => ask(asked)).code).toBe('case-unknown');
  });
  test('nor by having typed for a caller', () => {
    const typed = aRequest({ enteredById: coordinator.personId, requestedById: stranger.personId });
    expect(refusalOf(() => ask({ by: coordinator }, aCase({ requests: [typed] }))).code).toBe('case-unknown');
  });
  test('whom the directory does not know is nobody to ask for', () => {
    const waiting = aCase({ requests: [aRequest()] });
    const asked = { requestId: id(42), by: coordinator, requestedBy: named(stranger, false) };
    expect(refusalOf(() => ask(asked, waiting)).faults).toEqual(['requester-unlisted']);
  });
  test('who gave the case back as not independent stays out of it (S002-21)', () => {
    const before = (endedBecause: AssignmentEnd) =>
      aCase({
        requests: [aRequest()],
        assignments: [anAssignment(otherCoordinator, { state: 'ended', endedBecause })],
      });
    const asked = { requestId: id(42), by: coordinator, requestedBy: named(otherCoordinator) };
    expect(refusalOf(() => ask(asked, before('handed-back-not-independent'))).faults).toEqual(['requester-impossible']);
    expect(ask(asked, before('handed-back-no-time')).events).toHaveLength(1);
  });
});

describe('several requests on one case (P-3)', () => {
  const first = aRequest({ requestedById: teacher.personId, requestedByOrganisationId: teacher.organisationId });
  test('a second requester joins, each with a receipt of its own', () => {
    const { next } = ask({ requestId: id(42) }, aCase({ requests: [first] }));
    expect(next.requests.map(({ requestId, state }) => [requestId, state])).toEqual([
      [id(41), 'open'],
      [id(42), 'open'],
    ]);
  });
  test('the same requester waits for the answer first', () => {
    expect(refusalOf(() => ask({ requestId: id(42) }, aCase({ requests: [aRequest()] }))).code).toBe(
      'request-already-open',
    );
  });
  test('a party named twice is one party, and each requester keeps what they wrote of it (P-27)', () => {
    const school = { organisationId: teacher.organisationId, organisationKind: 'school' };
    const named = { ...school, personId: teacher.personId, memberIds: [child] };
    const once = ask({ by: neighbourhoodWorker, parties: [named] });
    const answered = { ...once.next, requests: [aRequest({ state: 'decided' })] };
    const again = ask({ requestId: id(42), parties: [{ ...school, memberIds: [mother] }] }, answered);
    expect(published(again).parties).toEqual([{ ...school, partyId: id(71), memberIds: [mother], restricted: false }]);
    expect(again.next.knownParties.map(({ personId, memberIds }) => [personId, memberIds])).toEqual([
      [teacher.personId, [child]],
      [null, [mother]],
    ]);
  });
  test('an organisation that the directory does not have is no party and does not count (P-11, P-6)', () => {
    const party = { organisationId: id(39), memberIds: [], organisationKind: undefined };
    const three = [38, 37].map((number) => ({ ...party, organisationId: id(number), organisationKind: 'school' }));
    const asked = { members: [{ memberId: mother, lifeAreas: ['finances'] }], parties: [party, ...three] };
    expect(refusalOf(() => ask(asked)).faults.sort()).toEqual(['below-criterion-reason-missing', 'party-unlisted']);
    expect(refusalOf(() => ask({ parties: [...three, party] })).faults).toEqual(['party-unlisted']);
    const contact = [{ ...party, organisationKind: 'school', personId: id(98), contactListed: false }];
    expect(refusalOf(() => ask({ parties: contact })).faults).toEqual(['contact-unlisted']);
  });
  test('a party that one request names on two lines is one party of both', () => {
    const school = { organisationId: teacher.organisationId, organisationKind: 'school' };
    const lines = [
      { ...school, personId: teacher.personId, memberIds: [child] },
      { ...school, memberIds: [mother] },
    ];
    expect(published(ask({ parties: lines })).parties).toEqual([
      { ...lines[0], partyId: id(71), memberIds: [child, mother], restricted: false },
    ]);
  });
});
