import { BulwarkError } from '../engine/error';
import type { App } from '../runner/github-app-token';

/** The app that a secret holds. Throws where it holds none, with no word of what it is. */
export function appOf(text: string | undefined): App {
  try {
    const { appId, privateKey } = JSON.parse(text ?? '') as { appId?: unknown; privateKey?: unknown };
    if (/^[\w.-]+$/.test(String(appId ?? '')) && typeof privateKey === 'string' && privateKey.includes('PRIVATE KEY'))
      return { id: String(appId), privateKey };
  } catch {
    // What is told below.
  }
  throw new BulwarkError(
    'the secret of the GitHub App is not {"appId": "…", "privateKey": "-----BEGIN RSA PRIVATE KEY-----…"}: put it there',
  );
}
