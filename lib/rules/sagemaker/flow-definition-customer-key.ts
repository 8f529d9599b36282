import { defineRule } from '../../engine/rule';
import { flowDefinition } from '../../resources/sagemaker/flow-definition';

export default defineRule({
  title: 'Human reviews in SageMaker are encrypted with a key of the customer',
  problem: 'The output of this workflow is not encrypted with a key of your own.',
  why: 'With a key of your own, reading the data needs a permission on that key, and each use is logged.',
  fix: {
    how: 'Name a KMS key in the output configuration.',
    properties: {
      OutputConfig: {
        KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    },
    arguments: {
      output_config: {
        kms_key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_372'],
  },
  resource: flowDefinition,
  check: (it) => it.outputKey.isSet(),
});
