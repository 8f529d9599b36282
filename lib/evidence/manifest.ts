import { createHash } from 'node:crypto';
import { BulwarkError } from '../engine/error';

/** The file that names the others, and the detached signature of its bytes. */
export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.json.sig';

/** What a folder of evidence holds. */
export interface Manifest {
  /** When it was written, in UTC. */
  readonly made: string;
  /** The SHA-256 of the public key that signs it (DER, SubjectPublicKeyInfo), where it was signed as it was written. */
  readonly signer?: string;
  /** The SHA-256 of each file, in hex, by its name. */
  readonly files: Readonly<Record<string, string>>;
}

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Names every file by its sum, in the order of their names. */
export const manifestOf = (
  files: Readonly<Record<string, string | Uint8Array>>,
  { made, signer }: Omit<Manifest, 'files'>,
): Manifest => ({
  made,
  ...(signer === undefined ? {} : { signer }),
  files: Object.fromEntries(
    Object.keys(files)
      .sort()
      .map((name) => [name, sha256(files[name] as string | Uint8Array)]),
  ),
});

/** The manifest that a text is. Throws a `BulwarkError` where it is none. */
export function manifestIn(text: string, file: string): Manifest {
  const refuse = (): never => {
    throw new BulwarkError(
      'this is no manifest of evidence: it must hold `made`, and in `files` a SHA-256 for each name. Without it nothing can be verified.',
      { file },
    );
  };
  let manifest: Partial<Manifest> | null;
  try {
    manifest = JSON.parse(text);
  } catch {
    return refuse();
  }
  const { made, signer, files } = manifest ?? {};
  if (typeof made !== 'string' || files === null || typeof files !== 'object' || Array.isArray(files)) return refuse();
  if (Object.values(files).some((sum: unknown) => typeof sum !== 'string' || !/^[0-9a-f]{64}$/.test(sum)))
    return refuse();
  return { made, files, ...(typeof signer === 'string' ? { signer } : {}) };
}

/** What differs between a manifest and the sums of what lies there, in the words of a message. None, when nothing does. */
export function differencesFrom({ files }: Manifest, found: ReadonlyMap<string, string>): string[] {
  const names = [...new Set([...Object.keys(files), ...found.keys()])].sort();
  return names.flatMap((name) => {
    const [sum, now] = [Object.hasOwn(files, name) ? files[name] : undefined, found.get(name)];
    if (sum === now) return [];
    if (now === undefined) return [`${name} is gone`];
    return [sum === undefined ? `${name} was added` : `${name} was changed: its SHA-256 is ${now}, not ${sum}`];
  });
}
