import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccountPrincipal, AccountRootPrincipal, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { defineWeakenings, PARTNER } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.HardenedKey(scope, id, props),
    cdktf: (scope, id, props) => new cdktf.HardenedKey(scope, id, props),
  },
  weakenings: [
    { name: 'no rotation', guards: ['kms/key-rotated'], props: { enableKeyRotation: false } },
    {
      name: 'rotated every other year',
      guards: ['kms/key-rotated-yearly'],
      cdk: { rotationPeriod: Duration.days(730) },
      cdktf: { rotationPeriod: 730 },
    },
    {
      name: 'deleted within a week',
      guards: ['kms/key-deletion-delayed'],
      cdk: { pendingWindow: Duration.days(7) },
      cdktf: { pendingWindow: 7 },
    },
    {
      name: 'deleted with its stack',
      guards: ['kms/key-retained'],
      cdk: { removalPolicy: RemovalPolicy.DESTROY },
      cdktf: { removalPolicy: 'destroy' },
    },
  ],
  defaulted: ['admins'],
  accepts: () => ({
    alias: 'alias/orders',
    description: 'orders',
    enabled: true,
    keySpec: KeySpec.SYMMETRIC_DEFAULT,
    keyUsage: KeyUsage.ENCRYPT_DECRYPT,
    multiRegion: true,
    policy: new PolicyDocument({
      statements: [
        new PolicyStatement({ principals: [new AccountRootPrincipal()], actions: ['kms:*'], resources: ['*'] }),
        new PolicyStatement({ principals: [new AccountPrincipal(PARTNER)], actions: ['kms:Verify'], resources: ['*'] }),
      ],
    }),
  }),
});
