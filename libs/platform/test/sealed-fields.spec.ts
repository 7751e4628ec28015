import { type DataOf, partyLeft, partyLeftV1, upscalingRequested } from '@rondetafel/contracts';
import { openFields, sealFields } from '../src/privacy/sealed-fields.ts';
import { padded } from '../src/privacy/sealed-record.ts';

const ringOf = (...ids: string[]) => ({
  currentId: ids[0]!,
  keys: new Map(ids.map((id) => [id, Buffer.alloc(32, id)] as const)),
});
const data = upscalingRequested.example as DataOf<typeof upscalingRequested>;

describe('what of an event only the services may read (P-27)', () => {
  test('is one value, as long with a safety signal as without, and comes back as it was', async () => {
    const ring = ringOf('k1');
    const [withSignal, without] = await Promise.all(
      [true, false].map((safetySignal) => sealFields(ring, upscalingRequested, { ...data, safetySignal })),
    );
    expect(Object.keys(withSignal!).sort()).toEqual(Object.keys(without!).sort());
    expect(withSignal).not.toHaveProperty('safetySignal');
    expect(withSignal).not.toHaveProperty('parties');
    expect(String(withSignal!['sealed'])).toHaveLength(String(without!['sealed']).length);
    expect(upscalingRequested.wire.strict.safeParse(withSignal).success).toBe(true);
    expect(openFields(ring, upscalingRequested, without!)).toEqual({ ...data, safetySignal: false });
  });

  test('is read with a key that is in use no more, and not without it', async () => {
    const sent = await sealFields(ringOf('k1'), upscalingRequested, data);
    expect(openFields(ringOf('k2', 'k1'), upscalingRequested, sent)).toEqual(data);
    expect(() => openFields(ringOf('k2'), upscalingRequested, sent)).toThrow('the event key "k1" is not configured');
  });

  test('is of its event and its case alone', async () => {
    const ring = ringOf('k1');
    const sent = await sealFields(ring, upscalingRequested, data);
    expect(() => openFields(ring, upscalingRequested, { ...sent, caseId: data.requestId })).toThrow();
    expect(() => openFields(ring, partyLeft, sent)).toThrow();
  });

  test('is refused with a field that is not declared, as all else is', async () => {
    const sealing = sealFields(ringOf('k1'), upscalingRequested, { ...data, reason: 'Blauwe plekken' });
    await expect(sealing).rejects.toThrow('is not valid');
  });

  test('of the version before is read as it stands', () => {
    const before = partyLeftV1.example as DataOf<typeof partyLeftV1>;
    expect(openFields(ringOf('k1'), partyLeftV1, before)).toEqual(before);
    expect(partyLeft.earlier).toBe(partyLeftV1);
  });
});

test.each([0, 1, 400, 463, 464, 465, 511, 512, 513])('of %i letters, yes is as long as no', (letters) => {
  const [yes, no] = [true, false].map((says) => padded({ says, text: 'x'.repeat(letters) }, 512));
  expect(yes).toHaveLength(no!.length);
  expect(yes!.length % 512).toBe(0);
  expect(JSON.parse(yes!)).toEqual({ says: true, text: 'x'.repeat(letters) });
});
