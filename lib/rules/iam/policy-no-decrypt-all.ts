import { defineRule } from '../../engine/rule';
import { DATA, readsEvery } from '../../iam/data-reach';
import { onNamed } from '../../iam/narrower';
import { noStatement } from '../../iam/statements';
import { permissions } from '../../resources/iam/permissions';

export default defineRule({
  title: 'IAM policies allow decryption with named keys only',
  problem: 'This policy allows decryption with every KMS key.',
  why: 'Encryption protects nothing from a holder who may decrypt with all keys.',
  fix: {
    how: 'Name the keys under Resource.',
    properties: {
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'kms:Decrypt',
            Resource: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        ],
      },
    },
    arguments: {
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'kms:Decrypt',
            Resource: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
          },
        ],
      }),
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['KMS.1', 'KMS.2'] },
  leads: ['iam/policy-no-read-all-objects'],
  resource: permissions,
  check: (it) => noStatement(it.policy, (statement, among) => readsEvery(statement, DATA.keys, among), onNamed),
});
