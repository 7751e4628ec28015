import { Injectable } from '@nestjs/common';
import { type Outcome, Settings } from '@rondetafel/platform';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';

/** The way to the municipality's mail server. */
@Injectable()
export class PostOffice {
  readonly #transport: Transporter | undefined;

  constructor({ config }: Settings) {
    if (!config.SMTP_URL) return;
    const url = new URL(config.SMTP_URL);
    this.#transport = createTransport({
      pool: true,
      maxConnections: 5,
      maxMessages: Number.POSITIVE_INFINITY,
      maxRequeues: 0,
      host: url.hostname.replace(/^\[|\]$/g, ''),
      secure: url.protocol === 'smtps:',
      port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 587),
      ...(url.username && { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
      tls: { ca: config.SMTP_CA_FILE, cert: config.SMTP_CERTIFICATE_FILE, key: config.SMTP_KEY_FILE },
      requireTLS: url.searchParams.get('requireTLS') === 'true',
      connectionTimeout: 5000,
      greetingTimeout: 5000,
      socketTimeout: 20_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** Without a mail server nothing leaves; what is to be mailed stays in the ledger. */
  get isOpen(): boolean {
    return this.#transport !== undefined;
  }

  async send(mail: SendMailOptions): Promise<Outcome> {
    if (!this.#transport) return { kind: 'away', code: 'none', untouched: true };
    try {
      await this.#transport.sendMail(mail);
      return { kind: 'sent' };
    } catch (error) {
      return judge(error);
    }
  }

  close(): void {
    this.#transport?.close();
  }
}

/**
 * What a failed conversation says about the mail. `refused`: 5xx to the recipient or the content. `put-off`: 4xx.
 * `away`: nothing to do with this mail, no mail leaves. Codes only: the server's words may hold an address.
 */
export function judge(error: unknown): Outcome {
  const { responseCode, command, code, syscall } = error as Record<string, string | undefined> & {
    responseCode?: number;
  };
  const said = responseCode ? String(responseCode) : (code ?? 'unknown');
  // A server that answers has not taken it, and one that could not be reached neither.
  const untouched = Boolean(responseCode) || syscall === 'connect' || syscall === 'getaddrinfo';
  const isAboutMail = command === 'RCPT TO' || command === 'DATA';
  // 421 is the server going away, in the middle of whatever it was.
  if (responseCode && isAboutMail && responseCode !== 421) {
    return { kind: responseCode >= 500 ? 'refused' : 'put-off', code: said, untouched };
  }
  // An address that no server was asked about because it can't be one.
  if (command === 'API') return { kind: code === 'EENVELOPE' ? 'refused' : 'put-off', code: said, untouched: true };
  return { kind: 'away', code: said, untouched };
}
