import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogue, Day, defineEvent, Id } from '@rondetafel/contracts';
import { frozenExamples, frozenFolder } from '../src/write.ts';
import { frozenFile, withToday } from '../src/yesterday.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const events = catalogue.map((event) => [event.type, event] as const);

describe('What was published yesterday can be read today', () => {
  it.each(events)('%s reads every frozen example', async (_type, event) => {
    for (const example of await frozenExamples(root, event)) {
      expect(event.schema.safeParse(example).error).toBeUndefined();
    }
  });

  it.each(events)('%s has its example frozen', async (type, event) => {
    const frozen = await frozenExamples(root, event);
    if (withToday(frozen, event) !== frozen) {
      throw new Error(
        `${type}: its example is new. If it is additive, freeze it: npm run freeze -w @rondetafel/contracts, and commit ${frozenFolder}/${frozenFile(event)}. If not, declare the next version beside it.`,
      );
    }
  });

  it('No frozen type is removed: subscribers may still have it in their inbox', async () => {
    const files = await readdir(join(root, frozenFolder));
    expect(files.sort()).toEqual(catalogue.map(frozenFile).sort());
  });

  it.each(events)('%s is accepted with fields that its subscriber does not know', (_type, { schema, example }) => {
    const tomorrow = { ...(example as object), addedTomorrow: true };
    expect(schema.parse(tomorrow)).toEqual(tomorrow);
  });
});

describe('Freezing', () => {
  const event = defineEvent('nl.rondetafel.dossier.tested.v1', {
    stream: 'case',
    key: 'caseId',
    summary: 'For this test only.',
    data: { caseId: Id, untilOn: Day.optional() },
    example: { caseId: '7a0e6f0e-6f5b-4c1e-9d58-0a3a0f6d2a11', untilOn: '2026-12-18' },
  });
  const least = { caseId: '7a0e6f0e-6f5b-4c1e-9d58-0a3a0f6d2a11' };

  it('keeps the example, and the least of it, so that an optional field stays optional', () => {
    expect(withToday([], event)).toEqual([event.example, least]);
  });

  it('adds to what was frozen and takes nothing away', () => {
    const older = { caseId: '5e8d3b7a-1c2f-4a6d-9e0b-7f4c8a5d6b13' };
    expect(withToday([older], event)).toEqual([older, event.example, least]);
  });

  it('leaves alone what is frozen already', () => {
    const frozen = [event.example, least];
    expect(withToday(frozen, event)).toBe(frozen);
  });
});
