import { setTimeout as pause } from 'node:timers/promises';
import type { Owner } from '@rondetafel/contracts';
import { Stop } from '../context.ts';
import type { Demonstration } from './demonstration.ts';

interface Put {
  service: Owner;
  path: string;
  body: object;
}

/** The requests, step by step: an organisation must exist before its people. */
const stepsOf = ({
  organisations,
  people,
  independentCoordinators,
  rooms,
}: Demonstration): readonly (readonly Put[])[] => [
  organisations.map(({ organisationId, ...body }) => put('dossier', `organisations/${organisationId}`, body)),
  people.map(({ personId, name, organisationId, function: title, functionCode, districts }) =>
    put('dossier', `professionals/${personId}`, { name, organisationId, function: title, functionCode, districts }),
  ),
  [
    ...independentCoordinators.map(({ personId, ...body }) =>
      put('escalation', `independent-coordinators/${personId}`, body),
    ),
    ...rooms.map(({ roomId, ...body }) => put('scheduling', `rooms/${roomId}`, body)),
    ...people.map(({ personId, weekdays }) =>
      put('scheduling', `calendars/${personId}/weekly-pattern`, { intervals: weekdays.flatMap(workingHours) }),
    ),
    ...people.map(({ personId, email }) =>
      put('notification', `contact-points/${personId}`, { email, language: 'nl' }),
    ),
  ],
];

/**
 * Adds the demonstration municipality through the public APIs, as its administrator would. Every id is fixed and every
 * call a PUT, so it can be repeated.
 */
export async function seed(
  demonstration: Demonstration,
  services: Record<Owner, string>,
  administratorToken: string,
): Promise<void> {
  for (const step of stepsOf(demonstration)) {
    await inTurns(step, 6, (one) => send(services[one.service], administratorToken, one));
  }
}

function put(service: Owner, path: string, body: object): Put {
  return { service, path: `/v1/${path}`, body };
}

function workingHours(weekday: number) {
  return [
    { weekday, from: '09:00', to: '12:30' },
    { weekday, from: '13:00', to: '17:00' },
  ];
}

async function send(address: string, token: string, { path, body }: Put): Promise<void> {
  const put = () =>
    fetch(`${address}${path}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  let response = await put();
  // On a slow machine a service that has just started answers 503 for a moment.
  for (let attempt = 1; response.status === 503 && attempt < 30; attempt++) {
    await response.body?.cancel();
    await pause(1000);
    response = await put();
  }
  const answer = await response.text();
  if (!response.ok)
    throw new Stop(`the demonstration data was refused: PUT ${path} answered ${response.status} ${answer}`);
}

/** A limited number at a time, for slow machines. */
async function inTurns<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
