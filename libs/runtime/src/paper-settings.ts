import { z } from 'zod';

/** What the environment says of the papers that are printed. */
export interface PaperSettings {
  /** Where people reach the API, without a slash at the end: to there QR codes lead. */
  readonly publicUrl: string;
  /** The head of the papers (*kop surat*), and where they are signed. */
  readonly letterhead: {
    readonly government: string;
    readonly office: string;
    readonly address: string;
    readonly place: string;
  };
}

const line = (otherwise: string) =>
  z.preprocess(
    (value) => (value === '' ? undefined : value),
    z
      .string()
      .max(120, 'must be at most 120 characters')
      .regex(/^[^\p{Cc}\p{Bidi_Control}]*$/u, 'must be one line of text')
      .default(otherwise),
  );

/** The variables, for the schema of all settings. */
export const paperVariables = {
  JEJAK_PUBLIC_URL: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z
      .string()
      .regex(
        /^https?:\/\/[A-Za-z0-9.:[\]-]+(\/[A-Za-z0-9._~/-]*)?$/,
        'must be an address such as https://jejak.medan.go.id',
      )
      .transform((url) => url.replace(/\/$/, ''))
      .optional(),
  ),
  JEJAK_PAPER_GOVERNMENT: line('PEMERINTAH KOTA'),
  JEJAK_PAPER_OFFICE: line('BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA'),
  JEJAK_PAPER_ADDRESS: line(''),
  JEJAK_PAPER_PLACE: line('........................'),
} as const;

/** The settings that the variables stand for; without an address for people, that of the API itself. */
export function paperSettings(
  variables: z.output<z.ZodObject<typeof paperVariables>>,
  apiUrl: string,
): PaperSettings {
  return {
    publicUrl: variables.JEJAK_PUBLIC_URL ?? apiUrl,
    letterhead: {
      government: variables.JEJAK_PAPER_GOVERNMENT,
      office: variables.JEJAK_PAPER_OFFICE,
      address: variables.JEJAK_PAPER_ADDRESS,
      place: variables.JEJAK_PAPER_PLACE,
    },
  };
}
