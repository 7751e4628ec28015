import { planAdjusted, planAdopted, planAsked } from '@rondetafel/contracts';
import {
  aParty,
  coordinator,
  eventTypes,
  id,
  now,
  safeHome,
  teacher,
  today,
} from '../../../test/a-case-involvement.ts';
import {
  aDraft,
  aGoal,
  aLine,
  answer,
  ask,
  asking,
  aVoice,
  bothParents,
  child,
  digestOf,
  everybody,
  father,
  girl,
  goal,
  line,
  member,
  mother,
  otherLine,
  out,
  ownLine,
  party,
  restsOn,
  said,
  school,
  shelter,
} from '../../../test/a-plan.ts';
import { askPlan } from './ask-plan.ts';
import { askedIn } from './in-force.ts';
import type { Block } from './plan.ts';

const replaced = (...blocks: Block[]) => {
  const plan = aDraft();
  const kept = plan.blocks.filter(({ blockId }) => !blocks.some((one) => one.blockId === blockId));
  return { ...plan, blocks: [...kept, ...blocks] };
};
const without = (...ids: string[]) => {
  const plan = aDraft();
  return { ...plan, blocks: plan.blocks.filter(({ blockId }) => !ids.includes(blockId)) };
};
/** Of the refusal: each fault with its place. */
const faultsOf = (work: () => unknown): string[] => {
  try {
    work();
  } catch (refusal) {
    return ((refusal as any).faults ?? []).map(({ pointer, code }: any) => `${pointer} ${code}`);
  }
  throw new Error('nothing was refused');
};

test('the draft goes out as a frozen version, to the contacts of whose yes is needed (S002-2, P-34)', () => {
  const { next, events } = ask();
  expect(next.versions).toMatchObject([{ version: 1, answerBy: '2026-12-01', adoptedAt: null }]);
  expect(events).toMatchObject([{ event: planAsked, data: { planVersion: 1, personIds: [id(22), id(23)] } }]);
});

test('it says which finished minutes it rests on, and nothing where none is finished (S002-29)', () => {
  expect(out().versions[0]).toMatchObject({ restsOn });
  const onNone = askPlan(aDraft(), asking, { now, today, by: coordinator.personId, digestOf, restsOn: [] });
  expect(onNone.next.versions[0]).not.toHaveProperty('restsOn');
});

test('what was frozen does not follow the draft', () => {
  const sent = out();
  const later = { ...sent, blocks: [] };
  expect(later.versions[0]!.lines).toHaveLength(3);
});

describe('an empty plan does not go out (S002-12, S002-13)', () => {
  test('each missing part is named', () => {
    const faults = faultsOf(() => ask(aDraft({ blocks: [] })));
    expect(faults.slice(0, 2)).toEqual(['/goals no-goal', '/lines no-line']);
  });

  test.each<[string, Block, string]>([
    ['no owner', aLine(line, { owner: undefined }), `/lines/${line}/owner line-owner-missing`],
    ['no term', aLine(line, { dueOn: undefined }), `/lines/${line}/dueOn line-term-missing`],
    ['no member', aLine(line, { memberIds: [] }), `/lines/${line}/memberIds about-nobody`],
    ['no help', aLine(line, { what: undefined }), `/lines/${line}/what line-what-missing`],
    ['no goal', aLine(line, { goalId: id(99) }), `/lines/${line}/goalId line-goal-missing`],
    ['an end before its start', aLine(line, { fromOn: '2027-01-01' }), `/lines/${line}/dueOn ends-before-start`],
    ['a member of nobody', aLine(line, { memberIds: [id(99)] }), `/lines/${line}/memberIds unknown-member`],
    [
      'a party that left',
      aLine(line, { owner: { kind: 'party', id: id(98) } }),
      `/lines/${line}/owner owner-takes-no-part`,
    ],
    ['a goal without what it is now', aGoal(goal, { now: undefined }), `/goals/${goal}/now goal-part-missing`],
    ['a goal without an end', aGoal(goal, { byOn: undefined }), `/goals/${goal}/byOn goal-part-missing`],
  ])('a line with %s is named at its place', (_what, block, fault) => {
    expect(faultsOf(() => ask(replaced(block)))).toEqual([fault]);
  });

  test('a day to answer that is not to come', () => {
    expect(faultsOf(() => ask(aDraft(), { answerBy: today }))).toEqual(['/answerBy not-to-come']);
  });
});

test('what every child thinks is there first, in its words or why not (P-36)', () => {
  expect(faultsOf(() => ask(without(girl)))).toEqual([`/voices/${girl} child-not-heard`]);
  const silent = aVoice(girl, { words: undefined, heardBy: undefined });
  expect(faultsOf(() => ask(replaced(silent)))).toEqual([`/voices/${girl} child-not-heard`]);
  const why = aVoice(girl, { words: undefined, heardBy: undefined, notHeardBecause: 'Zij wil nu niet praten.' });
  expect(ask(replaced(why)).next.versions).toHaveLength(1);
});

test('a line needs its owner and who decides for the members it is about, no more (P-16, P-35)', () => {
  const { lines } = out().versions[0]!;
  expect(Object.fromEntries(lines.map(({ agreementId, deciders }) => [agreementId, deciders]))).toEqual({
    [line]: [party(school), member(mother), member(father)],
    [otherLine]: [party(shelter), member(girl), member(mother)],
    [ownLine]: [member(mother)],
  });
});

test('a child of whom nobody is known to decide keeps its line from going out (P-35)', () => {
  const plan = aDraft();
  const members = plan.members.map((one) => (one.memberId === child ? { ...one, holders: undefined } : one));
  expect(faultsOf(() => ask({ ...plan, members }))).toEqual([`/lines/${line}/memberIds nobody-decides`]);
});

test('a hidden party has no line in what others say yes to: no count, version or number differs (P-39, P-27)', () => {
  const hidden = safeHome({ partyId: id(64) });
  const plan = aDraft({ parties: [...aDraft().parties, hidden] });
  const block = aLine(line, { owner: { kind: 'party', id: hidden.partyId } });
  const blocks = plan.blocks.map((one) => (one.blockId === line ? block : one));
  expect(faultsOf(() => ask({ ...plan, blocks }))).toEqual([`/lines/${line}/owner owner-hidden`]);
  // With a hidden party beside, what goes out is the same as without.
  expect(ask(plan).events).toEqual(ask().events);
  expect(ask(plan).next.versions).toEqual(ask().next.versions);
});

describe('a next version', () => {
  const changed = (plan: ReturnType<typeof aDraft>) => ({
    ...plan,
    blocks: plan.blocks.map((one) => (one.blockId === line ? aLine(line, { dueOn: '2026-12-18' }) : one)),
  });

  test('is not asked where nothing changed', () => {
    expect(() => ask(out())).toThrow('plan-unchanged');
  });

  test('before anything was agreed it is another proposal', () => {
    expect(ask(changed(out())).next.versions).toHaveLength(2);
  });

  test('once a line is in force both consultations are on record first (S000-5, P-23)', () => {
    const running = changed(said(out(), member(mother)));
    expect(faultsOf(() => ask(running))).toEqual([
      '/householdOn consultation-missing',
      '/partiesOn consultation-missing',
    ]);
    const consulted = { householdOn: today, partiesOn: today };
    expect(ask(running, consulted).next.versions.at(-1)).toMatchObject({ version: 2, consultations: consulted });
  });

  test('asks again only who has a line that changed (F3)', () => {
    const running = said(out(), ...everybody);
    const { events } = ask(changed(running), { householdOn: today, partiesOn: today });
    expect(events[0]!.data['personIds']).toEqual([teacher.personId]);
  });

  test('who joined since decides on it, who was replaced as contact does not (R-27, P-11)', () => {
    const plan = out();
    const newContact = aParty(teacher, { partyId: school, personId: id(29) });
    const parties = plan.parties.map((one) => (one.partyId === school ? newContact : one));
    expect(ask(changed({ ...plan, parties })).events[0]!.data['personIds']).toContain(id(29));
  });
});

test('everybody is asked once, however many lines need them', () => {
  expect(askedIn(out().versions[0]!)).toEqual([
    party(school),
    member(mother),
    member(father),
    party(shelter),
    member(girl),
  ]);
  expect(eventTypes(answer(out(), party(school)))).toEqual(['plan-answered']);
});

test('a plan without the line somebody said no to is adopted as it goes out (R-25)', () => {
  const objected = said(out(), party(school), party(shelter), member(father), member(girl), [
    member(mother),
    { answer: 'no', lines: [{ agreementId: ownLine, reason: 'Niet zo.' }] },
  ]);
  const blocks = objected.blocks.filter(({ blockId }) => blockId !== ownLine);
  const { next, events } = ask({ ...objected, blocks }, { householdOn: today, partiesOn: today });
  expect(events.map(({ event }) => event)).toEqual([planAsked, planAdjusted, planAdopted]);
  expect(next.versions.at(-1)!.adoptedAt).not.toBeNull();
});

test('other deciders make another version without consultations: an authority put right is asked anew (P-35)', () => {
  const all = said(out(), ...everybody);
  const members = all.members.map((one) => (one.memberId === girl ? { ...one, holders: bothParents } : one));
  const { next } = ask({ ...all, members });
  expect(next.versions).toHaveLength(2);
  expect(next.versions[1]!.consultations).toBeUndefined();
  expect(askedIn(next.versions[1]!)).toContainEqual(member(father));
});

test('a child of twelve does not decide alone: nobody does until a parent or guardian is recorded (P-16, P-35)', () => {
  const draft = aDraft();
  const members = draft.members.map((one) => (one.memberId === girl ? { ...one, holders: [] } : one));
  expect(faultsOf(() => ask({ ...draft, members }))).toEqual([`/lines/${otherLine}/memberIds nobody-decides`]);
});
