import { deskPhone } from '@rondetafel/policy';
import { useWorkplace } from './workplace.ts';

/** The number of the district's coordinators, else the municipality's (S002-22); a telephone dials it by itself. */
export function DeskPhone({ district }: { district?: string }) {
  return <Phone number={deskPhone(useWorkplace(), district)} />;
}

export function Phone({ number }: { number: string }) {
  return <a href={`tel:${number.replaceAll(/[^0-9]/g, '')}`}>{number}</a>;
}
