import { deskPhone } from '@rondetafel/policy';
import { useWorkplace } from './workplace.ts';

/** The number of the district's coordinators, else the municipality's (S002-22); a telephone dials it by itself. */
export function DeskPhone({ district }: { district?: string }) {
  const phone = deskPhone(useWorkplace(), district);
  return <a href={`tel:${phone.replaceAll(/[^0-9]/g, '')}`}>{phone}</a>;
}
