import { escapeHtml, page } from '../page.ts';
import type { Account } from './accounts.ts';

/** The sign-in page: every demonstration user is a button. */
export function signInPage(action: string, accounts: readonly Account[], client: string): string {
  const groups = groupBy(accounts, ({ organisation }) => organisation);
  const sections = [...groups].map(
    ([organisation, members]) =>
      `<section><h2>${escapeHtml(organisation)}</h2><ul>${members.map(button).join('')}</ul></section>`,
  );
  return page(
    'Aanmelden',
    `<h1>Aanmelden</h1>
    <p>U gaat naar <strong>${escapeHtml(client)}</strong>. Dit is de aanmeldvoorziening voor ontwikkeling en demonstratie:
    alle personen zijn verzonnen en er is geen wachtwoord. Kies als wie u wilt werken.</p>
    <form method="post" action="${escapeHtml(action)}">${sections.join('')}</form>`,
  );
}

function button({ user, name, function: title, roles }: Account): string {
  const labels = roles.map((role) => roleLabels[role]).filter((label) => label !== title);
  return `<li><button name="user" value="${escapeHtml(user)}"><strong>${escapeHtml(name)}</strong>
    <span>${escapeHtml([title, ...labels].join(' · '))}</span></button></li>`;
}

const roleLabels: Record<Account['roles'][number], string> = {
  professional: 'professional',
  'independent-coordinator': 'onafhankelijk procescoördinator',
  dispatcher: 'verdeler',
  'focal-point-officer': 'brandpuntfunctionaris',
  resident: 'inwoner',
  'partner-admin': 'partnerbeheer',
  'privacy-officer': 'privacyfunctionaris',
  administrator: 'functioneel beheer',
  ops: 'technisch beheer',
};

export const signOutPage = (form: string) =>
  page(
    'Afmelden',
    `<h1>Afmelden</h1><p>Wilt u zich ook bij de aanmeldvoorziening afmelden?</p>${form}
    <p><button type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>Ja, meld mij af</button>
    <button type="submit" form="op.logoutForm">Nee, blijf aangemeld</button></p>`,
  );

export const signedOutPage = () =>
  page('Afgemeld', '<h1>Afgemeld</h1><p>U bent afgemeld. U kunt dit venster sluiten.</p>');

export const faultPage = (code: string) =>
  page(
    'Aanmelden lukte niet',
    `<h1>Aanmelden lukte niet</h1><p>Ga terug naar de werkplek en begin opnieuw met aanmelden.</p>
    <p><small>Code: ${escapeHtml(code)}</small></p>`,
  );

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
