import type { z } from 'zod';
import type { Network } from './network.ts';

/** The number to call about a case in this district; without one, or where the district has none, the municipality's. */
export const deskPhone = (
  { districts, coordinationDesk }: Pick<z.infer<typeof Network>, 'districts' | 'coordinationDesk'>,
  district?: string,
): string => districts.find(({ code }) => code === district)?.phone ?? coordinationDesk.phone;
