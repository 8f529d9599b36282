import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { defineWeakenings } from '../../weakening';
import * as role from '../least-privilege-role/cdk';
import * as terraformRole from '../least-privilege-role/cdktf';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const services = ['codebuild', 'ec2', 'lambda', 'logs', 's3'];
const READING = { actions: ['s3:GetObject'], resources: ['arn:aws:s3:::uploads/*'] };

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) =>
      new role.LeastPrivilegeRole(scope, 'Bounded', {
        assumedBy: new ServicePrincipal('codebuild.amazonaws.com'),
        permissionsBoundary: new cdk.PermissionsBoundary(scope, id, { services, ...props }),
      }).allow(READING),
    cdktf: (scope, id, props) =>
      new terraformRole.LeastPrivilegeRole(scope, 'Bounded', {
        assumedBy: { service: 'codebuild.amazonaws.com' },
        permissionsBoundary: new cdktf.PermissionsBoundary(scope, id, { services, ...props }),
      }).allow(READING),
  },
  weakenings: [
    {
      name: 'functions given other code',
      guards: ['iam/boundary-no-escalation'],
      props: { allows: ['lambda:UpdateFunctionCode'] },
    },
    {
      name: 'builds started with other code',
      guards: ['iam/boundary-no-escalation'],
      props: { allows: ['codebuild:StartBuild'] },
    },
    { name: 'logs deleted', guards: ['iam/boundary-no-tampering'], props: { allows: ['logs:DeleteLogGroup'] } },
    {
      name: 'buckets made public',
      guards: ['iam/boundary-no-tampering'],
      props: { allows: ['s3:PutBucketPublicAccessBlock'] },
    },
  ],
  defaulted: ['passRoleTo', 'regions', 'managedPolicyName', 'path', 'description', 'tags'],
});
