import { defineWeakenings } from '../../weakening';
import github from '../github-deploy-role/weakenings';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const people = {
  developer: { users: ['alice'], services: ['dynamodb', 'logs'] },
  deployer: { permissionSets: ['Deployers'] },
  approver: { users: ['bob'] },
  auditor: { permissionSets: ['Auditors'] },
  securityAdministrator: { users: ['carol'] },
};

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.RoleCatalogue(scope, id, { ...people, ...props }),
    cdktf: (scope, id, props) => new cdktf.RoleCatalogue(scope, id, { ...people, ...props }),
  },
  weakenings: github.weakenings,
});
