import type common from '../locales/en/common.json';
import type district from '../locales/en/district.json';
import type student from '../locales/en/student.json';
import type teacher from '../locales/en/teacher.json';

/** Every catalog, from the English files: an unknown key does not compile. */
export interface Words {
  common: typeof common;
  student: typeof student;
  teacher: typeof teacher;
  district: typeof district;
}

export type Namespace = keyof Words;

/** Paths to the texts of a catalog: `home.title`. */
type Paths<Tree, Before extends string = ''> = {
  [K in keyof Tree & string]: Tree[K] extends string ? `${Before}${K}` : Paths<Tree[K], `${Before}${K}.`>
}[keyof Tree & string];

/** `done_one` and `done_other` are asked for as `done`, with a `count`. */
type WithoutPlural<Path> = Path extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Base : Path;

/** The keys of one catalog. */
export type Key<N extends Namespace> = WithoutPlural<Paths<Words[N]>>;
