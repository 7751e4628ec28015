/** Readable ids: `id(7)` is the seventh. */
export const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
