// The authoring door: schema, check and compiler. For the server's `publish` and for `content:check`, never for a browser.
export { compileLesson, type CompiledLesson } from './compile-lesson.js';
export { PLACEHOLDERS } from './document.js';
export { loadPack, type LoadedContent } from './load-pack.js';
export { lessonTexts, type LessonTexts, type LocatedText, type TextFile } from './lesson-texts.js';
export { parseLesson, type FormatProblem } from './parse.js';
export { type Problem } from './problem.js';
export { type Support } from './read-pack.js';
export { checkSvg, MAX_PICTURE_BYTES } from './svg.js';
export { checkSchemaFiles, generatedFiles } from './write-generated.js';
