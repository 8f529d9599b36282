import { defineWeakenings, PARTNER } from '../../weakening';
import { cdkApp } from '../locked-down-pipeline/workload';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const told = {
  pipeline: { name: 'notes', account: PARTNER },
  target: 'production',
  workload: cdkApp({ stacks: [{ name: 'Notes' }] }),
  allow: [{ actions: ['s3:CreateBucket'], resources: ['arn:aws:s3:::notes-*'] }],
} as const;

/** The settings of the tests name no organisation. */
const ORGANIZATION = 'o-a1b2c3d4e5';

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) =>
      new cdk.DeploymentTarget(scope, id, { ...told, ...props, organization: props?.organization ?? ORGANIZATION }),
    cdktf: (scope, id, props) =>
      new cdktf.DeploymentTarget(scope, id, { ...told, ...props, organization: props?.organization ?? ORGANIZATION }),
  },
  weakenings: [
    {
      name: 'an account of any organisation',
      guards: ['iam/role-trust-external-id'],
      props: { organization: false },
    },
  ],
});
