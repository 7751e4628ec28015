import { aParty, id, refusalOf, safeHome, today } from '../../../test/a-case-involvement.ts';
import { ProblemDescription, ProgressText, refuseReferences } from './section.ts';

const naming = (...partyIds: string[]) => ({ references: partyIds.map((partyId) => ({ partyId })) });

test.each([
  ['description', 800],
  ['connection', 400],
  ['text', 800],
])('%s is concise: %i characters (S000-18)', (part, longest) => {
  const text = (length: number) => 'a'.repeat(length);
  const fits = (length: number) =>
    part === 'text'
      ? ProgressText.safeParse({ text: text(length) }).success
      : ProblemDescription.safeParse({ description: 'Kort.', connection: 'Kort.', [part]: text(length) }).success;
  expect([fits(longest), fits(longest + 1)]).toEqual([true, false]);
});

test('a section says that more is held and whom to ask, and has no place for what (S000-19)', () => {
  const content = { text: 'Kort.', references: [{ partyId: id(61), what: 'schuldenlijst' }] };
  expect(ProgressText.safeParse(content).success).toBe(false);
  expect(() => refuseReferences(naming(id(61)), [aParty()], today)).not.toThrow();
  expect(refusalOf(() => refuseReferences(naming(id(69)), [aParty()], today)).faults).toEqual(['no-party-of-case']);
});

test('a hidden party answers as one that is not there (P-27)', () => {
  const hidden = refusalOf(() => refuseReferences(naming(id(62)), [safeHome()], today));
  expect(hidden).toEqual(refusalOf(() => refuseReferences(naming(id(62)), [], today)));
});
