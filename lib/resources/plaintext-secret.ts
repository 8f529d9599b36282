import type { Fact } from '../engine/fact';
import { hasHole, knownPieces, Reference, Unknown } from '../engine/value';
import type { Verdict } from '../engine/verdict';

const STORED = /resolve:(secretsmanager|ssm-secure):/;
const STORED_PLAINLY = /resolve:ssm:/;
const HOLDS_SECRETS = /secret|password|ssm_parameter|vault/i;

/**
 * Whether a property that takes a secret keeps it out of the template: passes where it is absent, a lookup in a secret
 * store, a reference to a resource that holds secrets, or a parameter that is hidden (`NoEcho`, `sensitive`) and has no
 * default; fails for text, for a parameter that is shown and for a plain SSM parameter.
 */
export function keepsSecretOut(secret: Fact): Verdict {
  const { value, text } = secret;
  if (value === undefined || value === '') return secret.pass();
  if (value instanceof Reference) return HOLDS_SECRETS.test(value.target.type) ? secret.pass() : secret.unknown();
  if (text !== undefined && STORED.test(text)) return secret.pass();
  if (text !== undefined && STORED_PLAINLY.test(text))
    return secret.fail('it is read from an SSM parameter that is not a SecureString');
  if (value instanceof Unknown) {
    const { parameter, secretStore } = value.about;
    if (secretStore) return secret.pass();
    if (!parameter) return secret.unknown();
    return parameter.secret
      ? secret.pass()
      : secret.fail(`it is the value of ${parameter.name}, which consoles and logs show`);
  }
  if (text !== undefined && hasHole(text) && knownPieces(text).every((piece) => piece === '')) return secret.unknown();
  return secret.fail('it stands in the template as text, or as the default of a parameter');
}
