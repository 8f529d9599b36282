import type { Truth } from '../../engine/truth';
import { hasHole, knownPieces } from '../../engine/value';

/** A digest, or the tag of an image that the CDK has built: the hash of its source, in a repository whose tags cannot be moved. */
const PINNED = /@sha256:[0-9a-f]+$|\/cdk-[^/]*container-assets-[^/]*:[0-9a-f]{64}$/;

/** What a name ends in whose digest, or the word before it, only deployment knows. */
const COULD_BE_DIGEST = /^[0-9a-f]*$|^:[0-9a-f]{64}$/;

/** Whether the name of an image cannot come to mean another one. Undefined where only deployment can tell. */
export function isPinned(image: string): Truth {
  if (PINNED.test(image)) return true;
  if (!hasHole(image)) return false;
  const pieces = knownPieces(image);
  const end = pieces.at(-1) as string;
  if (end === '' && pieces.at(-2)?.endsWith('@sha256:')) return true;
  return COULD_BE_DIGEST.test(end) ? undefined : false;
}
