import path from 'node:path';
import { z } from 'zod';

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** What the environment says of badges (Open Badges 3.0). */
export const badgeVariables = {
  /** Public address of this installation: the name of the issuer follows from it, so it never changes. */
  JEJAK_BADGE_URL: optional(
    z
      .url({ protocol: /^https?$/ })
      .refine(
        (url) => URL.canParse(url) && new URL(url).origin === url,
        'must be like https://jejak.example.go.id, without a path',
      ),
  ),
  /** Name of the body that issues them. */
  JEJAK_BADGE_ISSUER: optional(z.string().min(3).max(200)),
  /** Folder of the signing keys. */
  JEJAK_BADGE_KEYS: optional(z.string()),
};

/** Who issues badges, and with which keys. */
export interface BadgeSettings {
  /** Public address; undefined: no badges are issued. */
  readonly url: string | undefined;
  readonly issuerName: string;
  /** Folder of the signing keys. */
  readonly keys: string;
  /** Whether the first key is made where there is none. */
  readonly makesKeys: boolean;
}

/** What the settings of badges depend on. */
interface Around {
  readonly dataDir: string;
  readonly port: number;
  readonly production: boolean;
}

/** What is wrong with the settings as a whole. */
export function badgeFaults({ JEJAK_BADGE_URL: url }: BadgeVariables, production: boolean): string[] {
  return production && url !== undefined && !url.startsWith('https://')
    ? ['JEJAK_BADGE_URL: must begin with https:// in production, for did:web names nothing else']
    : [];
}

type BadgeVariables = z.output<z.ZodObject<typeof badgeVariables>>;

/** The settings that the variables stand for. A trial issues badges as this machine, with keys that it makes. */
export function badgeSettings(
  variables: BadgeVariables,
  { dataDir, port, production }: Around,
): BadgeSettings {
  return {
    url: variables.JEJAK_BADGE_URL ?? (production ? undefined : `http://127.0.0.1:${port}`),
    issuerName: variables.JEJAK_BADGE_ISSUER ?? 'Pemerintah Kota Medan',
    keys: path.resolve(variables.JEJAK_BADGE_KEYS ?? path.join(dataDir, 'badge-keys')),
    makesKeys: !production,
  };
}
