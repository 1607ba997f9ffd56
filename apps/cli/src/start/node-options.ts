/**
 * Of Node.js for the projector: how large its heap may become, in MiB. It needs some fifty. Where Node.js lets it become
 * larger than 2 GiB it collects late, so that after a large log it would hold half as much again as after a small one.
 */
const HEAP = '--max-old-space-size=1536';

/** `NODE_OPTIONS` of the projector; what is given counts more than what is ours. */
export const projectorOptions = (given = process.env['NODE_OPTIONS'] ?? ''): string =>
  `${HEAP} ${given}`.trim();
