interface FieldFault {
  pointer: string;
  detail: string;
}

interface ProblemBody {
  title?: string;
  detail?: string;
  code?: string;
  rule?: string;
  errors: FieldFault[];
  /** To quote when reporting the problem. */
  traceId?: string;
  /** Of what somebody else changed meanwhile. */
  currentVersion?: number;
}

/** What a service or the portal refuses (RFC 9457), or that nothing answered (`status` 0). */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  constructor(
    readonly status: number,
    readonly body: Partial<ProblemBody> = {},
    /** Seconds, as the service asks (`Retry-After`). */
    readonly retryAfter?: number,
  ) {
    super(`${status} ${body.code ?? ''}`);
  }

  /** Whether a retry may succeed: no connection, rate limited, or a service temporarily away. */
  get passes(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }

  /** Whether what is not found may be there in a moment: its registration is still on its way to this service. */
  get onItsWay(): boolean {
    return this.status === 404 && this.retryAfter !== undefined;
  }
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
  const retryAfter = Number.isNaN(seconds) ? undefined : seconds;
  return new ApiProblem(response.status, bodyOf(await response.json().catch(() => undefined)), retryAfter);
}

/** Reads what it knows and leaves the rest. By hand: a schema library would be a sixth of the resident pages. */
function bodyOf(answer: unknown): Partial<ProblemBody> {
  const text = textsOf(answer);
  if (text('title') === undefined) return {};
  const { errors, currentVersion } = answer as { errors?: unknown; currentVersion?: unknown };
  return {
    ...(typeof currentVersion === 'number' && { currentVersion }),
    title: text('title'),
    detail: text('detail'),
    code: text('code'),
    rule: text('rule'),
    traceId: text('traceId'),
    errors: (Array.isArray(errors) ? errors : []).flatMap((error) => {
      const [pointer, detail] = ['pointer', 'detail'].map(textsOf(error));
      return pointer !== undefined && detail !== undefined ? [{ pointer, detail }] : [];
    }),
  };
}

const textsOf = (holder: unknown) => (name: string) => {
  const value = (holder as Record<string, unknown> | null | undefined)?.[name];
  return typeof value === 'string' ? value : undefined;
};
