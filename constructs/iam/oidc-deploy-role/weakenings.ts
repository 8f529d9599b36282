import { defineWeakenings } from '../../weakening';
import github from '../github-deploy-role/weakenings';
import * as boundary from '../permissions-boundary/cdk';
import * as terraformBoundary from '../permissions-boundary/cdktf';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const given = { source: { provider: 'buildkite', organization: 'acme', pipeline: 'shop', branch: 'main' } as const };
const services = ['sts'];

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) =>
      new cdk.OidcDeployRole(scope, id, {
        ...given,
        permissionsBoundary: new boundary.PermissionsBoundary(scope, 'Boundary', { services }),
        ...props,
      }),
    cdktf: (scope, id, props) =>
      new cdktf.OidcDeployRole(scope, id, {
        ...given,
        roles: ['arn:aws:iam::111122223333:role/apply'],
        permissionsBoundary: new terraformBoundary.PermissionsBoundary(scope, 'Boundary', { services }),
        ...props,
      }),
  },
  // Its trust is made of its sources, so that its sessions alone can be weakened.
  weakenings: github.weakenings,
  defaulted: [...(github.defaulted ?? [])],
});
