import { z } from 'zod';
import { clear } from '../kernel/tags.js';

/** Who acted, as the log names them: an account, or a policy of the system. */
export const actorId = clear('an opaque id', z.string().regex(/^[a-z0-9:-]{1,80}$/));
