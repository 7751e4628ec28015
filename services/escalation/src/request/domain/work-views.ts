/**
 * The parts of a work list, each for whose work it is: what they are called is in the address of the list.
 * What waits is live (`isLive` in the migration): said here so that the index of what is live can be used.
 */
export const workViews = {
  offered: { mine: 'offered' },
  decide: { mine: 'coordinated', state: 'open', live: true },
  free: { waitsFor: 'coordinator', live: true },
  decided: { mine: 'coordinated', state: 'decided' },
  unassigned: { waitsFor: 'coordinator', live: true },
  declaration: { waitsFor: 'declaration', live: true },
  running: { live: true },
  asked: { mine: 'asked' },
  /** Of this organisation's access point: who asked has it on another list (S002-50). */
  access: { mine: 'access', waitsFor: 'access', live: true },
} as const;
export type WorkView = keyof typeof workViews;
export const workViewNames = Object.keys(workViews) as [WorkView, ...WorkView[]];
