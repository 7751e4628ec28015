import type { Area } from '../../shell/area.ts';
import { SearchBar } from './search-bar.tsx';

/** Has no pages of its own: it stands above all. */
export const area: Area = { place: 0, routes: [], Header: SearchBar };
