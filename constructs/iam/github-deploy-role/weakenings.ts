import { Duration } from 'aws-cdk-lib';
import { defineWeakenings } from '../../weakening';
import * as boundary from '../permissions-boundary/cdk';
import * as terraformBoundary from '../permissions-boundary/cdktf';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const sources = { org: 'acme', repo: 'web', environment: 'production' };
const services = ['sts'];

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) =>
      new cdk.GitHubDeployRole(scope, id, {
        sources,
        permissionsBoundary: new boundary.PermissionsBoundary(scope, 'Boundary', { services }),
        ...props,
      }),
    cdktf: (scope, id, props) =>
      new cdktf.GitHubDeployRole(scope, id, {
        sources,
        roles: ['arn:aws:iam::111122223333:role/apply'],
        permissionsBoundary: new terraformBoundary.PermissionsBoundary(scope, 'Boundary', { services }),
        ...props,
      }).forPullRequests(['arn:aws:iam::111122223333:role/plan']),
  },
  weakenings: [
    {
      name: 'sessions of half a day',
      guards: ['iam/role-short-sessions'],
      cdk: { maxSessionDuration: Duration.hours(12) },
      cdktf: { maxSessionDuration: 43200 },
    },
  ],
  defaulted: ['targets', 'qualifier', 'identityProviderArn', 'service', 'path', 'roleName', 'description', 'tags'],
});
