import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const own = {
  roles: { database: { services: ['rds'] } },
  requesters: { users: ['alice'], permissionSets: ['Developers'] },
  approvers: { users: ['bob'], permissionSets: ['Operators'] },
};
const REBOOTING = { actions: ['rds:RebootDBInstance'], resources: ['arn:aws:rds:eu-west-1:111122223333:db:orders'] };

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => {
      const access = new cdk.JustInTimeAccess(scope, id, { ...own, ...props });
      access.role('database').allow(REBOOTING);
      return access;
    },
    cdktf: (scope, id, props) => {
      const access = new cdktf.JustInTimeAccess(scope, id, { ...own, ...props });
      access.role('database').allow(REBOOTING);
      return access;
    },
  },
  weakenings: [
    {
      name: 'alarms that tell nobody',
      guards: ['cloudwatch/alarm-actions-enabled'],
      props: { actionsEnabled: false },
    },
  ],
  defaulted: ['longestMinutes', 'approvalMinutes', 'evidence', 'topic'],
});
