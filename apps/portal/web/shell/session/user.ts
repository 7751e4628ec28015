import { createContext, useContext } from 'react';
import type { User } from './session.ts';

/** The signed-in user; provided by the workbench. */
export const UserContext = createContext<User>({ roles: [] });
export const useUser = (): User => useContext(UserContext);

/** Registers cases, asks and gives advice; those who only manage the platform do none of it. */
export const worksOnCases = ({ roles }: User): boolean =>
  roles.some((role) => role === 'professional' || role === 'independent-coordinator');
