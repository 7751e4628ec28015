/** The four roles of a service's database. Only `owner`, `app` and `worker` log in. */
export interface Roles {
  /** Owns the tables, runs the migrations. */
  readonly owner: string;
  /** HTTP requests, restricted by the row policies. */
  readonly app: string;
  /** Event handlers, timers, sealers; has policies of its own. */
  readonly worker: string;
  /** Without login: owns the functions that bypass the row policies. */
  readonly sight: string;
}

export function rolesOf(service: string): Roles {
  return {
    owner: `${service}_owner`,
    app: `${service}_app`,
    worker: `${service}_worker`,
    sight: `${service}_sight`,
  };
}
