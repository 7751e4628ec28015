import { Body, Controller, Get, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { caseRegistered, type DataOf, dossierOpened, Id, refusalsOf, textOf } from '@rondetafel/contracts';
import { EntitySchema, In } from 'typeorm';
import { z } from 'zod';
import { Health } from '../../src/health.ts';
import {
  type Actor,
  type Aggregate,
  Answers,
  actorId,
  byColumn,
  CommandRunner,
  capability,
  Database,
  defineService,
  type EventContext,
  Follows,
  IdList,
  IfMatch,
  type Migration,
  never,
  PageRequest,
  pageOf,
  protectCaseTable,
  Roles,
  revise,
  SignedIn,
  visibleCases,
  Who,
} from '../../src/index.ts';
import { en, nl } from './texts.ts';

const refuse = refusalsOf<typeof nl>();

const NoteQuery = PageRequest.extend({ caseIds: IdList });
type NoteQuery = z.output<typeof NoteQuery>;

/** A minimal service that uses everything the platform offers: notes in a case. */
interface Note {
  readonly noteId: string;
  readonly caseId: string;
  readonly text: Buffer;
  readonly version: number;
}

export const noteTable = new EntitySchema<Note>({
  name: 'note',
  columns: {
    noteId: { type: 'uuid', name: 'note_id', primary: true },
    caseId: { type: 'uuid', name: 'case_id' },
    text: { type: 'bytea' },
    version: { type: 'int' },
  },
});

const notes: Migration = {
  at: '2026-11-22T08:00',
  name: 'notes',
  sql: (roles) => [
    'CREATE TABLE seat (case_id uuid NOT NULL, person_id uuid NOT NULL, PRIMARY KEY (person_id, case_id))',
    'CREATE TABLE note (note_id uuid PRIMARY KEY, case_id uuid NOT NULL, text bytea NOT NULL, version int NOT NULL)',
    ...visibleCases(roles, `SELECT case_id FROM public.seat WHERE person_id = ${actorId}`, ['seat']),
    ...protectCaseTable(roles, 'seat', { insert: `person_id = ${actorId}` }),
    ...protectCaseTable(roles, 'note'),
  ],
};

const Draft = z.strictObject({
  noteId: Id,
  text: textOf(200),
  pages: z.int().min(1).optional(),
});
const Mode = z.strictObject({ mode: z.enum(['quick', 'thorough']).default('quick') });
const Written = z.object({ noteId: Id, caseId: Id });
const Change = z.strictObject({ text: z.string().min(1) });
const place = (row: string) => ({ table: 'note', column: 'text', row });

@Controller('v1')
@SignedIn()
export class NoteController {
  constructor(
    private readonly database: Database,
    private readonly commands: CommandRunner,
    @Inject(Health) private readonly health: Health,
  ) {}

  @Post('cases/:caseId/notes')
  @Roles('professional')
  @Answers(201, Written)
  writeNote(
    @Who() actor: Actor,
    @Param('caseId', { schema: Id }) caseId: string,
    @Query({ schema: Mode }) _mode: z.infer<typeof Mode>,
    @Body({ schema: Draft }) { noteId, text }: z.infer<typeof Draft>,
  ) {
    return this.database.inTransaction(actor, async (tx) => {
      tx.audit({ action: 'write-note', object: `note:${noteId}` });
      if (text === 'get stuck') this.health.fail('a part does not go on');
      if (text === 'too many') throw refuse('too-many-notes', { facts: { most: 3 } });
      if (text === 'bad words') throw refuse('no-such-notes', { kind: 'invalid', faults: badWords });
      if (text === 'refuse') throw refuse('no-such-notes', { rule: 'P-1' });
      await tx.query('INSERT INTO seat VALUES ($1, $2) ON CONFLICT DO NOTHING', [caseId, actor.personId]);
      const keys = await tx.vault.create([noteId]);
      const sealed = keys.seal(noteId, place(noteId), text);
      await tx.repository(noteTable).insert({ noteId, caseId, text: sealed, version: 1 });
      tx.processed({ activity: 'note-keeping', subjects: [noteId] });
      return { noteId, caseId };
    });
  }

  @Get('notes')
  listNotes(@Who() actor: Actor, @Query({ schema: NoteQuery }) { caseIds, ...page }: NoteQuery) {
    const order = { by: ['noteId'], ...(caseIds && { where: { caseId: In(caseIds) } }) } as const;
    return this.database.inTransaction(actor, (tx) => pageOf(tx.repository(noteTable), page, order));
  }

  @Get('newest-notes')
  listNewest(@Who() actor: Actor, @Query({ schema: PageRequest }) page: PageRequest) {
    const order = { by: ['noteId'], newestFirst: true } as const;
    return this.database.inTransaction(actor, (tx) => pageOf(tx.repository(noteTable), page, order));
  }

  @Get('notes/:noteId')
  @Follows('dossier')
  readNote(@Who() actor: Actor, @Param('noteId', { schema: Id }) noteId: string) {
    return this.database.inTransaction(actor, async (tx) => {
      tx.audit({ action: 'read-note', object: `note:${noteId}` });
      const note = await tx.repository(noteTable).findOneBy({ noteId });
      if (!note) throw unknownNote();
      const text = (await tx.vault.of([noteId])).open(noteId, place(noteId), note.text);
      return { noteId, text, version: note.version };
    });
  }

  @Put('notes/:noteId')
  changeNote(
    @Who() actor: Actor,
    @IfMatch() expected: number,
    @Param('noteId', { schema: Id }) noteId: string,
    @Body({ schema: Change }) { text }: z.infer<typeof Change>,
  ) {
    return this.commands.on(noteOf, noteId, { actor, action: 'change-note' }, async ({ tx, state, save }) => {
      const version = await revise(tx, { object: `note:${noteId}`, has: state.version, expected, fields: ['text'] });
      const sealed = (await tx.vault.of([noteId])).seal(noteId, place(noteId), text);
      await save({ next: { ...state, text: sealed, version }, events: [] });
      return { noteId, version };
    });
  }

  @EventPattern<string>(dossierOpened.type)
  async onDossierOpened(@Payload() { caseId }: DataOf<typeof dossierOpened>, @Ctx() { tx }: EventContext) {
    tx.audit({ action: 'drop-notes', object: `case:${caseId}` });
    await tx.repository(noteTable).delete({ caseId });
  }
}

const badWords = [
  { pointer: '/text', code: 'word-forbidden', facts: { words: ['slecht', 'woord'] } },
  { pointer: '/pages', code: 'ends-before-start' },
] as const;
const unknownNote = () => refuse('note-unknown', { kind: 'unknown' });

/** What the after-step of a note ran for. */
export const followed: { noteId: string; from: number; to: number; on: string }[] = [];

const noteOf: Aggregate<Note> = {
  name: 'note',
  load: async (tx, noteId) =>
    (await tx.repository(noteTable).findOne({ where: { noteId }, lock: { mode: 'pessimistic_write' } })) ?? undefined,
  facts: () => undefined,
  save: async (tx, { next: { noteId, text, version } }) => {
    await tx.repository(noteTable).update({ noteId }, { text, version });
  },
  after: [
    async (_tx, { before, next, moment }) => {
      followed.push({ noteId: next.noteId, from: before.version, to: next.version, on: moment.today });
    },
  ],
  unknown: () => unknownNote(),
};

const noteKeeping = capability({
  name: 'notes',
  about: 'Notes in a case.',
  controllers: [NoteController],
  tables: {
    seat: { case: byColumn('case_id'), member: byColumn('person_id') },
    note: { entity: noteTable, case: byColumn('case_id'), member: never('A note is about the case.') },
  },
  migrations: [notes],
  publishes: [caseRegistered],
  activities: { 'note-keeping': 'Bijhouden van notities' },
});

export const tiny = defineService({
  name: 'tiny',
  title: 'Notities',
  texts: { nl, en },
  capabilities: [noteKeeping],
});
