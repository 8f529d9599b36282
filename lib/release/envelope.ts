import type { KeyObject } from 'node:crypto';
import { BulwarkError } from '../engine/error';
import { isSignedBy } from './signature';

/** A signed statement, as the Dead Simple Signing Envelope has it (https://github.com/secure-systems-lab/dsse). */
export interface Envelope {
  readonly payloadType: string;
  /** In base64. */
  readonly payload: string;
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}

export const IN_TOTO = 'application/vnd.in-toto+json';

/** The bytes that are signed: type and payload with their lengths, so that neither can pass for the other. */
export function signedBytes(payloadType: string, payload: Uint8Array): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

/** Makes an envelope of a statement. `sign` gives an ECDSA signature with SHA-256, in DER, as KMS does. */
export async function seal(
  statement: object,
  keyid: string,
  sign: (bytes: Uint8Array) => Promise<Uint8Array>,
): Promise<Envelope> {
  const payload = Buffer.from(JSON.stringify(statement));
  const sig = Buffer.from(await sign(signedBytes(IN_TOTO, payload))).toString('base64');
  return { payloadType: IN_TOTO, payload: payload.toString('base64'), signatures: [{ keyid, sig }] };
}

/** The statement in an envelope that a key has signed. Throws a `BulwarkError` for any other. */
export function open(text: string, key: KeyObject): unknown {
  const envelope = parse(text);
  const payload = Buffer.from(envelope.payload, 'base64');
  const bytes = signedBytes(envelope.payloadType, payload);
  const isSigned = envelope.signatures.some(({ sig }) => isSignedBy(key, bytes, Buffer.from(sig, 'base64')));
  if (envelope.payloadType !== IN_TOTO || !isSigned)
    throw new BulwarkError(
      'the attestation is not signed by the key of the pipeline. Release nothing of this run, and find out who wrote it.',
    );
  return JSON.parse(payload.toString());
}

function parse(text: string): Envelope {
  const refuse = (): never => {
    throw new BulwarkError('the attestation is no signed envelope (DSSE). Run the stage that attests again.');
  };
  let envelope: Partial<Envelope> | null;
  try {
    envelope = JSON.parse(text);
  } catch {
    return refuse();
  }
  const { payloadType, payload, signatures } = envelope ?? {};
  if (typeof payloadType !== 'string' || typeof payload !== 'string' || !Array.isArray(signatures)) return refuse();
  if (signatures.some((one: unknown) => typeof (one as { sig?: unknown } | null)?.sig !== 'string')) return refuse();
  return { payloadType, payload, signatures };
}
