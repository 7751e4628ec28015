import { advice } from './en/advice.ts';
import { cases } from './en/cases.ts';
import { inbox } from './en/inbox.ts';
import { kit } from './en/kit.ts';
import { planner } from './en/planner.ts';
import { requests } from './en/requests.ts';
import { start } from './en/start.ts';
import type { Texts } from './nl.ts';

export const en = { ...kit, ...start, ...inbox, ...cases, ...planner, ...requests, ...advice } satisfies Texts;
