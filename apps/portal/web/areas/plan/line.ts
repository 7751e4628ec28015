import type { Line } from './api.ts';

type Owner = Line['owner'];

/** An owner as one choice among parties and members. */
export const codeOfOwner = (owner: Owner | undefined): string => (owner ? `${owner.kind} ${owner.id}` : '');

export function ownerOf(code: string): Owner | undefined {
  const [kind, id] = code.split(' ');
  return (kind === 'party' || kind === 'member') && id ? { kind, id } : undefined;
}

/** After all others; the last that the service takes where somebody moved them often. */
export const nextPlace = (blocks: readonly { place: number }[]): number =>
  Math.min(99, Math.max(0, ...blocks.map(({ place }) => place)) + 1);
