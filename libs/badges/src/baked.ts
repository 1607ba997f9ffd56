import { SaxesParser } from 'saxes';

/** Namespace and name of the element that holds a credential (Open Badges 3.0, §5.3.2.1). */
const NAMESPACE = 'https://purl.imsglobal.org/ob/v3p0';
const ELEMENT = `{${NAMESPACE}}credential`;

/** No picture that is read is longer, in characters. */
const MOST_CHARACTERS = 4 * 1024 * 1024;

/**
 * A picture that is the badge, too (*baked*): whoever keeps the file keeps the credential.
 *
 * @param drawing what stands between the tags of `svg`
 * @param size width and height, in units of the drawing
 * @param jws a compact JWS
 */
export const bakedSvg = (drawing: string, size: number, jws: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="${NAMESPACE}" viewBox="0 0 ${size} ${size}">` +
  `<openbadges:credential verify="${jws}"></openbadges:credential>${drawing}</svg>\n`;

/** The compact JWS in a file: the text itself, or what is baked into an SVG. Empty where an SVG holds none. */
export function jwsIn(file: string): string {
  const text = file.trim();
  return text.startsWith('<') ? (bakedIn(text.slice(0, MOST_CHARACTERS)) ?? '') : text;
}

function bakedIn(svg: string): string | undefined {
  let found: string | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => undefined); // of what is broken behind it nothing is wanted
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (`{${uri}}${local}` === ELEMENT) found ??= attributes.verify?.value;
  });
  parser.write(svg);
  return found?.trim();
}
