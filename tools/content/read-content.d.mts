/** The folder of the lessons in this repository. */
export const CONTENT_DIR: string;

/** All files below a content folder (this repository's when none is given), by path from it: what `loadPack` takes. */
export function readContent(dir?: string): Map<string, Uint8Array>;
