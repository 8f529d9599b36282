import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { isNoSecret } from '../../resources/secret-shapes';
import { parameter } from '../../resources/ssm/parameter';

export default defineRule({
  title: 'Parameters that are not encrypted hold no secrets',
  problem: 'This parameter holds a secret in plain text.',
  why: 'The value stands in the template, and everyone who may read parameters reads it.',
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
  check: (it) => when(it.type.or('String').isNot('SecureString'), () => isNoSecret(it.name.text ?? '', it.value)),
});
