import type { Fact } from '../../engine/fact';
import { defineRule } from '../../engine/rule';
import { Reference, Unknown } from '../../engine/value';
import { all, type Verdict, when } from '../../engine/verdict';
import { textHoldsNoSecret } from '../../resources/secret-shapes';
import { parameter } from '../../resources/ssm/parameter';

/** Attributes that hold a secret, by their resource. */
const SECRETS =
  /^(random_password\.(result|bcrypt_hash)|tls_private_key\.private_key_.*|(data\.)?aws_secretsmanager_secret_version\.secret_(string|binary)|aws_iam_access_key\.(secret|ses_smtp_password_v4))$/;

/** What a secret of a database says besides its password. */
const NO_SECRET = /:SecretString:(username|host|port|dbname|engine|db\w*Identifier)\b/;

/** Fails for what is kept from view elsewhere, and here no longer. */
function isCopied(copy: Fact): Verdict {
  const { value, text = '' } = copy;
  if (NO_SECRET.test(text)) return copy.pass();
  const isSecret =
    value instanceof Reference
      ? SECRETS.test(`${value.target.type}.${value.attribute}`)
      : /resolve:(secretsmanager|ssm-secure):/.test(text) ||
        (value instanceof Unknown && (value.about.secretStore || value.about.parameter?.secret));
  return isSecret ? copy.fail('it is a copy of a secret that is hidden elsewhere') : copy.pass();
}

export default defineRule({
  title: 'Parameters that are not encrypted hold no secrets',
  problem: 'This parameter holds a secret in plain text.',
  why: 'The value is not encrypted: everyone who may read parameters, or the template it stands in, reads it.',
  fix: {
    how: 'Keep the secret in Secrets Manager; then replace the one that was exposed.',
    noCode: 'How the secret comes to the machine depends on what reads it there.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_384'],
  },
  resource: parameter,
  check: (it) =>
    when(it.type.or('String').isNot('SecureString'), () =>
      all(isCopied(it.value), textHoldsNoSecret(it.value, it.name.text ?? it.reading.id)),
    ),
});
