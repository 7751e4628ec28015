import { en, nl } from '../../texts/messages.ts';
import { service } from '../service.ts';
import type { LineFor, Telling } from './lines.ts';

/** Of every capability. */
const all = service.capabilities
  .flatMap(({ controllers }) => controllers)
  .flatMap((controller) => ('tellings' in controller ? (controller.tellings as Telling[]) : []));

test.each(all.map((telling) => [telling.event.type, telling] as const))(
  'a line because of %s goes to somebody of the event, and has each fact that its sentences name',
  (_type, { event, lines }) => {
    const told: readonly LineFor[] = lines(event.example);
    expect(told).not.toEqual([]);
    for (const { personId, kind, facts = {} } of told) {
      expect(JSON.stringify(event.example)).toContain(personId);
      for (const { title, text } of [nl[kind], en[kind]]) {
        const named = [...`${title} ${text}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        expect(Object.keys(facts)).toEqual(expect.arrayContaining(named));
      }
    }
  },
);
