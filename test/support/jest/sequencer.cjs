/**
 * The suites that take longest begin first, so that none of them is left alone at the end. Jest knows how long a suite
 * took from its cache only, which a fresh clone has not: then `durations.json` tells. After `JEJAK_RECORD_DURATIONS=yes npm test`
 * it holds what that run took.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

const FILE = path.join(__dirname, 'durations.json');
/** Shorter suites may come in any order. Seconds. */
const WORTH_KNOWING = 4;

const root = path.resolve(__dirname, '../../..');
const nameOf = (file) => path.relative(root, file).split(path.sep).join('/');
const recorded = JSON.parse(readFileSync(FILE, 'utf8'));

module.exports = class extends Sequencer {
  /** Milliseconds; Jest asks for it when it sorts. */
  time(test) {
    return super.time(test) ?? (recorded[nameOf(test.path)] ?? 1) * 1_000;
  }

  cacheResults(tests, results) {
    super.cacheResults(tests, results);
    if (process.env.JEJAK_RECORD_DURATIONS === 'yes') record(results.testResults);
  }
};

function record(suites) {
  const seconds = suites
    .map(({ testFilePath, perfStats }) => [nameOf(testFilePath), Math.round(perfStats.runtime / 1_000)])
    .filter(([, duration]) => duration >= WORTH_KNOWING)
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(seconds), null, 2)}\n`);
}
