import { statSync } from 'node:fs';

/**
 * Ends a run of Jest that does not end by itself after its report was written: a test left a socket, a timer or a process
 * open. The run has failed then, whatever its tests said.
 * @param patience seconds, enough to stop what a run started; connections kept alive close within five.
 */
export function failWhatIsLeftOpen(jest, report, hint, patience = 15) {
  const watch = setInterval(() => {
    const written = statSync(report, { throwIfNoEntry: false })?.mtimeMs;
    if (written === undefined || Date.now() - written < 1000 * patience) return;
    clearInterval(watch);
    console.error(`a test left something open: ${hint}`);
    jest.kill('SIGKILL');
  }, 1000);
  jest.on('exit', () => clearInterval(watch));
}
