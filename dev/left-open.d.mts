import type { ChildProcess } from 'node:child_process';

export function failWhatIsLeftOpen(jest: ChildProcess, report: string, hint: string, patience?: number): void;
