import { createContext, useContext } from 'react';
import type { User } from './session.ts';

/** Whose pages these are; the workbench says so. */
export const UserContext = createContext<User>({ roles: [] });
export const useUser = (): User => useContext(UserContext);
