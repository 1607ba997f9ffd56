import { z } from 'zod';
import { clear } from '../kernel/tags.js';

/** An address that a browser may be sent to: `https` and nothing that hides what it says. */
export const materialUrl = clear(
  'the address of a material',
  z
    .string()
    .max(500)
    .regex(/^https:\/\/[^\s\p{C}]+$/u),
);
