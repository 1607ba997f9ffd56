import { writeFile } from 'node:fs/promises';
import { coveragePage, PAGE } from './page.js';

/** `npm run coverage-page`: writes the page. */
await writeFile(PAGE, coveragePage());
