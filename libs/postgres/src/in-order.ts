import type pg from 'pg';

/**
 * Runs statements in order and waits until all of them are answered. On a connection with a pipeline (`pipeline: true`)
 * each is sent without waiting for the answer to the one before, so that all of them cost one way to PostgreSQL and back.
 * A statement has to send all that it sends when it is called. Within a transaction only: PostgreSQL then refuses those
 * after one that failed.
 *
 * @throws what the first that failed says
 */
export async function inOrder(
  client: pg.ClientBase,
  statements: readonly (() => Promise<unknown>)[],
): Promise<void> {
  if (!hasPipeline(client)) {
    for (const statement of statements) await statement();
    return;
  }
  const answers = await Promise.allSettled(statements.map((statement) => statement()));
  const failed = answers.find((answer) => answer.status === 'rejected');
  if (failed) throw failed.reason;
}

const hasPipeline = (client: pg.ClientBase): boolean => 'pipeline' in client && client.pipeline === true;
