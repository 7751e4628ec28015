import { en as api } from '../api/en.ts';
import { en as kit } from '../kit/en.ts';
import { en as resident } from './en.ts';

/** What comes over the line for who reads English. */
export const en = { kit, api, resident };
