/** Languages of papers: Indonesian, English. */
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same texts in each language. */
export type InEach<Texts> = Readonly<Record<Language, Texts>>;
