import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { IconName } from '../kit/index.ts';
import type { User } from './session/session.ts';

/** One part of the work: its pages and how people get there. */
export interface Area {
  /** Where its entries stand in the menu: lower comes first. */
  place: number;
  routes: readonly RouteObject[];
  menu?: readonly MenuEntry[];
  /** Stands in the header of every page of who is signed in. */
  Header?: ComponentType<HeaderProps>;
}

/** Where somebody can go, in words. */
export interface Destination {
  to: string;
  name: string;
  icon: IconName;
  key?: string | undefined;
}

export interface HeaderProps {
  destinations: readonly Destination[];
}

export interface MenuEntry {
  to: string;
  icon: IconName;
  /** What it is called. */
  Label: () => string;
  /** The letter that goes there, after g; of something to do, by itself. */
  key?: string;
  /** Stands behind the label, such as a count of what is unread. */
  Extra?: ComponentType;
  /** For whom it is; without, for everybody. */
  isFor?(user: User): boolean;
  /** Something to do rather than somewhere to be; these come last. */
  action?: boolean;
}

/** The places of all areas in their order, then what one can do. */
export function menuOf(areas: readonly Area[]): MenuEntry[] {
  const entries = areas.flatMap(({ menu = [] }) => menu);
  return [...entries.filter(({ action }) => !action), ...entries.filter(({ action }) => action)];
}
