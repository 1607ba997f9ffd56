import { writeFile } from 'node:fs/promises';
import { accessPage, PAGE } from './page.js';

/** `npm run access-page`: writes the page. */
await writeFile(PAGE, accessPage());
