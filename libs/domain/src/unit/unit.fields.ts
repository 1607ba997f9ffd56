import { z } from 'zod';
import { clear } from '../kernel/tags.js';

/** Code of a unit in the city's own list (*kode unit kerja*), e.g. `1.03.01`. */
export const unitCode = clear('the code of a unit', z.string().regex(/^[A-Z0-9][A-Z0-9._/-]{0,39}$/));
