import { BulwarkError } from '../engine/error';

/** The access token of GitLab that a secret holds. Throws where it holds none, with no word of what it is. */
export function tokenOf(text: string | undefined): string {
  const token = (text ?? '').trim();
  if (/^[\w.-]{20,}$/.test(token)) return token;
  throw new BulwarkError('the secret of the access token of GitLab is not glpat-… and nothing else: put it there');
}
