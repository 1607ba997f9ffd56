import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { errnoOf } from './errno.js';

const schema = z.object({
  /** Of `jejak start`. */
  pid: z.int().positive(),
  /** Address of the API. */
  api: z.string(),
  /** Connection strings, passwords included: the file is for its owner's eyes. */
  database: z.string(),
  /** Of the access log and of the keys of personal data, where `jejak start` gave them databases of their own. */
  accessLog: z.string().optional(),
  keys: z.string().optional(),
  eventStore: z.string(),
  /** Of the identity provider for trials; absent where the environment names an issuer, or there is no sign-in. */
  identity: z.string().optional(),
  startedAt: z.string(),
});

/** What a running system tells the other commands: `<data>/run.json`. */
export type RunningSystem = z.infer<typeof schema>;

const fileIn = (dataDir: string): string => path.join(dataDir, 'run.json');

/** Writes it in one step, readable by its owner alone. */
export function writeRunFile(dataDir: string, system: RunningSystem): void {
  const file = fileIn(dataDir);
  rmSync(`${file}.new`, { force: true }); // a file that exists would keep its own mode
  writeFileSync(`${file}.new`, `${JSON.stringify(system, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

export function removeRunFile(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}

/** The system that runs on the data folder; undefined if none does, whatever a killed one left behind. */
export function readRunFile(dataDir: string): RunningSystem | undefined {
  let text: string;
  try {
    text = readFileSync(fileIn(dataDir), 'utf8');
  } catch {
    return undefined;
  }
  try {
    const system = schema.parse(JSON.parse(text));
    return isRunning(system.pid) ? system : undefined;
  } catch {
    return undefined; // torn by a crash of the machine
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}
