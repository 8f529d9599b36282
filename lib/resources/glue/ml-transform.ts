import { defineResource, fact } from '../../engine/rule';

/** A machine learning transform of Glue. The Terraform provider cannot say how it is encrypted. */
export const mlTransform = defineResource({
  cloudformation: 'AWS::Glue::MLTransform',
  facts: { encryption: fact<string>('TransformEncryption.MLUserDataEncryption.MLUserDataEncryptionMode', undefined) },
});
