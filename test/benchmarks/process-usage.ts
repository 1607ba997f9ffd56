import { readFileSync } from 'node:fs';

/** What the kernel counts in, as it tells it to programs: always 100 a second. */
const TICK_MS = 10;

/** What a process holds in memory, in bytes. */
export interface Memory {
  readonly resident: number;
  /** Of it: neither files that are mapped into memory nor shared; its heap, buffers and stacks. */
  readonly anonymous: number;
}

/** CPU time that a process has used in all its threads, in ms; undefined where there is no /proc (not Linux). */
export function cpuTime(pid: number): number | undefined {
  return fromProc(`/proc/${pid}/stat`, parseCpuTime);
}

/** What a process holds in memory; undefined where there is no /proc (not Linux). */
export function memory(pid: number): Memory | undefined {
  return fromProc(`/proc/${pid}/status`, parseMemory);
}

/** User and system time from /proc/PID/stat, in ms. The name of the program, in brackets, may hold anything. */
export function parseCpuTime(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** The figures of /proc/PID/status. */
export function parseMemory(status: string): Memory {
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]);
  return { resident: kilobytes('VmRSS') * 1024, anonymous: kilobytes('RssAnon') * 1024 };
}

function fromProc<T>(path: string, parse: (text: string) => T): T | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  return parse(text);
}
