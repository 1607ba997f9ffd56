/** What a spreadsheet would run as a formula (OWASP: CSV injection). */
const FORMULA = /^[=+@\t\r\n-]/;

/** Rows as CSV (RFC 4180, UTF-8); what a spreadsheet would run gets an apostrophe in front. */
export async function* csvLines(
  rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>,
): AsyncGenerator<Buffer> {
  for await (const row of rows) yield Buffer.from(`${row.map(cell).join(',')}\n`);
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
