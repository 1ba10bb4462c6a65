// The same question twice, or the same heading twice, in different lessons: a student of a tier meets all of them.

/**
 * Later places that say what an earlier lesson of the same tier says.
 * @returns [{ lesson, text, file, other }] with `other` the id of the lesson that had it first
 */
export function repeatsOf(lessons, keyPattern) {
  const seen = new Map();
  return lessons.flatMap((lesson) => {
    const file = lesson.strings[0];
    return file.texts.filter(({ key }) => keyPattern.test(key)).flatMap((text) => {
      const said = `${lesson.tier} ${plain(text.text)}`;
      const other = seen.get(said);
      if (other === undefined) seen.set(said, lesson.lessonId);
      return other === undefined || other === lesson.lessonId ? [] : [{ text, file: file.file, other }];
    });
  });
}

/** Case, marks and spaces make no new question. */
const plain = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
