import { startEventStore } from '@jejak/embedded-eventstore';
import { aborted, stopSignal, tellReady } from '@jejak/runtime';

/** The embedded event store on the folder that is named first; tells how long it took to start. Run by fork. */
const [dataDir = ''] = process.argv.slice(2);
const stop = stopSignal();
const start = performance.now();
const store = await startEventStore({ dataDir });
tellReady({ url: store.url, milliseconds: performance.now() - start });
await aborted(stop);
await store.close();
process.exit();
