import { type Consumer, type Producer, reconcile } from '../src/reconcile.ts';

const now = new Date('2026-11-23T09:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1_000).toISOString();
const topics = {
  topicOf: (stream: string) => (stream.startsWith('shop:') ? 'shop' : stream.startsWith('list:') ? 'list' : undefined),
  isCompacted: (topic: string) => topic === 'list',
};

const published = (changes: object = {}) => {
  const stream = {
    stream: 'shop:order:a',
    epoch: 1,
    lastSeq: 5,
    since: ago(7_200),
    unpublished: 0,
    lastAt: ago(3_600),
  };
  const { epoch, lastSeq, ...rest } = { ...stream, ...changes };
  return { reached: [{ epoch, lastSeq }], epoch, lastSeq, ...rest };
};
const received = (changes: object = {}) => {
  const position: { epoch: number | null; lastSeq: number | null } = { epoch: 1, lastSeq: 5 };
  const inbox = { open: 0, pending: 0, held: 0, parked: 0, conflicts: 0, waitingSince: null };
  const { epoch, lastSeq, ...rest } = { stream: 'shop:order:a', ...position, ...inbox, ...changes };
  return { reached: epoch === null ? [] : [{ epoch, lastSeq: lastSeq! }], epoch, lastSeq, ...rest };
};
type Published = ReturnType<typeof published>;

/** The balance of one consumer that has received the topic up to `asOf`. */
function balance(
  streams: Published[],
  has: object[],
  { asOf = ago(3) as string | null, heardSince = ago(86_400) } = {},
) {
  const producer: Producer = { producer: 'shop', streams };
  const feeds = ['shop', 'list'].map((topic) => ({ topic, heardSince, asOf }));
  const consumer: Consumer = { consumer: 'depot', feeds, streams: has as Consumer['streams'] };
  const { balances, findings, clean } = reconcile([producer], [consumer], topics, now);
  const [shop, list, others] = balances;
  return { shop: shop!, list: list!, others, findings, clean };
}

test('what was published and handled is in balance', () => {
  const { shop, clean } = balance([published()], [received()]);
  expect([shop, clean]).toMatchObject([{ streams: 1, missing: 0, onTheWay: 0, ahead: 0 }, true]);
});

test('what was not yet published is not missing', () => {
  const { shop, clean } = balance([published({ lastSeq: 7, unpublished: 2 })], [received()]);
  expect([shop.unpublished, shop.missing, clean]).toEqual([2, 0, true]);
});

test('what waits in the inbox is told as what it is, and only parked ones are a fault', () => {
  const waits = received({ lastSeq: 2, open: 3, pending: 1, held: 2 });
  expect(balance([published()], [waits])).toMatchObject({ shop: { pending: 1, held: 2, missing: 0 }, clean: true });
  const parked = received({ lastSeq: 2, open: 3, parked: 1, held: 2 });
  expect(balance([published()], [parked])).toMatchObject({ shop: { parked: 1, held: 2, missing: 0 }, clean: false });
});

test('what was just published is on its way', () => {
  const { shop, clean } = balance([published({ lastSeq: 6, lastAt: ago(2) })], [received()]);
  expect([shop.onTheWay, shop.missing, clean]).toEqual([1, 0, true]);
});

test('what a heartbeat has overtaken is missing, and its stream is named', () => {
  const { shop, findings, clean } = balance([published({ lastSeq: 7 })], [received()]);
  expect([shop.missing, shop.onTheWay, clean]).toEqual([2, 0, false]);
  expect(findings).toEqual([{ kind: 'missing', consumer: 'depot', stream: 'shop:order:a', events: 2 }]);
});

test('a whole stream can be missing', () => {
  const { shop } = balance([published({ since: ago(3_700) })], []);
  expect(shop.missing).toBe(5);
});

test('while a heartbeat has not overtaken it, it may be on its way for hours, and a silent feed is a fault', () => {
  const { shop, clean } = balance([published({ lastSeq: 7 })], [received()], { asOf: ago(7_000) });
  expect([shop.missing, shop.onTheWay, shop.silent, clean]).toEqual([0, 2, true, false]);
  expect(balance([published()], [received()], { asOf: null })).toMatchObject({ shop: { silent: true }, clean: true });
});

test('in a stream that goes on, what a successor has waited for is missing', () => {
  const active = published({ lastSeq: 7, lastAt: ago(1) });
  const waiting = received({ open: 1, pending: 1, waitingSince: ago(300) });
  expect(balance([active], [waiting]).shop).toMatchObject({ missing: 1, onTheWay: 0 });
  expect(balance([active], [received({ ...waiting, waitingSince: ago(10) })]).shop).toMatchObject({
    missing: 0,
    onTheWay: 1,
  });
});

test('a stream that ended before the consumer began is not missing, nor is the beginning of an older one', () => {
  const began = { heardSince: ago(600) };
  expect(balance([published()], [], began)).toMatchObject({ shop: { before: 1, missing: 0 }, clean: true });
  const first = received({ epoch: null, lastSeq: null, open: 2, pending: 2 });
  expect(balance([published()], [first], began)).toMatchObject({
    shop: { missing: 0, onTheWay: 0, pending: 2 },
    clean: true,
  });
});

describe('what a consumer received and the producer does not have is named, stream by stream', () => {
  const lost = (streams: Published[], has: object[]) => {
    const { shop, findings, clean } = balance(streams, has);
    return { ahead: shop.ahead, findings, clean };
  };
  const named = (events: number) => ({
    ahead: 1,
    findings: [{ kind: 'ahead', consumer: 'depot', stream: 'shop:order:a', events }],
    clean: false,
  });

  test('the end of a stream that went on after the dump', () => {
    expect(lost([published({ lastSeq: 3 })], [received()])).toEqual(named(2));
    expect(lost([published()], [received({ epoch: 2, lastSeq: 1 })])).toEqual(named(1));
  });

  test('a stream that began after the dump', () => {
    expect(lost([], [received()])).toEqual(named(5));
    expect(
      lost([], [received({ epoch: null, lastSeq: null, open: 2, pending: 2, reached: [{ epoch: 1, lastSeq: 2 }] })]),
    ).toEqual(named(2));
  });

  test('also after the stream has gone on in the new epoch, at the producer and at the consumer', () => {
    const restored = published({ epoch: 2, lastSeq: 2, lastAt: ago(2), reached: [at(1, 3), at(2, 2)] });
    expect(lost([restored], [received()])).toEqual(named(2));
    expect(lost([restored], [received({ epoch: 2, lastSeq: 2, reached: [at(1, 5), at(2, 2)] })])).toEqual(named(2));
    const begunAnew = published({ epoch: 2, lastSeq: 2, reached: [at(2, 2)] });
    expect(lost([begunAnew], [received({ epoch: 2, lastSeq: 2, reached: [at(1, 5), at(2, 2)] })])).toEqual(named(5));
  });

  test('what was received and waits counts as received', () => {
    const waits = received({ lastSeq: 3, open: 2, pending: 2, reached: [at(1, 5)] });
    expect(lost([published({ lastSeq: 3 })], [waits])).toEqual(named(2));
  });

  test('a restore that lost nothing of a stream does not name it, and the new epoch is on its way', () => {
    const restored = published({ epoch: 2, lastSeq: 2, lastAt: ago(2), reached: [at(1, 5), at(2, 2)] });
    expect(balance([restored], [received()])).toMatchObject({
      shop: { ahead: 0, onTheWay: 2 },
      findings: [],
      clean: true,
    });
  });

  const at = (epoch: number, lastSeq: number) => ({ epoch, lastSeq });
});

test('of snapshots only the newest counts', () => {
  const list = published({ stream: 'list:item:x', lastSeq: 9 });
  expect(balance([list], [received({ stream: 'list:item:x', lastSeq: 4 })]).list.missing).toBe(1);
  expect(balance([list], [received({ stream: 'list:item:x', lastSeq: 4, open: 1, pending: 1 })]).list.missing).toBe(0);
});

test('timers and unreadable records are told apart from what was published', () => {
  const { others, clean } = balance([], [received({ stream: 'timer:depot:a', parked: 1 })]);
  expect([others, clean]).toMatchObject([{ topic: undefined, parked: 1 }, false]);
});

test('another event under a number that was handled is named, and is no balance', () => {
  const { findings, clean } = balance([published()], [received({ parked: 1, conflicts: 1 })]);
  expect([findings, clean]).toEqual([
    [{ kind: 'conflict', consumer: 'depot', stream: 'shop:order:a', events: 1 }],
    false,
  ]);
});
