import type { Translated } from '../../language/translated.ts';
import type { nl } from './nl.ts';

export const en: Translated<typeof nl> = {
  agenda: {
    title: 'My calendar',
    nav: 'My calendar',
    lead: 'When you work and when you can’t. The planner sees that you are busy, never with what.',
    week: 'My working week',
    weekHint: 'These hours hold every week. Leave breaks open.',
    unknown: 'Your working hours are not known',
    unknownText: 'Until they are, you count as “calendar unknown” and the coordinator has to call you.',
    days: {
      d1: 'Monday',
      d2: 'Tuesday',
      d3: 'Wednesday',
      d4: 'Thursday',
      d5: 'Friday',
      d6: 'Saturday',
      d7: 'Sunday',
    },
    off: 'Does not work',
    weekday: 'Day',
    from: 'From',
    to: 'To',
    add: 'Add working hours',
    remove: 'Remove',
    removeOf: 'Remove {{what}}',
    blocks: 'When I can’t',
    noBlocks: 'You have told nothing',
    noBlocksText: 'Tell here when you can’t during your working hours. No need to say why.',
    blockDay: 'Date',
    addBlock: 'I can’t then',
    added: 'Added',
    removed: 'Removed',
    faults: {
      order: 'Choose an end after the start',
      day: 'Choose a day',
      time: 'Fill in start and end',
    },
  },
};
