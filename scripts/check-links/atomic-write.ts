/** Writes a file so that whoever reads it, at any moment, finds the old text or the new one, whole. */
import nodeFs from 'node:fs';

/** The calls that a write needs; injected so that tests can fill the disk. */
export type FileSystem = Pick<typeof nodeFs, 'openSync' | 'writeFileSync' | 'fsyncSync' | 'closeSync' | 'renameSync' | 'rmSync'>;

/** Thrown where a file could not be written; what stood there before still stands. */
export class WriteFailed extends Error {
  override name = 'WriteFailed';
}

/** Written in pieces of about so many characters. */
const PIECE = 64 * 1024;

/** Replaces `file` by `text`, given whole or in parts: written beside it, flushed to the disk, renamed into place. A device is written to as it is. */
export function writeAtomically(file: string, text: string | Iterable<string>, fs: FileSystem = nodeFs): void {
  const isDevice = nodeFs.existsSync(file) && !nodeFs.statSync(file).isFile();
  const beside = isDevice ? file : `${file}.${process.pid}.tmp`;
  let handle: number | undefined;
  try {
    handle = fs.openSync(beside, 'w');
    for (const piece of pieces(typeof text === 'string' ? [text] : text)) fs.writeFileSync(handle, piece);
    if (!isDevice) fs.fsyncSync(handle);
    fs.closeSync(handle);
    handle = undefined;
    if (!isDevice) fs.renameSync(beside, file);
  } catch (error) {
    if (handle !== undefined) fs.closeSync(handle);
    if (!isDevice) fs.rmSync(beside, { force: true });
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new WriteFailed(`${file} could not be written (${code === 'ENOSPC' ? 'the disk is full' : code}); what it held before is unchanged. Make room or mend the folder, then run again`);
  }
}

function* pieces(parts: Iterable<string>): Generator<string> {
  let waiting: string[] = [];
  let length = 0;
  for (const part of parts) {
    waiting.push(part);
    length += part.length;
    if (length < PIECE) continue;
    yield waiting.join('');
    waiting = [];
    length = 0;
  }
  yield waiting.join('');
}
