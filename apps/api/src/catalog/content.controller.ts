import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CatalogService } from './catalog.service.js';
import { encodingFor } from './content-files.js';

const endings: Readonly<Record<string, string>> = { json: 'application/json', svg: 'image/svg+xml' };

/**
 * `GET /content/<sha256>.json|svg`: public lessons and pictures. Open to everyone who knows the hash, hence cacheable
 * everywhere; answers, plans and people are never in them.
 */
@Controller('content')
export class ContentController {
  constructor(private readonly catalog: CatalogService) {}

  @Get(':file')
  async file(
    @Param('file') name: string, @Headers('accept-encoding') accept: string | undefined, @Res() reply: FastifyReply,
  ): Promise<void> {
    const [, sha256, ending] = /^([0-9a-f]{64})\.(json|svg)$/.exec(name) ?? [];
    const encoding = encodingFor(accept);
    const file = sha256 ? await this.catalog.contentFile(sha256, encoding) : null;
    if (!file || !ending || file.mediaType !== endings[ending]) {
      await reply.code(404).header('cache-control', 'no-store').type('application/json; charset=utf-8')
        .send({ errors: [{ message: 'NOT_FOUND', extensions: { code: 'NOT_FOUND' } }] });
      return;
    }
    if (encoding !== 'identity') void reply.header('content-encoding', encoding);
    await reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding')
      .header('x-content-type-options', 'nosniff')
      .type(`${file.mediaType}; charset=utf-8`)
      .send(file.bytes);
  }
}
