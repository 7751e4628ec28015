import type { Page } from 'playwright-core';

/** As much as one may weigh. */
export const mostBytes = 80_000;

interface Picture {
  /** Of its file in docs/pictures. */
  readonly name: string;
  readonly user: string;
  /** From their first page on. */
  show(page: Page): Promise<void>;
}

const task = (page: Page, what: string) => page.getByRole('link', { name: what }).first();

/** What the README shows, in its order. */
export const pictures: readonly Picture[] = [
  {
    name: '1-today',
    user: 'hanna',
    show: (page) => task(page, 'Leg vast hoe het gesprek is gegaan').waitFor(),
  },
  {
    name: '2-districts',
    user: 'dirk',
    async show(page) {
      await page.getByRole('table', { name: 'Hoe het er per stadsdeel voor staat' }).waitFor();
      const title = page.getByRole('heading', { level: 2, name: 'Stadsdelen' });
      await title.evaluate((element: any) => element.scrollIntoView());
    },
  },
  {
    name: '3-request',
    user: 'jurre',
    async show(page) {
      await task(page, 'Verzoek opgepakt').click();
      await page.getByRole('heading', { level: 2, name: 'Uw besluit' }).waitFor();
    },
  },
  {
    name: '4-planner',
    user: 'hanna',
    async show(page) {
      await page
        .getByRole('listitem')
        .filter({ hasText: 'Sneeuwbes' })
        .getByRole('link', { name: 'Plan de rondetafel' })
        .click();
      await page.getByRole('heading', { level: 1, name: /Sneeuwbes/ }).waitFor();
    },
  },
  {
    name: '5-requester',
    user: 'anna',
    show: (page) => page.getByRole('heading', { level: 2, name: 'Uw verzoeken en waar ze zijn' }).waitFor(),
  },
  {
    name: '6-municipality',
    user: 'berend',
    show: (page) => page.getByText('Elk stadsdeel heeft er een die beschikbaar is.').waitFor(),
  },
];
