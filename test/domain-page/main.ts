import { writeFile } from 'node:fs/promises';
import { domainPage, PAGE } from './page.js';

/** `npm run domain-page`: writes the page. */
await writeFile(PAGE, domainPage());
