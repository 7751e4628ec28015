/** What of a table and its term tells how far the planning is. */
interface Course {
  /** Kept: a table was held, perhaps another one than this. */
  kept: boolean;
  phase: 'called' | 'offered' | 'booked' | 'reopened' | 'held' | 'cancelled';
  /** Who may choose from offered times, and who did. */
  asked: readonly string[];
  answered: readonly string[];
}

const order = ['options-offered', 'options-answered', 'booked', 'held'] as const;
export type Milestone = (typeof order)[number];

/**
 * Where each step of a term stands. A time that was booked without asking anybody needs no choosing any more; one that a
 * required party declined has to be found again (S002-46).
 */
export function milestoneStates(course: Course): Record<Milestone, 'done' | 'current' | 'ahead'> {
  const done = stepsDone(course);
  const state = (place: number) => (place < done ? 'done' : place === done ? 'current' : 'ahead');
  return Object.fromEntries(order.map((step, place) => [step, state(place)])) as ReturnType<typeof milestoneStates>;
}

function stepsDone({ kept, phase, asked, answered }: Course): number {
  if (kept || phase === 'held') return 4;
  if (phase === 'booked') return 3;
  if (phase !== 'offered' || asked.length === 0) return 0;
  return asked.every((personId) => answered.includes(personId)) ? 2 : 1;
}
