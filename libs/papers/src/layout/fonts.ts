import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const font = (path: string) => readFileSync(require.resolve(`@expo-google-fonts/noto-sans/${path}`));

/** Noto Sans (SIL Open Font Licence 1.1): embedded in each paper, only the letters that it uses. */
export const fonts = {
  regular: font('400Regular/NotoSans_400Regular.ttf'),
  bold: font('700Bold/NotoSans_700Bold.ttf'),
} as const;
export type FontName = keyof typeof fonts;
