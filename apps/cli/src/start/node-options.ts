/**
 * Of Node.js for the projector: how large its heap may become, in MiB. It needs some fifty. Where Node.js lets it become
 * larger than 2 GiB it collects late, so that after a large log it would hold half as much again as after a small one.
 */
const PROJECTOR = '--max-old-space-size=1536';

/**
 * Of Node.js for the API: how much may be new in its heap, in MiB, before that is looked through. Of a request nearly nothing is
 * needed once it is answered; with the 16 MiB that are usual much of those under way is copied again and again.
 */
const API = '--max-semi-space-size=32';

/** `NODE_OPTIONS` of the projector; what is given counts more than what is ours. */
export const projectorOptions = (given = process.env['NODE_OPTIONS']): string => both(PROJECTOR, given);

/** `NODE_OPTIONS` of the API; likewise. */
export const apiOptions = (given = process.env['NODE_OPTIONS']): string => both(API, given);

const both = (ours: string, given = ''): string => `${ours} ${given}`.trim();
