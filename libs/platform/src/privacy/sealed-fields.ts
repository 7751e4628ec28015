import { catalogue, type EventContract } from '@rondetafel/contracts';
import { type EventType, validate } from '@rondetafel/eventing';
import { openRecord, sealRecord } from './sealed-record.ts';
import type { KeyRing } from './vault.ts';

/** The event as eventing sends and receives it. */
export const onTheBus = (event: EventContract<any>): EventType => ({ ...event, ...event.wire });

/** Every event as eventing knows it. */
export const busCatalogue: readonly EventType[] = catalogue.map(onTheBus);

type Data = Readonly<Record<string, unknown>>;

/**
 * What is published of data: the fields that only the services may read are one encrypted value, good for this event of
 * this case alone.
 * @throws SchemaViolation when sealed data is not as declared; of all else eventing sees to that.
 */
export async function sealFields(ring: KeyRing, event: EventContract<any>, data: Data): Promise<Data> {
  if (event.sealed.length === 0) return data;
  const fields = Object.entries((await validate(event.type, event.strict, data)) as Data);
  const sealed = fields.filter(([name]) => event.sealed.includes(name));
  const open = fields.filter(([name]) => !event.sealed.includes(name));
  const value = sealRecord(keyOf(ring, ring.currentId), contextOf(event, data), Object.fromEntries(sealed), 1_024);
  return { ...Object.fromEntries(open), sealed: `${ring.currentId}.${value.toString('base64url')}` };
}

/** @throws Error when it was sealed for another event or case, or with a key that is not in the ring. */
export function openFields(ring: KeyRing, event: EventContract<any>, data: Data): Data {
  if (event.sealed.length === 0) return data;
  const { sealed, ...open } = data;
  const [keyId, value] = String(sealed).split('.') as [string, string];
  const opened = openRecord(keyOf(ring, keyId), contextOf(event, data), Buffer.from(value, 'base64url'));
  return event.schema.parse({ ...open, ...opened });
}

const contextOf = (event: EventContract<any>, data: Data) => `${event.type}|${data[event.key]}`;

function keyOf({ keys }: KeyRing, id: string): Buffer {
  const key = keys.get(id);
  if (!key) throw new Error(`the event key "${id}" is not configured`);
  return key;
}
