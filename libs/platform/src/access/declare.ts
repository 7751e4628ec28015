import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Owner, Role } from '@rondetafel/contracts';
import type { Actor, Call } from '../actor.ts';
import { Exchange } from './exchange.ts';

/** Who may call a route. The service does not start with a route that does not declare it. */
export type Access = 'public' | 'signed-in' | readonly Role[];
export const accessKey = 'rondetafel:access';

/** Marks an operation for the OpenAPI document, which takes the mark away again. */
export const takesNoToken = 'x-takes-no-token';

/** Without a token. For health and documentation, and for who answers by the link of a mail. */
export const Public = () =>
  applyDecorators(SetMetadata(accessKey, 'public' satisfies Access), ApiExtension(takesNoToken, true));
/** Anyone with a valid token; the service decides the rest by involvement. */
export const SignedIn = () => SetMetadata(accessKey, 'signed-in' satisfies Access);
/** One of these roles in the token; the service decides the rest by involvement. */
export const Roles = (...roles: [Role, ...Role[]]) => SetMetadata(accessKey, roles satisfies Access);

/** The request itself, for a public route that opens a transaction: trace and route. */
export const ThisCall = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Call => Exchange.of(context.switchToHttp().getRequest()).call,
);

export const followsKey = 'rondetafel:follows';

/**
 * Who may read here follows from the events of another service: 503 while this one is more than 30 s behind in them, so
 * that somebody who was taken off a case does not keep reading it (architecture, Access).
 */
export const Follows = (owner: Owner) => SetMetadata(followsKey, owner);

export const recordedAsKey = 'rondetafel:recorded-as';

/** The name of several routes in both logs, the metrics and kept answers, where their own would tell too much (P-27). */
export const RecordedAs = (route: string) => SetMetadata(recordedAsKey, route);

/** The caller, as a parameter of a route. */
export const Who = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<{ actor?: Actor }>();
  if (!actor) throw new Error('@Who() on a route without a signed-in person');
  return actor;
});
