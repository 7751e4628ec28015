import { agreementReminded, ownerAnswered, ownerAsked } from '@rondetafel/contracts';
import { coordinator, id, now, otherTeacher, teacher, today } from '../../../test/a-case-involvement.ts';
import { line, out, ownLine, party, school, shelter } from '../../../test/a-plan.ts';
import { answerAsk, type OwnerAsk, proposeToOwner, remindOwner } from './ask-owner.ts';

let asks = 900;
const given = (by = coordinator.personId, own = [] as ReturnType<typeof party>[]) => ({
  newId: () => id(asks++),
  now,
  today,
  by,
  own,
});
const ofOther = () => given(otherTeacher.personId, [party(shelter)]);
const owner = () => given(teacher.personId, [party(school)]);
const change = { agreementId: line, dueOn: '2026-12-20', because: 'Eerder lukt niet.' };
const codes = (act: () => unknown): unknown => {
  try {
    act();
    return [];
  } catch (error) {
    const { code, faults = [] } = error as any;
    return [code, ...faults.map((fault: any) => fault.code)];
  }
};
const proposed = (): OwnerAsk => proposeToOwner(out(), [], change, given()).next;

test('S000-9: who coordinates, or another party, reminds the owner of an agreement; only the owner is told', () => {
  const { next, events } = remindOwner(out(), [], { agreementId: line, because: 'Hoe gaat het?' }, given());
  expect(next).toMatchObject({ kind: 'reminder', partyId: school, because: 'Hoe gaat het?', answer: null });
  expect(events).toMatchObject([
    { event: agreementReminded, data: { agreementId: line, partyId: school, personIds: [teacher.personId] } },
  ]);
  expect(JSON.stringify(events)).not.toContain('Hoe gaat het?');
  expect(remindOwner(out(), [], { agreementId: line }, ofOther()).events).toHaveLength(1);
});

test('S000-9: an agreement is reminded of once a day', () => {
  const before = remindOwner(out(), [], { agreementId: line }, ofOther()).next;
  expect(codes(() => remindOwner(out(), [before], { agreementId: line }, given()))).toEqual(['owner-reminded-today']);
  const tomorrow = { ...given(), today: '2026-11-24' };
  expect(codes(() => remindOwner(out(), [before], { agreementId: line }, tomorrow))).toEqual([]);
});

test('S000-9: nobody asks themselves, and with a member one talks (P-43)', () => {
  expect(codes(() => remindOwner(out(), [], { agreementId: line }, owner()))).toEqual(['owner-is-oneself']);
  expect(codes(() => proposeToOwner(out(), [], { ...change, agreementId: ownLine }, given()))).toEqual([
    'owner-is-member',
  ]);
  expect(codes(() => remindOwner(out(), [], { agreementId: id(99) }, given()))).toEqual(['block-unknown']);
});

test('P-50: of a party that takes no part any more nothing is asked', () => {
  const plan = out();
  const parties = plan.parties.map((one) => (one.partyId === school ? { ...one, untilOn: '2026-11-01' } : one));
  expect(codes(() => remindOwner({ ...plan, parties }, [], { agreementId: line }, given()))).toEqual(['owner-left']);
});

test('S000-9: a proposal changes something, in days to come, and waits alone for its answer', () => {
  const { next, events } = proposeToOwner(out(), [], change, given());
  expect(events).toMatchObject([{ event: ownerAsked, data: { askId: next.askId, personIds: [teacher.personId] } }]);
  expect(JSON.stringify(events)).not.toContain('Eerder');
  expect(codes(() => proposeToOwner(out(), [next], change, ofOther()))).toEqual(['owner-asked-already']);
  const wrong = (more: object) => codes(() => proposeToOwner(out(), [], { ...change, ...more }, given()));
  expect(wrong({ dueOn: undefined })).toEqual(['change-not-possible', 'proposes-nothing']);
  expect(wrong({ dueOn: '2026-12-11' })).toEqual(['change-not-possible', 'proposes-nothing']);
  expect(wrong({ dueOn: '2026-11-01' })).toEqual(['change-not-possible', 'over-already']);
});

test('S000-9: only the owner says yes or no to it, once; a no says why; who asked is told which', () => {
  const ask = proposed();
  const yes = { accepted: true };
  const { next, events } = answerAsk(out(), ask, yes, owner());
  expect(next.answer).toMatchObject({ accepted: true, answeredById: teacher.personId });
  expect(events).toMatchObject([{ event: ownerAnswered, data: { accepted: true, personIds: [coordinator.personId] } }]);
  expect(codes(() => answerAsk(out(), ask, yes, given()))).toEqual(['agreement-of-another']);
  expect(codes(() => answerAsk(out(), ask, yes, ofOther()))).toEqual(['agreement-of-another']);
  expect(codes(() => answerAsk(out(), next, yes, owner()))).toEqual(['answered-already']);
  expect(codes(() => answerAsk(out(), undefined, yes, owner()))).toEqual(['owner-ask-unknown']);
  expect(codes(() => answerAsk(out(), ask, { accepted: false }, owner()))).toEqual([
    'change-not-possible',
    'reason-missing',
  ]);
});

test('S000-9: a proposal about an agreement that is not in the plan any more is void', () => {
  const plan = out();
  const [version] = plan.versions;
  const without = { ...version!, lines: version!.lines.filter(({ agreementId }) => agreementId !== line) };
  const gone = { ...plan, versions: [without] };
  expect(codes(() => answerAsk(gone, proposed(), { accepted: true }, owner()))).toEqual(['owner-ask-over']);
});
