import { en as api } from './api/en.ts';
import { en as advice } from './areas/advice/en.ts';
import { en as agenda } from './areas/agenda/en.ts';
import { en as cases } from './areas/case/en.ts';
import { en as home } from './areas/home/en.ts';
import { en as inbox } from './areas/inbox/en.ts';
import { en as planner } from './areas/planner/en.ts';
import { en as request } from './areas/request/en.ts';
import { en as upscaling } from './areas/upscaling/en.ts';
import { en as directory } from './directory/en.ts';
import { en as forms } from './forms/en.ts';
import { en as household } from './household/en.ts';
import { en as kit } from './kit/en.ts';
import type { Translated } from './language/translated.ts';
import type { nl } from './nl.ts';
import { en as shell } from './shell/en.ts';
import { en as term } from './term/en.ts';

export const en: Translated<typeof nl> = {
  kit,
  api,
  shell,
  forms,
  directory,
  household,
  term,
  home,
  inbox,
  case: cases,
  upscaling,
  request,
  advice,
  planner,
  agenda,
};
