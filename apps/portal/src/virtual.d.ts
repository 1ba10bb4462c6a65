/** Made by `vite/words.ts`. */
declare module 'virtual:words' {
  /** Address of the words of a part in a language, by `es/student`: JSON of its catalog and the common one. */
  export const urls: Readonly<Record<string, string>>;
}
