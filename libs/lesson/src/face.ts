/** "Mina looks hurt.": the sentence a scenario announces when a face changes. */
export function faceSentence(face: { says: string }, name: string): string {
  return face.says.replaceAll('{{name}}', () => name);
}
