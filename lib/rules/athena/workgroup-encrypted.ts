import { defineRule } from '../../engine/rule';
import { workgroup } from '../../resources/athena/workgroup';

export default defineRule({
  title: 'Athena workgroups encrypt the results of queries',
  problem: 'This workgroup does not say how the results of its queries are encrypted.',
  why: 'Results are copies of the data, often of its most sensitive part.',
  fix: {
    how: 'Choose an encryption for the results.',
    properties: {
      WorkGroupConfiguration: {
        ResultConfiguration: {
          EncryptionConfiguration: { EncryptionOption: 'SSE_KMS' },
        },
      },
    },
    arguments: {
      configuration: {
        result_configuration: {
          encryption_configuration: { encryption_option: 'SSE_KMS' },
        },
      },
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_159'], trivy: ['AWS-0006'], kics: ['athena_workgroup_not_encrypted'] },
  resource: workgroup,
  check: (it) => it.encryption.is('SSE_S3', 'SSE_KMS', 'CSE_KMS'),
});
