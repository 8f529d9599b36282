import type { Fact } from '../engine/fact';
import { fact } from '../engine/rule';
import { child } from '../engine/template';
import { hasHole, type Json, knownPieces, Reference, Unknown } from '../engine/value';
import type { Verdict } from '../engine/verdict';

const STORED = /resolve:(secretsmanager|ssm-secure):/;
const STORED_PLAINLY = /resolve:ssm:/;
const SHOWN = 'it is the value of a parameter, which consoles and logs show';
const HOLDS_SECRETS = /secret|password|ssm_parameter|vault|tls_private_key|^random_/i;

/** A secret that Terraform keeps in its state or, as `_wo`, only writes: text in the code is text either way. */
export const writtenSecret = (cloudformation: string, terraform: string) =>
  fact<string>(cloudformation, (it) => it.fact<string>(terraform).orElse(() => it.fact(`${terraform}_wo`)));

/**
 * Whether a property that takes a secret keeps it out of the template: passes where it is absent, a lookup in a secret
 * store, a reference to a resource that holds secrets, or a parameter that is hidden (`NoEcho`, `sensitive`) and has no
 * default; fails for text, for a parameter that is shown and for a plain SSM parameter. Where a hidden parameter does
 * not hide what it is put into, as in metadata, `hides` is false.
 */
export function keepsSecretOut(secret: Fact, hides = true): Verdict {
  const { value, text } = secret;
  if (value === undefined) return secret.pass();
  if (value === '') return standsForShown(secret) ? secret.fail(SHOWN) : secret.pass();
  if (value instanceof Reference) return HOLDS_SECRETS.test(value.target.type) ? secret.pass() : secret.unknown();
  if (text !== undefined && STORED.test(text)) return secret.pass();
  if (text !== undefined && STORED_PLAINLY.test(text))
    return secret.fail('it is read from an SSM parameter that is not a SecureString');
  if (value instanceof Unknown) {
    const { parameter, secretStore } = value.about;
    if (secretStore) return secret.pass();
    if (!parameter) return secret.unknown();
    if (parameter.secret && hides) return secret.pass();
    return secret.fail(`it is the value of ${parameter.name}, which consoles and logs show`);
  }
  if (text !== undefined && isOnlyHoles(text)) {
    const from = secret.resource.template.referred?.(text);
    return from && HOLDS_SECRETS.test(from.target.type) ? secret.pass() : secret.unknown();
  }
  return secret.fail('it stands in the template as text, or as the default of a parameter');
}

/** Whether all that is known of a text is where what stands in it comes from. */
export const isOnlyHoles = (text: string): boolean => hasHole(text) && knownPieces(text).every((piece) => piece === '');

/** Whether an empty text is the default of a parameter that is shown, to be given at deployment. */
function standsForShown({ resource, path }: Fact): boolean {
  const keys = path.replace(/^Properties\./, '').split('.');
  const written = keys.reduce((node: Json | undefined, key) => child(node, key), resource.body);
  return resource.template.parameterIn(written)?.secret === false;
}
