export * from './asyncapi.ts';
export * from './catalogue.ts';
export * from './event.ts';
export * from './events.ts';
export * from './events-page.ts';
export * from './person.ts';
export * from './refusal.ts';
export * from './vocabulary.ts';
