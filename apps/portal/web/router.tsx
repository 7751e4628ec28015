import { createBrowserRouter } from 'react-router';
import { Crash, CrashedPage } from './kit/index.ts';
import { loadLater } from './language/language.ts';
import { type Area, menuOf } from './shell/area.ts';
import { routes as around } from './shell/routes.tsx';
import { Workbench } from './shell/workbench.tsx';

const files = import.meta.glob<Area>('./areas/*/routes.tsx', { eager: true, import: 'area' });

/** Each folder of `areas`, in the order of the menu. */
const areas = Object.entries(files)
  .map(([file, area]) => withWords(file.split('/').at(-2) ?? file, area))
  .sort((one, other) => one.place - other.place);

/** All words come together with a page, not after it; "Vandaag" needs none but the first. */
function withWords(folder: string, area: Area): Area {
  const routes = area.routes.map((route) => {
    const load = route.lazy;
    if (folder === 'home' || typeof load !== 'function') return route;
    return { ...route, lazy: async () => (await Promise.all([load(), loadLater()]))[0] };
  });
  return { ...area, routes };
}

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
