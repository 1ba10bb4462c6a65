/** This folder. */
export const CONTENT_DIR: string;

/** The files of a content folder (this one when none is given), by their path in it: what `loadPack` takes. */
export function readContent(dir?: string): Map<string, Uint8Array>;

/** The same with some lessons only: what does not belong to a unit, and of the units what these lessons need. */
export function readLessons(ids: readonly string[], dir?: string): Map<string, Uint8Array>;
