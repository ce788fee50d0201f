/** Reads a response's body up to a cap, however large, slow or tightly compressed it is. */
import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';

export interface CappedBody {
  bytes: Buffer;
  /** True where the body went on beyond the cap. */
  truncated: boolean;
}

/** Thrown where the bytes are not what `Content-Encoding` says. */
export class UndecodableBody extends Error {
  override name = 'UndecodableBody';
}

/** A page is compressed once; a second layer is tolerated, more are only seen in attacks. */
const MOST_LAYERS = 2;

/**
 * Decoded bytes of `body`, at most `cap` of them. Decoding stops at the cap, so a bomb costs no more than a page; the
 * raw bytes are capped as well, for streams that decode to nothing. Destroys the stream when it stops early.
 */
export async function readCapped(body: Readable, contentEncoding: string | undefined, cap: number): Promise<CappedBody> {
  const decoders = decodersOf(contentEncoding);
  const chunks: Buffer[] = [];
  let length = 0;
  let raw = 0;
  let truncated = false;
  const countRaw = async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      raw += chunk.length;
      yield chunk;
      if (raw > cap * 4) {
        truncated = true;
        return;
      }
    }
  };
  const collect = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of source) {
      const room = cap - length;
      chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
      length += Math.min(chunk.length, room);
      if (chunk.length > room) {
        truncated = true;
        return;
      }
    }
  };
  try {
    // The list is typed for streams alone; generators among them are documented for `pipeline`.
    await pipeline([body, countRaw, ...decoders, collect] as unknown as NodeJS.ReadWriteStream[]);
  } catch (error) {
    if (!truncated) {
      if (isDecodingError(error)) throw new UndecodableBody(`the body is not the ${contentEncoding} that its header announces`);
      throw error;
    }
  } finally {
    body.destroy();
  }
  return { bytes: Buffer.concat(chunks, length), truncated };
}

function decodersOf(contentEncoding: string | undefined): Transform[] {
  const layers = (contentEncoding ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
  if (layers.length > MOST_LAYERS) throw new UndecodableBody(`the body is compressed ${layers.length} times over`);
  return layers.reverse().map((name) => {
    // Flushing what there is lets the beginning of a cut-off body be read.
    if (name === 'gzip' || name === 'x-gzip') return zlib.createGunzip({ finishFlush: zlib.constants.Z_SYNC_FLUSH });
    if (name === 'deflate') return zlib.createInflate({ finishFlush: zlib.constants.Z_SYNC_FLUSH });
    if (name === 'br') return zlib.createBrotliDecompress();
    throw new UndecodableBody(`the body is compressed as ${name.slice(0, 20)}, which was not asked for`);
  });
}

function isDecodingError(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR');
}

/** The text of a body by its byte-order mark, its header's charset or its own `<meta>`; unknown charsets read as UTF-8. */
export function decodeText(bytes: Buffer, contentType: string): string {
  const head = bytes.subarray(0, 1024).toString('latin1');
  const named =
    (bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined) ??
    (bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined) ??
    /charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?([\w:.-]+)/i.exec(head)?.[1] ??
    'utf-8';
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}
