import { defineRule } from '../../engine/rule';
import { objectStorage } from '../../resources/datasync/location';
import { keepsSecretOut } from '../../resources/plaintext-secret';

export default defineRule({
  title: 'Keys of DataSync locations stay out of the template',
  problem: 'The secret key of this location can be read in the template or its parameters.',
  why: 'Whoever reads the repository or the stack can read and change the store.',
  fix: {
    how: 'Refer to a secret in Secrets Manager.',
    properties: { SecretKey: '{{resolve:secretsmanager:archive:SecretString:key}}' },
    noCode: 'In Terraform the key is given by a variable or a data source, whose names only the author knows.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_295'] },
  resource: objectStorage,
  check: (it) => keepsSecretOut(it.secretKey),
});
