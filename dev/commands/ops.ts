import type { Surroundings } from '../../apps/ops/src/connection.ts';
import { operate } from '../../apps/ops/src/operate.ts';
import { portsOf, type Which } from '../launcher/located.ts';
import { answer, type Context, Stop } from '../parts/context.ts';
import { developmentTokens } from '../parts/sign-in/scripted-sign-in.ts';

/** `npm run ops -- …`: the operator's commands, against the platform on this machine, as one of its demonstration users. */
export const run = ({ root, args }: Context): Promise<number> =>
  answer(() => operate(args, (which, user) => around(root, which, user)));

function around(root: string, which: Which, user: string): Surroundings {
  const ports = portsOf(root, which);
  return {
    local: (service) => `http://127.0.0.1:${ports[service]}`,
    signIn: () => signIn(process.env['OIDC_ISSUER'] || `http://127.0.0.1:${ports.identity}`, user),
  };
}

async function signIn(issuer: string, user: string): Promise<string> {
  try {
    return (await developmentTokens(issuer, user)).access_token;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    throw new Stop(`${error.message} (Or give a token of somebody with the role ops in RONDETAFEL_TOKEN.)`);
  }
}
