import { RemovalPolicy } from 'aws-cdk-lib';
import {
  DataIdentifier,
  DataProtectionPolicy,
  FieldIndexPolicy,
  LogGroup,
  LogGroupClass,
  RetentionDays,
} from 'aws-cdk-lib/aws-logs';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.HardenedLogGroup(scope, id, props),
    cdktf: (scope, id, props) => new cdktf.HardenedLogGroup(scope, id, props),
  },
  weakenings: [
    { name: 'a key of CloudWatch Logs', guards: ['logs/log-group-customer-key'], props: { customerKey: false } },
    {
      name: 'events kept for ever',
      guards: ['logs/log-group-retention-set'],
      cdk: { retention: RetentionDays.INFINITE },
      cdktf: { retention: 0 },
    },
    {
      name: 'events gone after a month',
      guards: ['logs/log-group-retained-long'],
      cdk: { retention: RetentionDays.ONE_MONTH },
      cdktf: { retention: 30 },
    },
    {
      name: 'deleted with one call',
      guards: ['logs/log-group-deletion-protected'],
      props: { deletionProtectionEnabled: false },
    },
    {
      name: 'other data masked',
      guards: ['logs/log-group-masks-credentials'],
      cdk: { dataProtectionPolicy: new DataProtectionPolicy({ identifiers: [DataIdentifier.EMAILADDRESS] }) },
      cdktf: { dataProtectionPolicy: { identifiers: ['EmailAddress'] } },
    },
    {
      name: 'events only passed on',
      guards: ['logs/log-group-retention-set', 'logs/log-group-masks-credentials'],
      cdk: { logGroupClass: LogGroupClass.DELIVERY },
      cdktf: { logGroupClass: 'DELIVERY' },
    },
  ],
  plain: (scope, id, props) => new LogGroup(scope, id, { retention: RetentionDays.ONE_YEAR, ...props }),
  accepts: () => ({
    fieldIndexPolicies: [new FieldIndexPolicy({ fields: ['requestId'] })],
    logGroupClass: LogGroupClass.INFREQUENT_ACCESS,
    logGroupName: 'requests',
    removalPolicy: RemovalPolicy.DESTROY,
  }),
  defaulted: ['encryptionKey'],
});
