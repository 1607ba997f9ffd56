import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { platform } from 'node:os';
import { promisify } from 'node:util';

/** What the operating system says about a running process. */
export interface ProcessInfo {
  /** Ended, but its parent has not taken notice. */
  zombie: boolean;
  parent: number;
  commandLine: string;
  /** Undefined if it may not be known, which is so for other users' processes. */
  workingFolder?: string;
}

/** Undefined if there is no such process, and always on Windows. */
export async function processInfo(pid: number): Promise<ProcessInfo | undefined> {
  if (platform() === 'linux') return fromProc(pid);
  return platform() === 'win32' ? undefined : fromPs(pid);
}

async function fromProc(pid: number): Promise<ProcessInfo | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // "pid (name) state parent …": the name may hold spaces and brackets
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const commandLine = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
    const workingFolder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
    return { zombie: state === 'Z' || state === 'X', parent: Number(parent), commandLine, workingFolder };
  } catch {
    return undefined;
  }
}

async function fromPs(pid: number): Promise<ProcessInfo | undefined> {
  try {
    const { stdout } = await promisify(execFile)('ps', [
      '-ww',
      '-o',
      'ppid=,state=,args=',
      '-p',
      String(pid),
    ]);
    const [, parent, state, commandLine] = /^\s*(\d+)\s+(\S+)\s+(.*)$/m.exec(stdout) ?? [];
    if (parent === undefined || state === undefined || commandLine === undefined) return undefined;
    return { zombie: state.startsWith('Z'), parent: Number(parent), commandLine };
  } catch {
    return undefined;
  }
}
