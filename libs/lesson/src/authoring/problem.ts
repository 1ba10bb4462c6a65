/** One thing an author has to look at, with the way out of it. */
export interface Problem {
  /** An error stops publishing; a warning asks for a look. */
  severity: 'error' | 'warning';
  /** Short name of the rule, stable, for filters and tests. */
  rule: string;
  file: string;
  /** From 1. */
  line: number;
  /** What is wrong. */
  what: string;
  /** What to do about it. */
  todo: string;
}

export type Path = readonly (string | number)[];

/** A parsed file that knows on which line each part of it stands. */
export interface Located {
  file: string;
  lineAt(path: Path): number;
}

/** Collects the problems of one file. */
export interface Reporter {
  error(rule: string, path: Path, what: string, todo: string): void;
  warning(rule: string, path: Path, what: string, todo: string): void;
}

/** Adds to `problems`; the path is turned into a line at once. */
export function reporter(source: Located, problems: Problem[]): Reporter {
  const add = (severity: Problem['severity']) => (rule: string, path: Path, what: string, todo: string) => {
    problems.push({ severity, rule, file: source.file, line: source.lineAt(path), what, todo });
  };
  return { error: add('error'), warning: add('warning') };
}

/** An error of a file as a whole. */
export function fileError(rule: string, file: string, what: string, todo: string): Problem {
  return { severity: 'error', rule, file, line: 1, what, todo };
}

/** By file, then line, so that a list reads like the files do. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.rule, b.rule) || compare(a.what, b.what),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
