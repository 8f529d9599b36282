import { defineRule } from '../../engine/rule';
import { endpoint } from '../../resources/dms/endpoint';
import { keepsSecretOut } from '../../resources/plaintext-secret';

export default defineRule({
  title: 'Passwords of DMS endpoints stay out of the template',
  problem: 'The password of this endpoint can be read in the template or its parameters.',
  why: 'Whoever reads the repository, the stack or its events can use it.',
  fix: {
    how: 'Refer to a secret in Secrets Manager, or to a hidden parameter without a default.',
    properties: { Password: '{{resolve:secretsmanager:app:SecretString:password}}' },
    noCode: 'The provider takes the password as an argument alone, so it is given by a variable or a data source.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    kics: ['dms_endpoint_password_exposed'],
    cfn_nag: ['F37'],
    guard: ['DMS_NO_PLAINTEXT_PASSWORD', 'DMS_USES_SECURE_SERVICE'],
  },
  resource: endpoint,
  check: (it) => keepsSecretOut(it.password),
});
