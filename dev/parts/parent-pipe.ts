/**
 * Calls `stop` once: at SIGTERM, at SIGINT or, with `PARENT_PIPE=1`, when the launcher's pipe closes, however the launcher
 * ended. Two seconds later the process exits in any case.
 */
export function untilPipeCloses(stop: () => void): void {
  let stopping = false;
  const once = () => {
    if (stopping) return;
    stopping = true;
    stop();
    if (process.env['PARENT_PIPE'] === '1') process.stdin.destroy();
    setTimeout(() => process.exit(0), 2000).unref();
  };
  process.on('SIGTERM', once).on('SIGINT', once);
  if (process.env['PARENT_PIPE'] === '1') process.stdin.on('end', once).on('error', once).resume();
}
