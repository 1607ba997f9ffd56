import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const RUN_TYPESCRIPT = path.resolve(__dirname, 'ts-child.cjs');
const PROGRAM = path.resolve(__dirname, 'event-store-program.ts');

/** The embedded event store in a process of its own, that may be killed and frozen. */
export class EventStoreProcess {
  private constructor(
    readonly process: ChildProcess,
    readonly url: string,
  ) {}

  /**
   * @param port one that is free if not given
   * @throws Error with what the process said when it does not come up.
   */
  static async start(dataDir: string, port = 0): Promise<EventStoreProcess> {
    const child = launch(dataDir, port);
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
      child.once('close', () => reject(new Error(said)));
    });
    return new EventStoreProcess(child, url);
  }

  /** Starts it and kills it after so many milliseconds, wherever it has come by then. */
  static async startAndKill(dataDir: string, afterMs: number): Promise<void> {
    const child = launch(dataDir);
    const gone = once(child, 'exit');
    setTimeout(() => child.kill('SIGKILL'), afterMs);
    await gone;
  }

  /** It keeps its connections and answers nothing until it is thawed. */
  freeze(): void {
    this.process.kill('SIGSTOP');
  }

  thaw(): void {
    this.process.kill('SIGCONT');
  }

  /** Kills it; it may be gone already. */
  async kill(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const gone = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await gone;
  }
}

function launch(dataDir: string, port = 0): ChildProcess {
  return fork(RUN_TYPESCRIPT, [PROGRAM, dataDir, String(port)], { silent: true });
}
