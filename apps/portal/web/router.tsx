import { createBrowserRouter } from 'react-router';
import { Crash, CrashedPage } from './kit/index.ts';
import { type Area, menuOf } from './shell/area.ts';
import { routes as around } from './shell/routes.tsx';
import { Workbench } from './shell/workbench.tsx';

/** Each folder of `areas`, in the order of the menu. */
const areas = Object.values(import.meta.glob<Area>('./areas/*/routes.tsx', { eager: true, import: 'area' })).sort(
  (one, other) => one.place - other.place,
);

/** Addresses are Dutch. The code of a page is loaded when somebody visits it. */
export const router = createBrowserRouter([
  {
    path: '/',
    element: <Workbench menu={menuOf(areas)} headers={areas.flatMap(({ Header }) => Header ?? [])} />,
    errorElement: <Crash />,
    HydrateFallback: () => null,
    children: [{ errorElement: <CrashedPage />, children: [...areas.flatMap(({ routes }) => routes), ...around] }],
  },
]);
