import { refuse } from '../refuse.ts';

export const unknownMessage = () => refuse('message-unknown', { kind: 'unknown' });
export const unknownConsumer = () => refuse('consumer-unknown', { kind: 'unknown' });
export const unknownRuling = () => refuse('ruling-unknown', { kind: 'unknown' });
export const notParked = () => refuse('message-not-parked');
export const notOpen = () => refuse('message-not-open');
export const notWaiting = () => refuse('message-not-waiting');
export const unreadable = () => refuse('message-unreadable');
export const alreadyProposed = () => refuse('ruling-already-proposed');
export const alreadyDecided = () => refuse('ruling-decided');
export const outdated = () => refuse('ruling-outdated');
export const secondPersonNeeded = () => refuse('second-person-needed', { kind: 'forbidden' });
