/** The address of the lesson in this language, else in its language, in English, in any. */
export function lessonUrl(contentUrls: unknown, locale: string): string | undefined {
  const urls = contentUrls as Record<string, string>;
  return urls[locale] ?? urls[locale.split('-')[0] ?? ''] ?? urls.en ?? Object.values(urls)[0];
}
