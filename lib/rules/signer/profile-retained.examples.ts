import { defineExamples } from '../../engine/rule';

const PLATFORM = 'AWSLambda-SHA384-ECDSA';
const declared = { Type: 'AWS::Signer::SigningProfile', Properties: { PlatformId: PLATFORM } };

export default defineExamples({
  fails: [
    {
      name: 'no deletion policy',
      cloudformation: { Releases: declared },
      terraform: { aws_signer_signing_profile: { releases: { platform_id: PLATFORM } } },
    },
    {
      name: 'cancelled on purpose',
      cloudformation: { Releases: { ...declared, DeletionPolicy: 'Delete' } },
      terraform: {
        aws_signer_signing_profile: { releases: { platform_id: PLATFORM, lifecycle: { prevent_destroy: false } } },
      },
    },
  ],
  passes: [
    {
      name: 'kept',
      cloudformation: { Releases: { ...declared, DeletionPolicy: 'Retain' } },
      terraform: {
        aws_signer_signing_profile: { releases: { platform_id: PLATFORM, lifecycle: { prevent_destroy: true } } },
      },
    },
  ],
});
