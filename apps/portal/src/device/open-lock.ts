import { vaultName } from './vault.js';

/** Every tab holds this lock, shared, while a student's store is open in it. */
export function openLock(studentId: string): string {
  return `${vaultName(studentId)}-open`;
}
