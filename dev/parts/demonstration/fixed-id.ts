/** The ids of the demonstration are fixed, so that filling it in twice changes nothing. */
export const fixedId = (kind: string, number: number) =>
  `${kind}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
