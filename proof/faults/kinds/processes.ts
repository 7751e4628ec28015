import { services } from '../../../dev/launcher/options.ts';
import { type Kind, received } from '../outage.ts';
import type { ProcessName } from '../platform.ts';

export const killOf = (name: ProcessName): string => `services-kill-${name}`;
/** With two processes of each service. */
export const killOfPair = (name: ProcessName): string => `services-pair-kill-${name}`;

const whenAvailable = 'of the kills while broker and database were available';

export const kills: readonly Kind[] = [
  ...services.map((service) => ({
    name: killOf(service),
    what: `SIGKILL of ${service} (its only process, restarted at once), every fifth during its start; recovery: from the kill until ${received}, ${whenAvailable}`,
  })),
  {
    name: killOf('portal'),
    what: `SIGKILL of the portal, through which every command of the load goes; recovery: from the kill until \`/health/ready\` responds, ${whenAvailable}`,
  },
  {
    name: killOf('identity'),
    what: `SIGKILL of the development identity provider; recovery: from the kill until somebody can sign in, ${whenAvailable}`,
  },
];

export const pairKills: readonly Kind[] = services.map((service) => ({
  name: killOfPair(service),
  what: `SIGKILL of one of two processes of ${service} (both behind one address), every fifth during its start; recovery: from the kill until ${received} by either, ${whenAvailable}`,
}));
