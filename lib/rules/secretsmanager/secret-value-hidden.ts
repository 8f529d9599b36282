import type { Fact } from '../../engine/fact';
import { defineResource, defineRule } from '../../engine/rule';
import { hasHole } from '../../engine/value';
import { all, type Verdict } from '../../engine/verdict';
import { isOnlyHoles, keepsSecretOut, writtenSecret } from '../../resources/plaintext-secret';
import { textDocument } from '../../resources/text-document';

const value = defineResource({
  cloudformation: 'AWS::SecretsManager::Secret',
  terraform: 'aws_secretsmanager_secret_version',
  facts: {
    written: writtenSecret('SecretString', 'secret_string'),
  },
});

/** What a secret says of whom and what it is for, beside the secret itself. */
const NO_SECRET =
  /^(user|user_?name|engine|host|port|db_?name|db_?(instance|cluster)_?identifier|master_?arn|url|client_?id)$/i;

/** A text is the secret itself; a map has one in each entry that does not say whom it is for. */
function isKeptOut(secret: Fact): Verdict {
  const data = textDocument(secret);
  if (data.isUnknown || data.entries().length === 0) return isKeptOutAlone(secret);
  return all(
    secret.pass(),
    ...data
      .entries()
      .filter(([name]) => !NO_SECRET.test(name))
      .map(([, inner]) => isKeptOutAlone(inner)),
  );
}

const isKeptOutAlone = (secret: Fact): Verdict =>
  hasHole(secret.text ?? '') && !secret.isUnknown && !isOnlyHoles(secret.text ?? '')
    ? secret.unknown()
    : keepsSecretOut(secret);

export default defineRule({
  title: 'The values of secrets are not written in templates',
  problem: 'The value of this secret can be read in the template or its parameters.',
  why: 'A secret in a template is known to everyone who can read the template, its history or the stack.',
  fix: {
    how: 'Let Secrets Manager generate it, or put the value in from outside, and replace the one that was exposed.',
    cdk: 'generateSecretString: {}',
    properties: { SecretString: JSON.stringify({ username: 'app', host: 'db.example.com' }) },
    arguments: { secret_string: JSON.stringify({ username: 'app', host: 'db.example.com' }) },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  resource: value,
  check: (it) => isKeptOut(it.written),
});
