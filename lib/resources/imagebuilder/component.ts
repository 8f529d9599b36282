import { defineResource, fact } from '../../engine/rule';

/** A component of Image Builder. */
export const component = defineResource({
  cloudformation: 'AWS::ImageBuilder::Component',
  terraform: 'aws_imagebuilder_component',
  facts: {
    key: fact<string>('KmsKeyId', 'kms_key_id'),
  },
});
