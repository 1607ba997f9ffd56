import { fork, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { once } from 'node:events';
import { withSecrets, type SecretGroup } from '@jejak/runtime';
import { z } from 'zod';
import { CliError } from '../failure.js';
import type { LogFile } from './log-file.js';
import { patiently, type Part, type RunningPart } from './part.js';

const readyMessage = z.object({ ready: z.literal(true), url: z.string().default('') });

/** Includes waiting for a killed predecessor's lock to fall silent, and a first migration on a slow disk. */
const READY_SECONDS = 120;
/** What is not ready yet has little to tidy up. */
const UNREADY_MS = 3_000;
const NEVER = new AbortController().signal;

/** A part that is a Node program of ours, and speaks `tellReady` and `stopSignal`. */
export interface NodeProgram {
  readonly name: string;
  /** The built `main.js`. */
  readonly script: string;
  readonly log: LogFile;
  /** How long it may take to stop, in milliseconds. */
  readonly stopWithin: number;
  /** Command line, given the addresses of the parts that are up. */
  readonly args?: (urls: ReadonlyMap<string, string>) => string[];
  /** The secrets of our environment that it needs; of none of the others it knows. */
  readonly secrets?: readonly SecretGroup[];
  /** What it needs in its environment besides ours. */
  readonly environment?: (urls: ReadonlyMap<string, string>) => Record<string, string | undefined>;
}

/**
 * Starts it in a process group of its own, so that Ctrl-C in a terminal comes to the supervisor alone. The channel
 * between both ends with the supervisor, however it dies, and the part ends with the channel.
 */
export function nodePart(program: NodeProgram): Part {
  return {
    name: program.name,
    start: async (urls, signal) => {
      const child = launch(program, urls);
      const ended = endOf(child);
      const early = ended.then((how) => {
        throw endedEarly(program, how);
      });
      const url = await patiently(Promise.race([ready(child), early]), READY_SECONDS * 1000, signal).catch(
        (error: unknown) => {
          child.kill('SIGKILL');
          throw error;
        },
      );
      if (url === undefined) {
        await stop(child, ended, Math.min(program.stopWithin, UNREADY_MS), NEVER);
        signal.throwIfAborted();
        throw new CliError('START.PART_SLOW', 'start.part-slow', {
          part: program.name,
          seconds: READY_SECONDS,
          log: program.log.file,
        });
      }
      return {
        url,
        ended,
        stop: (hurry) => stop(child, ended, program.stopWithin, hurry),
      } satisfies RunningPart;
    },
  };
}

function launch(program: NodeProgram, urls: ReadonlyMap<string, string>): ChildProcess {
  const descriptor = program.log.open();
  try {
    return fork(program.script, program.args?.(urls) ?? [], {
      env: { ...withSecrets(process.env, program.secrets), ...program.environment?.(urls) },
      stdio: ['ignore', descriptor, descriptor, 'ipc'],
      detached: true,
    });
  } finally {
    closeSync(descriptor);
  }
}

async function ready(child: ChildProcess): Promise<string> {
  for (;;) {
    const [message] = (await once(child, 'message')) as unknown[];
    const told = readyMessage.safeParse(message);
    if (told.success) return told.data.url;
  }
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      if (child.pid === undefined) resolve(error.message); // otherwise it lives, and its end will come
    });
    child.once('exit', (code, signal) => {
      resolve(signal ?? `exit code ${code ?? '?'}`);
    });
  });
}

function endedEarly({ name, log }: NodeProgram, how: string): CliError {
  return new CliError('START.PART_ENDED', 'start.part-ended', {
    part: name,
    how,
    log: log.file,
    tail: log.tail(),
  });
}

/** The end of the channel says the same as the signal, which Windows has not; an open one would keep the part alive. */
async function stop(
  child: ChildProcess,
  ended: Promise<string>,
  ms: number,
  hurry: AbortSignal,
): Promise<'stopped' | 'killed'> {
  if (process.platform !== 'win32') child.kill('SIGTERM');
  if (child.connected) child.disconnect();
  if ((await patiently(ended, ms, hurry)) !== undefined) return 'stopped';
  child.kill('SIGKILL');
  await ended;
  return 'killed';
}
