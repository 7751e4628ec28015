import { type Chooser, whomToAsk, whomToTellEnded } from './whom-to-ask.ts';

const open = (personId: string): Chooser => ({ personId, partyId: `party of ${personId}`, restricted: false });
const hidden = (personId: string): Chooser => ({ ...open(personId), restricted: true });
const asked = [open('school'), open('parent'), hidden('safe-home')];
const nobody = new Set<string>();
const ids = (people: readonly Chooser[]) => people.map(({ personId }) => personId);

describe('whom to ask', () => {
  test('P-11, P-18: everybody who may choose, once for each offer', () => {
    expect(ids(whomToAsk(asked, nobody, nobody))).toEqual(['school', 'parent']);
    expect(ids(whomToAsk(asked, nobody, new Set(['school'])))).toEqual(['parent']);
  });

  test('P-27: a hidden party once it was revealed, and not before', () => {
    const already = new Set(['school', 'parent']);
    expect(ids(whomToAsk(asked, nobody, already))).toEqual([]);
    expect(ids(whomToAsk(asked, new Set(['party of safe-home']), already))).toEqual(['safe-home']);
  });
});

describe('whom to tell that times no longer count', () => {
  test('P-11: those who were asked', () => {
    expect(ids(whomToTellEnded(asked, new Set(['school']), nobody))).toEqual(['school']);
  });

  test('P-11: not those who are told what comes instead, nor those who were never asked', () => {
    expect(ids(whomToTellEnded(asked, new Set(['school', 'parent']), new Set(['parent'])))).toEqual(['school']);
    expect(ids(whomToTellEnded(asked, nobody, nobody))).toEqual([]);
  });
});
