/** The problems as text for a terminal: by file, each with its line, what is wrong and what to do. */
export function report(problems, lessons) {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const byFile = groupBy(problems);
  const blocks = [...byFile].map(([file, list]) =>
    [`content/${file}`, ...list.map(({ line, severity, rule, what, todo }) => `  ${line}  ${severity}  ${what}\n      ${todo}  [${rule}]`)].join('\n'),
  );
  const counted = (count, word) => `${count} ${word}${count === 1 ? '' : 's'}`;
  const result = `${counted(lessons, 'lesson')} ready to publish, ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`;
  return [...blocks, result].join('\n\n');
}

function groupBy(problems) {
  const groups = new Map();
  for (const problem of problems) groups.set(problem.file, [...(groups.get(problem.file) ?? []), problem]);
  return groups;
}
