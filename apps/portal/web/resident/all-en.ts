import { en as api } from '../api/en.ts';
import { en as kit } from '../kit/en.ts';
import { en as resident } from './en.ts';

/** Loaded when English is chosen. */
export const en = { kit, api, resident };
