import { Duration } from 'aws-cdk-lib';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdk';
import { HardenedLogGroup as TerraformLogGroup } from '../../logs/hardened-log-group/cdktf';
import { EvidenceBucket } from '../../s3/evidence-bucket/cdk';
import { EvidenceBucket as TerraformEvidence } from '../../s3/evidence-bucket/cdktf';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const users = ['alice', 'bob'];

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) =>
      new cdk.BreakGlassRole(scope, id, {
        ...{ users, permissionSets: ['Administrators'], logGroup: new HardenedLogGroup(scope, 'Trail') },
        evidence: [new EvidenceBucket(scope, 'Evidence')],
        ...props,
      }),
    cdktf: (scope, id, props) =>
      new cdktf.BreakGlassRole(scope, id, {
        ...{ users, permissionSets: ['Administrators'], logGroup: new TerraformLogGroup(scope, 'Trail') },
        evidence: [new TerraformEvidence(scope, 'Evidence')],
        ...props,
      }),
  },
  weakenings: [
    {
      name: 'sessions of half a day',
      guards: ['iam/role-short-sessions'],
      cdk: { maxSessionDuration: Duration.hours(12) },
      cdktf: { maxSessionDuration: 43200 },
    },
    {
      name: 'an alarm that tells nobody',
      guards: ['cloudwatch/alarm-actions-enabled'],
      props: { actionsEnabled: false },
    },
  ],
  defaulted: ['topic', 'roleName', 'description', 'tags'],
});
