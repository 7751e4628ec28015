import { type OfficeAction, officeRights } from '@rondetafel/policy';
import { createContext, useContext } from 'react';
import type { User } from './session.ts';

/** The signed-in user; provided by the workbench. */
export const UserContext = createContext<User>({ roles: [] });
export const useUser = (): User => useContext(UserContext);

/** Registers cases, asks and gives advice; those who only manage the platform do none of it. */
export const worksOnCases = ({ roles }: User): boolean =>
  roles.some((role) => role === 'professional' || role === 'independent-coordinator');

/** Whether the table of rights gives one of somebody's roles this outside any case: menus offer nothing else. */
export const mayInOffice = ({ roles }: User, action: OfficeAction): boolean =>
  officeRights[action].roles.some((role) => roles.includes(role));

/** Has cases, or may come to have them. */
export const hasCases = (user: User): boolean => worksOnCases(user) || user.roles.includes('focal-point-officer');

/** Asks, takes, divides or answers requests. */
export const seesRequests = (user: User): boolean => worksOnCases(user) || mayInOffice(user, 'see-open-requests');
