import { advice } from './nl/advice.ts';
import { cases } from './nl/cases.ts';
import { inbox } from './nl/inbox.ts';
import { kit } from './nl/kit.ts';
import { planner } from './nl/planner.ts';
import { requests } from './nl/requests.ts';
import { start } from './nl/start.ts';

/** Dutch is the language of the workplace; every other language has the same keys (`Texts`). */
export const nl = { ...kit, ...start, ...inbox, ...cases, ...planner, ...requests, ...advice };

type Shape<T> = { [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };
export type Texts = Shape<typeof nl>;
