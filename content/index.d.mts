/** This folder. */
export const CONTENT_DIR: string;

/** The files of a content folder (this one when none is given), by their path in it: what `loadPack` takes. */
export function readContent(dir?: string): Map<string, Uint8Array>;
