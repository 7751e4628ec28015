import * as z from 'zod/mini';

const Body = z.looseObject({
  title: z.string(),
  detail: z.optional(z.string()),
  code: z.optional(z.string()),
  rule: z.optional(z.string()),
  errors: z._default(z.array(z.looseObject({ pointer: z.string(), detail: z.string() })), []),
  /** What to name when one reports that something is wrong. */
  traceId: z.optional(z.string()),
});

/** What a service or the portal refuses (RFC 9457), or that nothing answered (`status` 0). */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  constructor(
    readonly status: number,
    readonly body: Partial<z.infer<typeof Body>> = {},
  ) {
    super(`${status} ${body.code ?? ''}`);
  }

  /** Whether the same request may well succeed in a while: nobody heard it, or somebody is away for a moment. */
  get passes(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const body = Body.safeParse(await response.json().catch(() => undefined));
  return new ApiProblem(response.status, body.data);
}
