import { nl as api } from './api/nl.ts';
import { nl as advice } from './areas/advice/nl.ts';
import { nl as agenda } from './areas/agenda/nl.ts';
import { nl as cases } from './areas/case/nl.ts';
import { nl as home } from './areas/home/nl.ts';
import { nl as inbox } from './areas/inbox/nl.ts';
import { nl as oversight } from './areas/oversight/nl.ts';
import { nl as planner } from './areas/planner/nl.ts';
import { nl as request } from './areas/request/nl.ts';
import { nl as upscaling } from './areas/upscaling/nl.ts';
import { nl as directory } from './directory/nl.ts';
import { nl as forms } from './forms/nl.ts';
import { nl as household } from './household/nl.ts';
import { nl as kit } from './kit/nl.ts';
import { nl as shell } from './shell/nl.ts';
import { nl as term } from './term/nl.ts';

/** Dutch is the language of the workplace. A folder's words are a namespace of their own. */
export const nl = {
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
  oversight,
};
