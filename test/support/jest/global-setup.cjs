/**
 * One throwaway PostgreSQL for the whole run, which all workers share (test/support/postgres.ts hands out its
 * databases). It ends with Jest's main process, even if that is killed. `DATABASE_URL` given: nothing is started.
 * Where it cannot start, only the tests that ask for a database fail, with its reason.
 */
require('../ts-child.cjs');

module.exports = async () => {
  if (process.env.DATABASE_URL) return;
  const { startThrowawayPostgres } = require('@jejak/embedded-postgres');
  try {
    const server = await startThrowawayPostgres();
    globalThis.stopTestPostgres = server.stop;
    process.env.JEJAK_TEST_POSTGRES_URL = server.url;
  } catch (error) {
    process.env.JEJAK_TEST_POSTGRES_ERROR = error.message;
  }
};
