import type { Scene } from './scene.ts';

/** One line of the timeline: an action and the check of its result. */
export interface Step {
  readonly name: string;
  /** The name of a user, or of the part that acts by itself. */
  readonly who: string;
  /** Numbers of rules.md. */
  readonly rules: string;
  /** @returns what happened, in Dutch, with the facts found; throws a `StoryFault` when it did not. */
  play(scene: Scene): Promise<string>;
}

/** What the story expected and did not find, in one Dutch sentence. */
export class StoryFault extends Error {
  override readonly name = 'StoryFault';
}

export function holds(condition: unknown, otherwise: string): asserts condition {
  if (!condition) throw new StoryFault(otherwise);
}
