import { z } from 'zod';

const Body = z.looseObject({
  title: z.string(),
  detail: z.string().optional(),
  code: z.string().optional(),
  rule: z.string().optional(),
  errors: z.array(z.looseObject({ pointer: z.string(), detail: z.string() })).default([]),
  /** What to name when one reports that something is wrong. */
  traceId: z.string().optional(),
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
