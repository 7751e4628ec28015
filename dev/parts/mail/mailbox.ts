import { randomBytes } from 'node:crypto';
import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { type Invitation, readInvitation } from './invitation.ts';

export interface Message {
  id: string;
  receivedAt: string;
  from: string;
  /** Everyone it was delivered to, blind copies too. */
  to: string[];
  subject: string;
  text?: string;
  html?: string;
  invitation?: Invitation;
  attachments: { name: string; type: string; bytes: number }[];
}

const fileForm = /^\d{13}-[0-9a-f]{8}\.eml$/;

/** The messages as files (.eml) in one folder, newest first. */
export class Mailbox {
  readonly #dir: string;
  /** Cache; files never change. */
  readonly #read = new Map<string, Message>();

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** The message is on disk when this resolves, so the sender may delete it. */
  async add(envelope: { from: string; to: readonly string[] }, content: Buffer): Promise<void> {
    const id = `${Date.now()}-${randomBytes(4).toString('hex')}`;
    // As a mail server does: the envelope as headers, so that the file holds the recipients.
    const headers = [`Return-Path: <${envelope.from}>`, ...envelope.to.map((address) => `Delivered-To: ${address}`)];
    const file = await open(join(this.#dir, `${id}.new`), 'w', 0o600);
    await file.writeFile(Buffer.concat([Buffer.from(`${headers.join('\r\n')}\r\n`), content]));
    await file.sync();
    await file.close();
    await rename(join(this.#dir, `${id}.new`), join(this.#dir, `${id}.eml`));
  }

  async list(): Promise<Message[]> {
    const ids = (await readdir(this.#dir)).filter((name) => fileForm.test(name)).map((name) => name.slice(0, -4));
    const messages = await Promise.all(
      ids
        .sort()
        .reverse()
        .map((id) => this.find(id)),
    );
    return messages.filter((message) => message !== undefined);
  }

  async find(id: string): Promise<Message | undefined> {
    const known = this.#read.get(id);
    if (known) return known;
    const content = await this.raw(id);
    if (!content) return undefined;
    const message = await parse(id, content);
    this.#read.set(id, message);
    return message;
  }

  async raw(id: string): Promise<Buffer | undefined> {
    if (!fileForm.test(`${id}.eml`)) return undefined;
    return readFile(join(this.#dir, `${id}.eml`)).catch(() => undefined);
  }

  async delete(id: string): Promise<void> {
    this.#read.delete(id);
    if (fileForm.test(`${id}.eml`)) await rm(join(this.#dir, `${id}.eml`), { force: true });
  }

  async clear(): Promise<void> {
    await Promise.all((await this.list()).map(({ id }) => this.delete(id)));
  }
}

async function parse(id: string, content: Buffer): Promise<Message> {
  const mail = await PostalMime.parse(content, { attachmentEncoding: 'utf8' });
  const calendar = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  const delivered = mail.headers.filter(({ key }) => key === 'delivered-to').map(({ value }) => value);
  return {
    id,
    receivedAt: new Date(Number(id.slice(0, 13))).toISOString(),
    from: mail.from?.address ?? '',
    to: delivered,
    subject: mail.subject ?? '',
    text: mail.text,
    html: mail.html,
    invitation: calendar && readInvitation(String(calendar.content)),
    attachments: mail.attachments.map(({ filename, mimeType, content: part }) => ({
      name: filename ?? mimeType,
      type: mimeType,
      bytes: typeof part === 'string' ? Buffer.byteLength(part) : part.byteLength,
    })),
  };
}
