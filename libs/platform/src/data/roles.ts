/** The four roles of a service's database. Only `owner`, `app` and `worker` log in. */
export interface Roles {
  /** Owns the tables, runs the migrations. */
  readonly owner: string;
  /** HTTP requests; sees what the row policies let it see. */
  readonly app: string;
  /** Event handlers, timers, sealers; has policies of its own. */
  readonly worker: string;
  /** Nobody logs in with it: it owns the one function that looks past the row policies. */
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
