import { z } from 'zod';

/** Code of a unit in the city's own list (*kode unit kerja*), e.g. `1.03.01`. */
export const unitCode = z.string().regex(/^[A-Z0-9][A-Z0-9._/-]{0,39}$/);
