import { escapeHtml, page } from '../page.ts';
import type { Invitation } from './invitation.ts';
import type { Message } from './mailbox.ts';

const when = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Amsterdam' });
const moment = (instant: string) => escapeHtml(when.format(new Date(instant)));

export const listPage = (messages: readonly Message[]) =>
  page(
    'Postvak',
    `<h1>Postvak</h1>
    <p>Alle mail die dit platform verstuurt, komt hier aan en gaat nergens anders heen.
    <a href="/api/messages">Als JSON</a></p>
    ${messages.length === 0 ? '<p>Er is nog geen mail.</p>' : table(messages)}`,
  );

const table = (messages: readonly Message[]) => `
  <form method="post" action="/delete"><button>Maak het postvak leeg</button></form>
  <table><thead><tr><th>Ontvangen</th><th>Aan</th><th>Onderwerp</th></tr></thead><tbody>
  ${messages
    .map(
      (message) => `<tr><td>${moment(message.receivedAt)}</td><td>${escapeHtml(message.to.join(', '))}</td>
    <td><a href="/messages/${message.id}">${escapeHtml(message.subject || '(geen onderwerp)')}</a>${message.invitation ? ' 📅' : ''}</td></tr>`,
    )
    .join('')}
  </tbody></table>`;

export const messagePage = (message: Message) =>
  page(
    message.subject,
    `<p><a href="/">Terug naar het postvak</a></p>
    <h1>${escapeHtml(message.subject || '(geen onderwerp)')}</h1>
    <dl><dt>Van</dt><dd>${escapeHtml(message.from)}</dd><dt>Aan</dt><dd>${escapeHtml(message.to.join(', '))}</dd>
    <dt>Ontvangen</dt><dd>${moment(message.receivedAt)}</dd></dl>
    ${message.invitation ? invitationPart(message, message.invitation) : ''}
    ${message.text ? `<h2>Tekst</h2><pre>${withLinks(message.text)}</pre>` : ''}
    ${message.html ? `<h2>Opgemaakt</h2><iframe sandbox title="Opgemaakte mail" srcdoc="${escapeHtml(message.html)}"></iframe>` : ''}
    ${attachments(message)}
    <p><a href="/api/messages/${message.id}/raw">Het bericht zoals het binnenkwam</a></p>
    <form method="post" action="/messages/${message.id}/delete"><button>Verwijder dit bericht</button></form>`,
  );

/** Makes links of the addresses in the text, as mail programs do. */
const withLinks = (text: string) =>
  text
    .split(/(https?:\/\/\S+)/)
    .map((part, place) =>
      place % 2 === 1 ? `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>` : escapeHtml(part),
    )
    .join('');

const methods: Record<string, string> = {
  REQUEST: 'Uitnodiging (of wijziging)',
  CANCEL: 'Afzegging',
  REPLY: 'Antwoord op een uitnodiging',
  PUBLISH: 'Agendapunt ter informatie',
};

const answers: Record<string, string> = {
  'NEEDS-ACTION': 'nog geen antwoord',
  ACCEPTED: 'komt',
  TENTATIVE: 'misschien',
  DECLINED: 'komt niet',
  DELEGATED: 'laat zich vervangen',
};

function invitationPart(message: Message, invitation: Invitation): string {
  return `<section><h2>${methods[invitation.method] ?? 'Agendapunt'}</h2>
    <dl><dt>Wat</dt><dd>${escapeHtml(invitation.summary)}</dd>
    <dt>Van</dt><dd>${moment(invitation.startsAt)}</dd><dt>Tot</dt><dd>${moment(invitation.endsAt)}</dd>
    ${invitation.location ? `<dt>Waar</dt><dd>${escapeHtml(invitation.location)}</dd>` : ''}
    <dt>Organisator</dt><dd>${escapeHtml(invitation.organizer)}</dd>
    <dt>Deelnemers</dt><dd>${invitation.attendees.map(({ address, name, answer }) => `${escapeHtml(name ?? address)}: ${answers[answer] ?? answer}`).join('<br>')}</dd>
    <dt>Versie</dt><dd>${invitation.sequence}</dd></dl>
    ${invitation.method === 'REQUEST' ? answerForms(message, invitation) : ''}</section>`;
}

/** Buttons for each attendee who got this copy; a REPLY is mailed to the organizer, as by a calendar. */
function answerForms(message: Message, { attendees }: Invitation): string {
  const recipients = attendees.filter(({ address }) => message.to.some((to) => to.toLowerCase() === address));
  return (recipients.length > 0 ? recipients : attendees)
    .map(
      ({ address, name }) => `<p>Antwoord als ${escapeHtml(name ?? address)}:
      <form method="post" action="/messages/${message.id}/answer"><input type="hidden" name="attendee" value="${escapeHtml(address)}">
      <button name="answer" value="ACCEPTED">Ja, ik kom</button> <button name="answer" value="TENTATIVE">Misschien</button>
      <button name="answer" value="DECLINED">Nee, ik kom niet</button></form></p>`,
    )
    .join('');
}

function attachments({ attachments: parts }: Message): string {
  if (parts.length === 0) return '';
  const items = parts.map(({ name, type, bytes }) => `<li>${escapeHtml(`${name} (${type}, ${bytes} bytes)`)}</li>`);
  return `<h2>Bijlagen</h2><ul>${items.join('')}</ul>`;
}

export const unknownPage = () =>
  page('Niet gevonden', '<h1>Niet gevonden</h1><p>Dit bericht is er niet (meer). <a href="/">Naar het postvak</a></p>');
