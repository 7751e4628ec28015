import type { Translated } from '../language/translated.ts';
import type { nl } from './nl.ts';

export const en: Translated<typeof nl> = {
  shell: {
    skip: 'Skip to content',
    owner: 'Municipality of {{name}}',
  },
  field: {
    optional: '(optional)',
    choose: 'Make a choice',
    showOptions: 'Show the choices',
    noOption: 'Nothing found',
    chosenComing: 'Loading',
    showCalendar: 'Show the calendar',
    dayExample: 'd-m-yyyy',
    timeExample: 'hh:mm',
    notADay: 'This is not a day. Type day, month and year, such as 4-3-1988.',
    whichCentury: 'Type the year with four digits, such as 4-3-1988.',
    tooEarly: 'Choose a day from {{day}}',
    tooLate: 'Choose a day up to {{day}}',
    notATime: 'This is not a time. Type hours and minutes, such as 9:30.',
  },
  form: {
    faults_one: 'Something is not right yet',
    faults_other: '{{count}} things are not right yet',
  },
  steps: {
    done: 'done',
    current: 'now',
    ahead: 'to come',
  },
  reason: {
    holds: 'holds',
    fails: 'does not hold',
    rule: 'Rule {{rule}}',
  },
  toast: {
    region: 'Notices',
    undo: 'Undo',
    close: 'Close notice',
  },
  page: {
    loading: 'Loading',
    more: 'Load more',
    retry: 'Try again',
    today: 'Today',
    print: 'Print',
    language: 'Nederlands',
  },
  crash: {
    title: 'This page does not work right now',
    text: 'The fault is ours. Reload the page; what you had sent is kept.',
    reload: 'Reload the page',
  },
};
