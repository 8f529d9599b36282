import { Duration } from 'aws-cdk-lib';
import { BackupPlanRule, BackupVault, BackupPlan as Plan } from 'aws-cdk-lib/aws-backup';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.BackupPlan(scope, id, props),
    cdktf: (scope, id, props) => new cdktf.BackupPlan(scope, id, props),
  },
  weakenings: [
    { name: 'no lock', guards: ['backup/vault-locked'], props: { lockVault: false } },
    {
      name: 'recovery points that can be deleted',
      guards: ['backup/vault-deletion-denied'],
      props: { blockRecoveryPointDeletion: false },
    },
    {
      name: 'gone after three days',
      guards: ['backup/plan-retention'],
      cdk: { backupPlanRules: [new BackupPlanRule({ ruleName: 'Short', deleteAfter: Duration.days(3) })] },
      cdktf: { backupPlanRules: [{ ruleName: 'Short', deleteAfter: 3 }] },
    },
  ],
  plain: (scope, id, props) =>
    new Plan(scope, id, {
      backupVault: new BackupVault(scope, `${id}Vault`),
      backupPlanRules: [BackupPlanRule.daily()],
      ...props,
    }),
  accepts: (scope) => ({
    backupPlanName: 'daily',
    backupVault: BackupVault.fromBackupVaultName(scope, 'Given', 'given'),
    windowsVss: true,
  }),
  defaulted: ['encryptionKey', 'lockConfiguration', 'copyActions'],
});
