import { defineResource, fact } from '../../engine/rule';

/** A CodeArtifact domain. */
export const domain = defineResource({
  cloudformation: 'AWS::CodeArtifact::Domain',
  terraform: 'aws_codeartifact_domain',
  facts: {
    key: fact<string>('EncryptionKey', 'encryption_key'),
  },
});
