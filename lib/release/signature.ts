import { type KeyObject, sign, verify } from 'node:crypto';

/** The digest that a key signs: Ed25519 brings its own, ECDSA and RSA take SHA-256, as KMS does. */
const digestOf = ({ asymmetricKeyType }: KeyObject): 'sha256' | null =>
  asymmetricKeyType === 'ed25519' ? null : 'sha256';

/** Signs bytes with a private key: Ed25519, ECDSA in DER, or RSA with PKCS #1 v1.5. */
export const signatureBy = (key: KeyObject, bytes: Uint8Array): Buffer => sign(digestOf(key), bytes, key);

/** Whether a signature of bytes was made with the private half of a public key. */
export function isSignedBy(key: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    return verify(digestOf(key), bytes, key, signature);
  } catch {
    return false;
  }
}
