import type { Value } from '../../../engine/value';
import { bytesIn, readFileIn } from '../files';
import { isMap, isOpen } from '../values';
import type { Around, Functions } from './apply';
import { sum } from './encodings';

const textAt = (path: Value, { folders }: Around): string | undefined =>
  typeof path === 'string' && !isOpen(path) ? readFileIn(path, folders) : undefined;

/** A function of the bytes of a file. */
const ofBytes =
  (give: (bytes: Buffer) => Value) =>
  ([path]: Value[], { folders }: Around): Value | undefined => {
    const bytes = typeof path === 'string' && !isOpen(path) ? bytesIn(path, folders) : undefined;
    return bytes && give(bytes);
  };

/** Functions that read files. Undefined where the file is not below the folders that may be read. */
export const files: Functions = {
  file: ([path], around) => textAt(path, around),
  templatefile: ([path, variables], around) => {
    const text = textAt(path, around);
    return typeof text === 'string' && isMap(variables) ? around.template(text, variables) : undefined;
  },
  fileexists: ([path], { folders }) =>
    typeof path === 'string' && !isOpen(path) && bytesIn(path, folders) ? true : undefined,
  filebase64: ofBytes((bytes) => bytes.toString('base64')),
  filemd5: ofBytes((bytes) => sum('md5', bytes, 'hex')),
  filesha1: ofBytes((bytes) => sum('sha1', bytes, 'hex')),
  filesha256: ofBytes((bytes) => sum('sha256', bytes, 'hex')),
  filesha512: ofBytes((bytes) => sum('sha512', bytes, 'hex')),
  filebase64sha256: ofBytes((bytes) => sum('sha256', bytes, 'base64')),
  filebase64sha512: ofBytes((bytes) => sum('sha512', bytes, 'base64')),
};
