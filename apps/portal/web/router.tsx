import { createBrowserRouter } from 'react-router';
import { advice } from './areas/advice/routes.tsx';
import { agenda } from './areas/agenda/routes.tsx';
import { cases } from './areas/case/routes.tsx';
import { home } from './areas/home/routes.tsx';
import { inbox } from './areas/inbox/routes.tsx';
import { planner } from './areas/planner/routes.tsx';
import { request } from './areas/request/routes.tsx';
import { upscaling } from './areas/upscaling/routes.tsx';
import { Crash } from './kit/index.ts';
import { menuOf } from './shell/area.ts';
import { routes as around } from './shell/routes.tsx';
import { Workbench } from './shell/workbench.tsx';

/** In the order of the menu. */
const areas = [home, inbox, request, upscaling, advice, cases, planner, agenda];

/** Addresses are Dutch. The code of a page is loaded when somebody visits it. */
export const router = createBrowserRouter([
  {
    path: '/',
    element: <Workbench menu={menuOf(areas)} />,
    errorElement: <Crash />,
    HydrateFallback: () => null,
    children: [...areas.flatMap(({ routes }) => routes), ...around],
  },
]);
