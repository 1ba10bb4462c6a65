import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { notFound } from '../platform/errors.js';
import { isId } from '../platform/ids.js';
import { describeError, log } from '../platform/log.js';
import { selectCatalogIds, selectContentFile, selectVersions, storeContentFiles, type VersionRow } from './catalog.queries.js';
import { PackedFiles, type ContentFile, type Encoding } from './content-files.js';
import { LessonVersion, publicFiles } from './lesson-version.js';
import { Recent } from './recent.js';

/** Published lessons, read once and kept: a version never changes. */
@Injectable()
export class CatalogService implements OnApplicationBootstrap {
  private readonly versions = new Recent<string, LessonVersion>(200);
  private readonly files = new PackedFiles();

  /** Reads today's lessons before anyone is let in: the first class should not be the one to wait. */
  async onApplicationBootstrap(): Promise<void> {
    await this.catalog();
  }

  /** @throws ApiError NOT_FOUND */
  async version(id: string): Promise<LessonVersion> {
    const [version] = isId(id) ? await this.all([id]) : [];
    if (!version) throw notFound();
    return version;
  }

  /** Several at once, in one query, in the order of `ids`; unknown ones are left out. */
  async all(ids: readonly string[]): Promise<LessonVersion[]> {
    const found = new Map<string, LessonVersion>();
    for (const id of ids) {
      const version = this.versions.get(id);
      if (version) found.set(id, version);
    }
    const missing = [...new Set(ids)].filter((id) => !found.has(id));
    if (missing.length > 0) {
      for (const version of this.keep(await selectVersions(missing))) found.set(version.id, version);
    }
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  /** Every lesson that may be assigned today, in teaching order. */
  async catalog(): Promise<LessonVersion[]> {
    return this.all(await selectCatalogIds());
  }

  /** May this very version be assigned, or has a newer one taken its place? */
  async isCurrent(versionId: string): Promise<boolean> {
    return (await selectCatalogIds()).includes(versionId);
  }

  /** A file by its hash, packed; null when there is none. */
  async contentFile(sha256: string, encoding: Encoding): Promise<{ mediaType: string; bytes: Buffer } | null> {
    const kept = await this.files.find(sha256, encoding);
    if (kept) return kept;
    const stored = await selectContentFile(sha256);
    if (!stored) return null;
    this.files.add(stored);
    return this.files.find(sha256, encoding);
  }

  /**
   * A player that learned a new kind of step shows more of an old version: its public form is then a new file, which
   * another process may be asked for. Stored aside, so that nobody waits for it.
   */
  private keep(rows: readonly VersionRow[]): LessonVersion[] {
    const all: ContentFile[] = [];
    const versions = rows.map(({ id, body }) => {
      const files = publicFiles(body);
      all.push(...files);
      const version = new LessonVersion(id, body, files);
      this.versions.set(id, version);
      return version;
    });
    for (const file of all) this.files.add(file);
    storeContentFiles(all).catch((error: unknown) => log.warn(describeError(error), 'content files not stored'));
    return versions;
  }
}
