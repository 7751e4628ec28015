import { createBrowserRouter } from 'react-router';
import { Crash } from './pages/crash.tsx';
import { Workbench } from './pages/workbench.tsx';

/** The addresses people see are Dutch. A page's code comes over the line when somebody goes there. */
export const router = createBrowserRouter([
  {
    path: '/antwoord',
    errorElement: <Crash />,
    HydrateFallback: () => null,
    lazy: async () => ({ Component: (await import('./pages/answer/answer.tsx')).AnswerPage }),
  },
  {
    path: '/keuze',
    errorElement: <Crash />,
    HydrateFallback: () => null,
    lazy: async () => ({ Component: (await import('./pages/answer/choice.tsx')).ChoicePage }),
  },
  {
    path: '/',
    element: <Workbench />,
    errorElement: <Crash />,
    HydrateFallback: () => null,
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./pages/home/home.tsx')).Home }) },
      { path: 'berichten', lazy: async () => ({ Component: (await import('./pages/inbox/inbox.tsx')).Inbox }) },
      { path: 'casussen', lazy: async () => ({ Component: (await import('./pages/case/case-list.tsx')).CaseList }) },
      {
        path: 'casussen/nieuw',
        lazy: async () => ({ Component: (await import('./pages/case/register-case.tsx')).RegisterCase }),
      },
      {
        path: 'casussen/:caseId/opschaling',
        lazy: async () => ({ Component: (await import('./pages/request/ask-upscaling.tsx')).AskUpscaling }),
      },
      { path: 'casussen/:caseId', lazy: async () => ({ Component: (await import('./pages/case/case.tsx')).CasePage }) },
      {
        path: 'casussen/:caseId/tafel',
        lazy: async () => ({ Component: (await import('./pages/planner/planner.tsx')).Planner }),
      },
      {
        path: 'adviezen',
        lazy: async () => ({ Component: (await import('./pages/advice/advice-list.tsx')).AdviceList }),
      },
      {
        path: 'adviezen/nieuw',
        lazy: async () => ({ Component: (await import('./pages/advice/record-advice.tsx')).RecordAdvice }),
      },
      { path: 'agenda', lazy: async () => ({ Component: (await import('./pages/agenda/agenda.tsx')).Agenda }) },
      {
        path: 'verzoeken',
        lazy: async () => ({ Component: (await import('./pages/request/request-list.tsx')).RequestList }),
      },
      {
        path: 'verzoeken/:requestId',
        lazy: async () => ({ Component: (await import('./pages/request/request.tsx')).RequestPage }),
      },
      { path: 'aangemeld', lazy: async () => ({ Component: (await import('./pages/signed-in.tsx')).SignedIn }) },
      { path: '*', lazy: async () => ({ Component: (await import('./pages/missing.tsx')).Missing }) },
    ],
  },
]);
