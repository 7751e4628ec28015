import { parseArgs } from 'node:util';
import { answer, type Context, Stop } from '../parts/context.ts';
import { developmentTokens } from '../parts/identity/scripted-sign-in.ts';
import { portsFrom } from '../parts/ports.ts';

/** `npm run --silent token -- --user anna`: prints an access token of a demonstration user, and nothing else. */
export const run = ({ args }: Context): Promise<number> =>
  answer(async () => {
    const { values } = parseArgs({ args, options: { user: { type: 'string' }, port: { type: 'string' } } });
    if (!values.user) throw new Stop('say as whom: npm run --silent token -- --user anna');
    const { identity } = portsFrom(Number(values.port ?? 8080));
    const issuer = process.env['OIDC_ISSUER'] ?? `http://127.0.0.1:${identity}`;
    const { access_token } = await developmentTokens(issuer, values.user);
    console.log(access_token);
    return 0;
  });
