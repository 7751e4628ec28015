import ICAL from 'ical.js';
import { until } from '../../dev/parts/processes.ts';
import { holds, StoryFault } from './step.ts';

/** A received mail with its calendar file, read by `ical.js`. */
export interface Invitation {
  readonly mailId: string;
  readonly text: string;
  readonly method: string;
  readonly uid: string;
  readonly sequence: number;
  readonly startsAt: string;
  readonly isUtc: boolean;
  readonly organizer: string;
  readonly attendees: readonly string[];
}

/** The mailbox of the development mail server, for all recipients. */
export class Mailbox {
  constructor(private readonly url: string) {}

  /** All calendar files received for this address since the given instant, oldest first. */
  async invitations(to: string, since: Date): Promise<Invitation[]> {
    return (await this.mails(to))
      .filter(({ receivedAt, invitation }) => invitation && new Date(receivedAt) >= since)
      .map(({ id, text, invitation }) => ({ mailId: id, text, ...read(invitation.source) }))
      .filter(({ method }) => method !== 'REPLY')
      .reverse();
  }

  async untilInvited(to: string, since: Date, isIt: (one: Invitation) => boolean): Promise<Invitation> {
    let found: Invitation | undefined;
    await until(
      async () => {
        found = (await this.invitations(to, since).catch(() => [])).find(isIt);
        return found !== undefined;
      },
      90_000,
      { everyMs: 150 },
    );
    if (!found) throw new StoryFault(`de uitnodiging voor ${to} kwam niet aan`);
    return found;
  }

  /** The token after the `#` of the newest link for choosing times. */
  async untilAskedToChoose(to: string): Promise<string> {
    let token: string | undefined;
    const look = async () => {
      const texts = (await this.mails(to).catch(() => [])).map(({ text }) => /\/keuze#(\S+)/.exec(text)?.[1]);
      token = texts.find(Boolean);
      return token !== undefined;
    };
    await until(look, 90_000, { everyMs: 150 });
    if (!token) throw new StoryFault(`de vraag aan ${to} om te kiezen kwam niet aan`);
    return token;
  }

  /** The link of a mail without content, to an address that nobody answered from yet; none where an invitation came. */
  async untilWritten(to: string, since: Date): Promise<string | undefined> {
    let newest: any;
    const look = async () => {
      const mails = await this.mails(to).catch(() => []);
      newest = mails.find(({ receivedAt }) => new Date(receivedAt) >= since);
      return newest !== undefined;
    };
    await until(look, 90_000, { everyMs: 150 });
    if (!newest) throw new StoryFault(`er kwam geen mail voor ${to} aan`);
    return newest.invitation ? undefined : /\/antwoord#(\S+)/.exec(newest.text)?.[1];
  }

  /** Newest first. */
  private async mails(to: string): Promise<any[]> {
    const response = await fetch(`${this.url}/api/messages?to=${encodeURIComponent(to)}`);
    return ((await response.json()) as { items: any[] }).items;
  }

  /** Replies as a calendar does: a REPLY (RFC 5546) by mail to the organiser. */
  async replies({ mailId, attendees }: Invitation, answer: 'ACCEPTED' | 'DECLINED'): Promise<void> {
    const response = await fetch(`${this.url}/messages/${mailId}/answer`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ attendee: attendees[0]!, answer }),
    });
    holds(response.status === 303, `het postvak stuurde het antwoord niet: ${response.status}`);
  }

  /** The Message-ID, the same when a mail was received twice. */
  async messageId({ mailId }: Invitation): Promise<string | undefined> {
    const response = await fetch(`${this.url}/api/messages/${mailId}/raw`);
    return /^message-id:\s*(\S+)/im.exec(await response.text())?.[1];
  }
}

function read(source: string) {
  const calendar = new ICAL.Component(ICAL.parse(source));
  const events = calendar.getAllSubcomponents('vevent');
  holds(events.length === 1, `een agendabestand met ${events.length} afspraken`);
  const event = new ICAL.Event(events[0]!);
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: event.uid,
    sequence: event.sequence ?? 0,
    startsAt: event.startDate.toJSDate().toISOString(),
    isUtc: event.startDate.zone === ICAL.Timezone.utcTimezone && event.endDate.zone === ICAL.Timezone.utcTimezone,
    organizer: bare(event.organizer),
    attendees: event.attendees.map((one) => bare(String(one.getFirstValue()))),
  };
}

const bare = (address: string) => address.replace(/^mailto:/i, '').toLowerCase();

/** The token after the `#` of the link in the mail (P-11). */
export function linkToken({ text }: Invitation): string {
  const token = /\/antwoord#(\S+)/.exec(text)?.[1];
  holds(token, 'in de mail staat geen link om te antwoorden');
  return token;
}
