import { parseArgs } from 'node:util';
import { portsOf, whichPlatform } from '../launcher/located.ts';
import { answer, type Context, Stop } from '../parts/context.ts';
import { developmentTokens } from '../parts/sign-in/scripted-sign-in.ts';

/** `npm run --silent token -- --user anna`: prints an access token of a demonstration user, and nothing else. */
export const run = ({ root, args }: Context): Promise<number> =>
  answer(async () => {
    const { values } = parseArgs({ args, options: { user: { type: 'string' }, ...whichPlatform } });
    if (!values.user) throw new Stop('say as whom: npm run --silent token -- --user anna');
    const { identity } = portsOf(root, values);
    const issuer = process.env['OIDC_ISSUER'] ?? `http://127.0.0.1:${identity}`;
    const { access_token } = await developmentTokens(issuer, values.user);
    console.log(access_token);
    return 0;
  });
