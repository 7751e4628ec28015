const armed = parse(process.env['NODE_ENV'] === 'production' ? undefined : process.env['FAILPOINT']);

/**
 * A named point at which a test can have the process die, as hard as the kernel can: `FAILPOINT=name:n` kills it at the
 * n-th passage (the first without `n`). Costs one comparison, and does nothing where NODE_ENV is production.
 */
export function failpoint(name: string): void {
  if (name !== armed?.name) return;
  armed.passages -= 1;
  if (armed.passages === 0) process.kill(process.pid, 'SIGKILL');
}

function parse(setting: string | undefined): { name: string; passages: number } | undefined {
  if (!setting) return undefined;
  const [name = '', passages = '1'] = setting.split(':');
  return { name, passages: Number(passages) };
}
