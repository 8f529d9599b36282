import { defineWeakenings } from '../../weakening';
import github from '../github-deploy-role/weakenings';
import * as boundary from '../permissions-boundary/cdk';
import * as terraformBoundary from '../permissions-boundary/cdktf';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const people = { users: ['alice'], permissionSets: ['Operators'] };
const services = ['sqs'];
const READING = { actions: ['sqs:GetQueueAttributes'], resources: ['arn:aws:sqs:eu-west-1:111122223333:orders'] };

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) =>
      new cdk.MfaRole(scope, id, {
        ...people,
        permissionsBoundary: new boundary.PermissionsBoundary(scope, 'Boundary', { services }),
        ...props,
      }).allow(READING),
    cdktf: (scope, id, props) =>
      new cdktf.MfaRole(scope, id, {
        ...people,
        permissionsBoundary: new terraformBoundary.PermissionsBoundary(scope, 'Boundary', { services }),
        ...props,
      }).allow(READING),
  },
  // Its trust is made of its people, so that its sessions alone can be weakened.
  weakenings: github.weakenings,
  defaulted: ['service', 'path', 'roleName', 'description', 'tags', 'managedPolicies'],
});
