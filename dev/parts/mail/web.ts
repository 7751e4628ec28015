import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { createTransport } from 'nodemailer';
import { pageHeaders } from '../page.ts';
import { type Answer, replyTo } from './invitation.ts';
import type { Mailbox, Message } from './mailbox.ts';
import { listPage, messagePage, unknownPage } from './pages.ts';

/** The mailbox for people (pages) and for tests (JSON): GET /api/messages[?to=address], DELETE /api/messages[/id]. */
export function mailboxPages(mailbox: Mailbox, smtpUrl: string): RequestListener {
  const transport = createTransport(smtpUrl);

  return (request, response) => {
    route(request, response).catch((error: Error) => {
      console.error(error.name, error.message);
      if (!response.headersSent) response.writeHead(500).end();
    });
  };

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://mailbox');
    const [place, id, what] = url.pathname.replace(/^\/(api\/)?/, '').split('/');
    const isApi = url.pathname.startsWith('/api/');
    // Refuses cross-site requests.
    if (request.method !== 'GET' && request.headers['sec-fetch-site'] === 'cross-site') {
      response.writeHead(403).end();
      return;
    }
    const message = place === 'messages' && id ? await mailbox.find(id) : undefined;
    switch (`${request.method} ${isApi ? '/api' : ''}/${[place, id && ':id', what].filter(Boolean).join('/')}`) {
      case 'GET /':
        return show(response, listPage(await mailbox.list()));
      case 'GET /messages/:id':
        return message ? show(response, messagePage(message)) : show(response, unknownPage(), 404);
      case 'POST /messages/:id/answer':
        if (message?.invitation) await reply(message, new URLSearchParams(await text(request)));
        return seeOther(response, '/');
      case 'POST /messages/:id/delete':
        await mailbox.delete(id!);
        return seeOther(response, '/');
      case 'POST /delete':
        await mailbox.clear();
        return seeOther(response, '/');
      case 'GET /api/messages':
        return json(response, { items: (await mailbox.list()).filter(isFor(url.searchParams.get('to'))) });
      case 'GET /api/messages/:id':
        return message ? json(response, message) : json(response, { title: 'unknown message' }, 404);
      case 'GET /api/messages/:id/raw':
        response.writeHead(message ? 200 : 404, { 'content-type': 'text/plain; charset=utf-8' });
        response.end(message && (await mailbox.raw(message.id)));
        return;
      case 'DELETE /api/messages/:id':
        await mailbox.delete(id!);
        return done(response);
      case 'DELETE /api/messages':
        await mailbox.clear();
        return done(response);
      default:
        return show(response, unknownPage(), 404);
    }
  }

  /** Mails a REPLY to the organizer, as an attendee's calendar would. */
  async function reply({ invitation }: Message, form: URLSearchParams): Promise<void> {
    const answer = form.get('answer') as Answer;
    const attendee = form.get('attendee') ?? '';
    const words = { ACCEPTED: 'Geaccepteerd', TENTATIVE: 'Misschien', DECLINED: 'Afgewezen' }[answer];
    if (!words) return;
    await transport.sendMail({
      from: attendee,
      to: invitation!.organizer,
      subject: `${words}: ${invitation!.summary}`,
      text: `${words}: ${invitation!.summary}`,
      icalEvent: { method: 'REPLY', content: replyTo(invitation!, attendee, answer, new Date()) },
    });
  }
}

const isFor = (address: string | null) => (message: Message) =>
  !address || message.to.some((to) => to.toLowerCase() === address.toLowerCase());

function show(response: ServerResponse, html: string, status = 200): void {
  response.writeHead(status, pageHeaders).end(html);
}

function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body, null, 2));
}

function seeOther(response: ServerResponse, location: string): void {
  response.writeHead(303, { location }).end();
}

function done(response: ServerResponse): void {
  response.writeHead(204).end();
}
