/** An answer is data: no page may run, frame or remember it. */
const DATA = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** The pages at /docs: their own scripts, their own and inline styles, pictures that stand in the style sheets. */
const DOCS =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** The pages for citizens: their own script and style, what they ask of the same origin, and nothing of anybody else. */
const PAGES =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** The page of a certificate: its style, and its form, which asks the same page again. No script. */
const CERTIFICATE =
  "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;

/** A year, in seconds. */
const HSTS = { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } as const;

/**
 * Headers of every answer. There is none that lets pages of other origins read it: CORS is off.
 *
 * @param secure whether the caller came by TLS; a browser must not be told so where it did not
 */
export function securityHeaders(url: string, secure: boolean): Readonly<Record<string, string>> {
  return { ...ALWAYS, ...(secure && HSTS), 'Content-Security-Policy': policyOf(url) };
}

function policyOf(url: string): string {
  if (/^\/docs(?:[/?]|$)/.test(url)) return DOCS;
  if (/^\/verify(?:\?|$)/.test(url)) return CERTIFICATE;
  return url.startsWith('/public/pages/') ? PAGES : DATA;
}
