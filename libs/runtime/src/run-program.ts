import { StartError } from './start-error.js';

/**
 * Runs a program of its own to its end. What it throws is told on standard error, and ends it with code 1: a `StartError` by
 * its message, anything else with where it came from. At last the channel to the supervisor is let go, so that the process can end.
 */
export async function runProgram(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${error instanceof StartError ? error.message : text}\n`);
    process.exitCode = 1;
  } finally {
    if (process.connected) process.disconnect();
  }
}
