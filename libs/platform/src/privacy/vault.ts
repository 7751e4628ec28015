import { createHmac, randomBytes } from 'node:crypto';
import type { Sql } from '../sql.ts';
import { seal, unseal } from './sealed.ts';
import { openRecord, sealRecord } from './sealed-record.ts';

/** The keys that wrap the subjects' keys: the current one, and older ones until all keys are wrapped again. */
export interface KeyRing {
  readonly currentId: string;
  readonly keys: ReadonlyMap<string, Buffer>;
}

/** The place of an encrypted value, which can't be decrypted in another row or for another person. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly row: string;
}

/** The subject of the key for blind indexes; it is no person, so it is never erased. */
const blindIndexSubject = '00000000-0000-0000-0000-000000000000';
/** It never changes and each registration needs it, so each process fetches it once and keeps it decrypted. */
const blindIndexKeys = new WeakMap<KeyRing, Buffer>();

/**
 * Personal text at rest: AES-256-GCM with a key per person, itself wrapped by the ring. Destroying that key makes every
 * value of that person unreadable, backups of the data included (P-29; backups of keys are kept for a shorter time).
 */
export class Vault {
  readonly #open = new Map<string, Buffer>();
  constructor(
    private readonly tx: Sql,
    private readonly ring: KeyRing,
  ) {}

  /** Creates keys for new persons. They are `atHand` at once, so that the values can be written in the same pipeline. */
  async create(subjects: readonly string[]): Promise<Keys> {
    await this.add(subjects);
    return this.atHand;
  }

  /** The keys that this transaction has created or fetched. */
  get atHand(): Keys {
    return new Keys(this.#open);
  }

  /** Fetches the keys of these persons with one statement. Erased persons have none. */
  async of(subjects: readonly string[]): Promise<Keys> {
    const wanted = [...new Set(subjects)].filter((subject) => !this.#open.has(subject));
    if (wanted.length > 0) {
      const found = await this.tx.query('SELECT subject, kek_id, wrapped FROM vault.keys_of($1)', [wanted]);
      for (const { subject, kek_id, wrapped } of found.rows) {
        this.#open.set(subject, unwrap(this.ring, kek_id, subject, wrapped));
      }
    }
    return this.atHand;
  }

  /** The keys of these persons, created where missing. Not for persons who may have been erased. */
  async ensure(subjects: readonly string[]): Promise<Keys> {
    await this.of(subjects);
    const without = [...new Set(subjects)].filter((subject) => !this.#open.has(subject));
    if (without.length > 0) {
      const added = this.add(without, 'ensure');
      // If another transaction has created one, that one is used.
      for (const subject of without) this.#open.delete(subject);
      await Promise.all([added, this.of(without)]);
    }
    return this.atHand;
  }

  /** Irreversible. Only the worker role may. */
  async destroy(subject: string): Promise<void> {
    this.#open.delete(subject);
    await this.tx.query('DELETE FROM vault.subject_key WHERE subject = $1', [subject]);
  }

  /**
   * A value to search encrypted fields by, exact match only (P-3). The caller normalises.
   * @param purpose keeps equal texts in different fields apart.
   */
  async blindIndex(purpose: string, text: string): Promise<Buffer> {
    const key = blindIndexKeys.get(this.ring) ?? (await this.blindIndexKey());
    return createHmac('sha256', key).update(`${purpose}\0${text}`).digest();
  }

  /** A key to sign with, the same for every process and for as long as the service lives. @param purpose keeps keys apart. */
  derivedKey(purpose: string): Promise<Buffer> {
    return this.blindIndex(purpose, 'key');
  }

  /** Encrypts facts that nobody is to read in a dump, nor how many say yes (P-27); rows of a case go with the case. */
  async records(): Promise<Records> {
    return new Records(await this.derivedKey('records'));
  }

  private async blindIndexKey(): Promise<Buffer> {
    if (!this.#open.has(blindIndexSubject)) {
      await this.of([blindIndexSubject]);
      const before = this.#open.get(blindIndexSubject);
      // A key created in this transaction may be rolled back with it.
      if (before) blindIndexKeys.set(this.ring, before);
      else await this.ensure([blindIndexSubject]);
    }
    return this.#open.get(blindIndexSubject)!;
  }

  /** Encrypts a position in a list for use in an address. @param reader who reads which list: no other can use it. */
  sealCursor(position: string, reader: string): string {
    const key = this.ring.keys.get(this.ring.currentId)!;
    return seal(key, `cursor|${reader}`, Buffer.from(position)).toString('base64url');
  }

  /** @throws Error when it was not issued by this service to this reader. */
  openCursor(cursor: string, reader: string): string {
    const sealed = Buffer.from(cursor, 'base64url');
    return unseal(this.ring.keys.get(this.ring.currentId)!, `cursor|${reader}`, sealed).toString();
  }

  private async add(subjects: readonly string[], how: 'add' | 'ensure' = 'add'): Promise<void> {
    const keys = subjects.map(() => randomBytes(32));
    const wrapped = subjects.map((subject, index) => wrap(this.ring, subject, keys[index]!));
    for (const [index, subject] of subjects.entries()) this.#open.set(subject, keys[index]!);
    await this.tx.query(`SELECT vault.${how}_keys($1, $2, $3)`, [this.ring.currentId, subjects, wrapped]);
  }
}

/** Facts as one value of a row; of those alike one value is as long as another. */
export class Records {
  constructor(private readonly key: Buffer) {}

  seal(place: Place, record: object): Buffer {
    return sealRecord(this.key, placeOf(place), record, 512);
  }

  /** @throws Error when the value was tampered with or moved. */
  open(place: Place, sealed: Buffer): any {
    return openRecord(this.key, placeOf(place), sealed);
  }
}

/** The opened keys of some persons. */
export class Keys {
  constructor(private readonly keys: ReadonlyMap<string, Buffer>) {}

  seal(subject: string, place: Place, text: string): Buffer {
    const key = this.keys.get(subject);
    if (!key) throw new Error('no key for this subject: it was erased, or not asked for');
    return seal(key, contextOf(subject, place), Buffer.from(text, 'utf8'));
  }

  /** @returns null when the person's key was destroyed. @throws Error when the value was tampered with or moved. */
  open(subject: string, place: Place, sealed: Buffer): string | null {
    const key = this.keys.get(subject);
    return key ? unseal(key, contextOf(subject, place), sealed).toString('utf8') : null;
  }
}

/**
 * Wraps keys of an older ring key with the current one; data does not change.
 * @returns how many.
 */
export async function rewrap(tx: Sql, ring: KeyRing, atMost = 500): Promise<number> {
  const { rows } = await tx.query(
    // Not `<>`, for which no index is used.
    `SELECT subject, kek_id, wrapped FROM vault.subject_key WHERE kek_id < $1 OR kek_id > $1
     LIMIT $2 FOR UPDATE SKIP LOCKED`,
    [ring.currentId, atMost],
  );
  const renewed = rows.map((row) => wrap(ring, row.subject, unwrap(ring, row.kek_id, row.subject, row.wrapped)));
  await tx.query(
    `UPDATE vault.subject_key k SET kek_id = $1, wrapped = n.wrapped
     FROM unnest($2::uuid[], $3::bytea[]) AS n (subject, wrapped) WHERE k.subject = n.subject`,
    [ring.currentId, rows.map((row) => row.subject), renewed],
  );
  return rows.length;
}

const placeOf = ({ table, column, row }: Place) => `${table}|${column}|${row}`;
const contextOf = (subject: string, place: Place) => `${placeOf(place)}|${subject}`;

function wrap(ring: KeyRing, subject: string, key: Buffer): Buffer {
  return seal(ring.keys.get(ring.currentId)!, `subject-key|${subject}`, key);
}

function unwrap(ring: KeyRing, keyId: string, subject: string, wrapped: Buffer): Buffer {
  const key = ring.keys.get(keyId);
  if (!key) throw new Error(`the encryption key "${keyId}" is not configured`);
  return unseal(key, `subject-key|${subject}`, wrapped);
}
