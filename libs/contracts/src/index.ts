export * from './dossier.ts';
export * from './event.ts';
export * from './refusal.ts';
export * from './vocabulary.ts';
