import type { AppointmentNews } from '../../../delivery/ledger/domain/news.ts';
import { newsToWrite, type Seat, type Told, whomToTell } from './whom-to-tell.ts';

const open = (personId: string): Seat => ({ personId, partyId: `party of ${personId}`, restricted: false });
const hidden = (personId: string): Seat => ({ ...open(personId), restricted: true });
const table = (attendees: Seat[], revision = 0) => ({ attendees, revision, cancelled: false });
const told = (personId: string, news: AppointmentNews = 'booked', revision = 0): Told => ({ personId, news, revision });
const nobody = new Set<string>();

describe('whom to tell', () => {
  test('a booked table invites all who have a seat, once each', () => {
    expect(whomToTell(table([open('chair'), open('school'), open('chair')]), nobody, [])).toEqual([
      { personId: 'chair', news: 'booked' },
      { personId: 'school', news: 'booked' },
    ]);
  });

  test('P-27: a hidden party hears nothing until it is released', () => {
    const attendees = [open('school'), hidden('safe-home')];
    expect(whomToTell(table(attendees), nobody, [])).toEqual([{ personId: 'school', news: 'booked' }]);
    expect(whomToTell(table(attendees), new Set(['party of safe-home']), [told('school')])).toEqual([
      { personId: 'safe-home', news: 'booked' },
    ]);
  });

  test('P-27: a hidden seat without a party waits for another roster', () => {
    expect(whomToTell(table([{ personId: 'safe-home', restricted: true }]), nobody, [])).toEqual([]);
  });

  test('a move is told to those who know of the table, and new ones are invited', () => {
    expect(whomToTell(table([open('chair'), open('school')], 1), nobody, [told('chair')])).toEqual([
      { personId: 'chair', news: 'moved' },
      { personId: 'school', news: 'booked' },
    ]);
  });

  test('P-27: that others came or went is no news to those who stay', () => {
    expect(whomToTell(table([open('chair'), open('school')]), nobody, [told('chair'), told('school')])).toEqual([]);
  });

  test('P-11: who is replaced is told so, who replaces is invited', () => {
    expect(whomToTell(table([open('new')]), nobody, [told('old')])).toEqual([
      { personId: 'new', news: 'booked' },
      { personId: 'old', news: 'withdrawn' },
    ]);
  });

  test('who was withdrawn and comes back is invited again', () => {
    expect(whomToTell(table([open('school')]), nobody, [told('school', 'withdrawn')])).toEqual([
      { personId: 'school', news: 'booked' },
    ]);
  });

  test('P-10: a cancelled table is told to those who were invited, and to nobody else', () => {
    const off = { ...table([open('chair'), open('school'), hidden('safe-home')], 2), cancelled: true };
    const before = [told('chair', 'moved', 1), told('school', 'withdrawn')];
    expect(whomToTell(off, nobody, before)).toEqual([{ personId: 'chair', news: 'cancelled' }]);
    expect(whomToTell(off, nobody, [told('chair', 'cancelled', 2)])).toEqual([]);
  });
});

test.each([
  ['moved', true, 'moved'],
  ['moved', false, 'booked'],
  ['booked', true, 'booked'],
  ['cancelled', false, 'cancelled'],
] as const)('P-13: "%s" for somebody who heard before (%s) is written as "%s"', (news, heardBefore, written) => {
  expect(newsToWrite(news, heardBefore)).toBe(written);
});
