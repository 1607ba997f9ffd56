/** Where everybody may speak and ask. Whether there is anything there, the setting `JEJAK_PUBLIC_FORMS` says. */
export const PUBLIC_PATH = '/public/';

/** Bytes of a body that somebody sends who did not sign in: the longest text fits, in whatever script. */
export const PUBLIC_BODY_LIMIT = 32 * 1024;
