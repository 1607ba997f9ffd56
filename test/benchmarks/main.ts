import { benchAccess } from './access.bench.js';
import { benchAggregates } from './aggregates.bench.js';
import { benchAccessLog } from './access-log.bench.js';
import { benchBadges } from './badges.bench.js';
import { benchCommands } from './commands.bench.js';
import { benchDashboards } from './dashboards.bench.js';
import { benchExports } from './exports.bench.js';
import { benchPapers } from './papers.bench.js';
import { benchDemo } from './demo.bench.js';
import { benchImport } from './import.bench.js';
import { benchQueries } from './queries.bench.js';
import { benchRebuild } from './rebuild.bench.js';
import { benchSiasn } from './siasn.bench.js';
import { benchXapi } from './xapi.bench.js';
import { benchSeal } from './seal.bench.js';
import { benchSealed } from './sealed.bench.js';
import { benchScale } from './scale.bench.js';
import { benchMemory } from './memory.bench.js';
import { benchStore } from './store.bench.js';
import { benchStreams } from './streams.bench.js';
import { benchVisible } from './visible.bench.js';

/** The benchmarks by name; `npm run bench NAME` runs one, `npm run bench` all. */
const benchmarks: Readonly<Record<string, () => Promise<void>>> = {
  commands: benchCommands,
  badges: benchBadges,
  aggregates: benchAggregates,
  dashboards: benchDashboards,
  demo: benchDemo,
  access: benchAccess,
  'access-log': benchAccessLog,
  exports: benchExports,
  import: benchImport,
  papers: benchPapers,
  queries: benchQueries,
  rebuild: benchRebuild,
  visible: benchVisible,
  memory: benchMemory,
  store: benchStore,
  streams: benchStreams,
  seal: benchSeal,
  sealed: benchSealed,
  scale: benchScale,
  siasn: benchSiasn,
  xapi: benchXapi,
};

async function main(): Promise<void> {
  const [wanted] = process.argv.slice(2);
  if (wanted !== undefined && !(wanted in benchmarks)) {
    process.stderr.write(
      `There is no benchmark ${wanted}; there are: ${Object.keys(benchmarks).join(', ')}\n`,
    );
    process.exitCode = 2;
    return;
  }
  for (const [name, run] of Object.entries(benchmarks)) {
    if (wanted === undefined || wanted === name) await run();
  }
  // the raw client keeps its calls open for ever, even when told to give them up
  process.exit();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
