import { type ChildProcess, spawn } from 'node:child_process';
import { until } from '../processes.ts';

/** A command in a real terminal (util-linux `script`). */
export class Terminal {
  readonly child: ChildProcess;
  output = '';
  ended: number | undefined;

  constructor(command: string, options: { cwd: string; env?: Record<string, string> }) {
    // Without the variables of the test run itself.
    const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_|TEST_|JEST_|NODE_ENV$)/.test(name));
    // Without a shell in between, whose exit code at Ctrl-C (130 by dash) would hide the command's.
    this.child = spawn('script', ['-qefc', `exec ${command}`, '/dev/null'], {
      cwd: options.cwd,
      env: { ...Object.fromEntries(inherited), ...options.env, TERM: 'xterm' },
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (text) => this.#append(String(text)));
    this.child.on('exit', (code) => {
      this.ended = code ?? 1;
    });
  }

  /** The visible lines so far. */
  get lines(): string[] {
    return this.output.split('\n').filter((line) => line.trim() !== '');
  }

  pressCtrlC(): void {
    this.child.stdin?.write('\x03');
  }

  /** Waits for a line, or for the end of the command. */
  async untilLine(form: RegExp, withinMs: number): Promise<string> {
    const find = () => this.lines.find((line) => form.test(line));
    await until(() => find() !== undefined || this.ended !== undefined, withinMs);
    const line = find();
    if (!line) throw new Error(`no line ${form} in:\n${this.output}`);
    return line;
  }

  async untilEnded(withinMs: number): Promise<number> {
    await until(() => this.ended !== undefined, withinMs);
    if (this.ended === undefined) throw new Error(`still running:\n${this.output}`);
    return this.ended;
  }

  #append(text: string): void {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours, cursor moves and npm's spinner are no text
    this.output += text.replace(/\x1b\[[0-9;?]*[a-zA-Z]|[\r\u2800-\u28ff]/g, '');
  }
}
