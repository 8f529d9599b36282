import { defineRule } from '../../engine/rule';
import { database } from '../../resources/athena/workgroup';

export default defineRule({
  title: 'Athena databases encrypt the results of queries',
  problem: 'This database does not say how the results of its queries are encrypted.',
  why: 'Results are copies of the data, often of its most sensitive part.',
  fix: {
    how: 'Choose an encryption.',
    arguments: {
      encryption_configuration: {
        encryption_option: 'SSE_KMS',
        kms_key: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {
    terrascan: ['AC_AWS_0443'],
    checkov: ['CKV_AWS_77'],
    trivy: ['AWS-0006'],
    kics: ['athena_database_not_encrypted'],
  },
  resource: database,
  check: (it) => it.encryption.isSet(),
});
