import { aborted, createLogger, readApiSettings, runProgram, stopSignal, tellReady } from '@jejak/runtime';
import { createServer } from './server.js';

async function main(): Promise<void> {
  const settings = readApiSettings();
  const logger = createLogger('api', settings.logLevel);
  const stop = stopSignal();
  const app = await createServer(settings, logger);
  await app.listen(settings.port, settings.host);
  const url = await app.getUrl();
  logger.info({ url }, 'listening');
  tellReady({ url });
  await aborted(stop);
  logger.info('stopping');
  await app.close();
}

void runProgram(main);
