import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { SigningProfile as PlainSigningProfile, Platform } from 'aws-cdk-lib/aws-signer';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.SigningProfile(scope, id, props),
    cdktf: (scope, id, props) => new cdktf.SigningProfile(scope, id, props),
  },
  weakenings: [
    {
      name: 'signatures of two years',
      guards: ['signer/profile-signatures-expire'],
      cdk: { signatureValidity: Duration.days(730) },
      cdktf: { signatureValidity: 730 },
    },
    {
      name: 'cancelled with its stack',
      guards: ['signer/profile-retained'],
      cdk: { removalPolicy: RemovalPolicy.DESTROY },
      cdktf: { removalPolicy: 'destroy' },
    },
  ],
  plain: (scope, id, props) =>
    new PlainSigningProfile(scope, id, { platform: Platform.AWS_LAMBDA_SHA384_ECDSA, ...props }),
  accepts: () => ({ platform: Platform.NOTATION_OCI_SHA384_ECDSA }),
  // The CDK says the name only with a feature flag.
  defaulted: ['signingProfileName'],
});
