import { type Edges, type Outcome, Saver } from '../web/areas/meeting/saver.ts';

interface Line {
  readonly what: string;
}

/** A block whose service answers when the test lets it, and whose pauses pass when the test says so. */
function aBlock(kept = { value: { what: 'Belt' }, version: 1 }) {
  const sent: { value: Line; version: number; answer(outcome: Outcome): Promise<void> }[] = [];
  let due: (() => void) | undefined;
  const edges: Edges<Line> = {
    save: (value, version) =>
      new Promise((done) => {
        const answer = async (outcome: Outcome) => {
          done(outcome);
          await Promise.resolve();
          await Promise.resolve();
        };
        sent.push({ value, version, answer });
      }),
    later: (work) => {
      due = work;
      return () => {
        due = undefined;
      };
    },
  };
  const saver = new Saver<Line>(kept, edges);
  const passes = () => {
    const work = due;
    due = undefined;
    work?.();
  };
  return { saver, sent, passes };
}
const kept = (version: number): Outcome => ({ kind: 'kept', version });
const stale = (version: number): Outcome => ({ kind: 'stale', version });
const away: Outcome = { kind: 'away' };

test('what is typed is saved after a pause, once, with the version it was read at', async () => {
  const { saver, sent, passes } = aBlock();
  saver.type({ what: 'Belt de' });
  saver.type({ what: 'Belt de school' });
  expect([sent, saver.snapshot().saving]).toEqual([[], 'typing']);
  passes();
  expect(sent).toMatchObject([{ value: { what: 'Belt de school' }, version: 1 }]);
  await sent[0]!.answer(kept(2));
  expect(saver.snapshot().saving).toBe('saved');
});

test('what is typed while it is being saved is saved after that, over the version that came of it', async () => {
  const { saver, sent, passes } = aBlock();
  saver.type({ what: 'Een' });
  passes();
  saver.type({ what: 'Een en twee' });
  await sent[0]!.answer(kept(2));
  passes();
  expect(sent[1]).toMatchObject({ value: { what: 'Een en twee' }, version: 2 });
});

test('without a connection one types on, and all of it is saved when it is back', async () => {
  const { saver, sent, passes } = aBlock();
  saver.type({ what: 'Een' });
  passes();
  await sent[0]!.answer(away);
  expect(saver.snapshot()).toMatchObject({ saving: 'waiting', value: { what: 'Een' } });
  saver.type({ what: 'Een en twee' });
  await Promise.all([saver.flush(), sent[1]?.answer(kept(2))]);
  expect(sent[1]).toMatchObject({ value: { what: 'Een en twee' }, version: 1 });
});

test('what another wrote is here when nothing is typed', () => {
  const { saver } = aBlock();
  saver.heard({ value: { what: 'Schrijft' }, version: 2 });
  expect(saver.snapshot()).toEqual({ value: { what: 'Schrijft' }, saving: 'saved' });
});

test('an answer that is older than what is here changes nothing', () => {
  const { saver } = aBlock({ value: { what: 'Nieuw' }, version: 3 });
  saver.heard({ value: { what: 'Oud' }, version: 2 });
  expect(saver.snapshot().value).toEqual({ what: 'Nieuw' });
});

test('two who type in one block: both texts are there, and one is chosen', async () => {
  const { saver, sent } = aBlock();
  saver.type({ what: 'Mijn tekst' });
  saver.heard({ value: { what: 'Hun tekst' }, version: 2 });
  expect(saver.snapshot()).toEqual({
    value: { what: 'Mijn tekst' },
    saving: 'conflict',
    theirs: { value: { what: 'Hun tekst' }, version: 2 },
  });
  saver.type({ what: 'Mijn tekst, verder' });
  expect(sent).toEqual([]);
  saver.keepMine();
  expect(sent).toMatchObject([{ value: { what: 'Mijn tekst, verder' }, version: 2 }]);
});

test('the other’s text is taken over, and nothing is sent', () => {
  const { saver, sent } = aBlock();
  saver.type({ what: 'Mijn tekst' });
  saver.heard({ value: { what: 'Hun tekst' }, version: 2 });
  saver.takeTheirs();
  expect([saver.snapshot(), sent]).toEqual([{ value: { what: 'Hun tekst' }, saving: 'saved' }, []]);
});

test('a refusal because another was first shows theirs as soon as it is known', async () => {
  const { saver, sent, passes } = aBlock();
  saver.type({ what: 'Mijn tekst' });
  passes();
  await sent[0]!.answer(stale(2));
  expect(saver.snapshot()).toMatchObject({ saving: 'conflict', theirs: { version: 2 } });
  saver.heard({ value: { what: 'Hun tekst' }, version: 2 });
  expect(saver.snapshot().theirs).toEqual({ value: { what: 'Hun tekst' }, version: 2 });
});

test('one’s own words of which the answer was lost are no conflict', async () => {
  const { saver, sent, passes } = aBlock();
  saver.type({ what: 'Mijn tekst ' });
  passes();
  await sent[0]!.answer(away);
  passes();
  await sent[1]!.answer(stale(2));
  saver.heard({ value: { what: 'Mijn tekst' }, version: 2 });
  expect(saver.snapshot()).toEqual({ value: { what: 'Mijn tekst ' }, saving: 'saved' });
});

test('what can’t be kept stays typed, and says why', async () => {
  const { saver, sent, passes } = aBlock();
  saver.type({ what: 'Te lang' });
  passes();
  await sent[0]!.answer({ kind: 'refused', error: 'te lang' });
  expect(saver.snapshot()).toEqual({ value: { what: 'Te lang' }, saving: 'refused', error: 'te lang' });
});
