import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { Duration } from 'aws-cdk-lib';
import { BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Role } from 'aws-cdk-lib/aws-iam';
import { App, TerraformStack } from 'cdktf';
import { BackupPlan, type BackupPlanProps, HardenedTopic } from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { check, type Profile } from '../../lib';
import { refusalOf, strict, strictIn, templateOf, waived } from './subjects';

function declaredBy(props: BackupPlanProps = {}, also?: (plan: BackupPlan) => unknown, profile: Profile = 'baseline') {
  const config = strictIn(profile);
  const [template = { name: '', content: {} }] = templateOf(
    (stack) => {
      const plan = new BackupPlan(stack, 'Daily', props);
      also?.(plan);
    },
    { config },
  );
  const { Resources } = template.content as { Resources: Record<string, { Type: string; Properties: any }> };
  const ofType = (type: string) =>
    Object.values(Resources)
      .filter(({ Type }) => Type === `AWS::${type}`)
      .map(({ Properties }) => Properties);
  return { ofType, findings: check([template], config).findings.map(({ rule }) => rule) };
}

const lockIn = (profile: Profile, props: BackupPlanProps = {}) =>
  declaredBy(props, undefined, profile).ofType('Backup::BackupVault')[0].LockConfiguration;
const rulesOf = (props: BackupPlanProps, also?: (plan: BackupPlan) => unknown) =>
  declaredBy(props, also).ofType('Backup::BackupPlan')[0].BackupPlan.BackupPlanRule;
const short = new BackupPlanRule({ ruleName: 'Short', deleteAfter: Duration.days(3) });
const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: { Service: 'backup.amazonaws.com' }, Action: 'sts:AssumeRole' },
});
const elsewhere = 'arn:aws:backup:eu-central-1:444455556666:backup-vault:copies';

describe('a backup plan', () => {
  test('locks its vault as the settings ask, in a regulated app for good', () => {
    expect(lockIn('dev')).toBeUndefined();
    expect(lockIn('baseline')).toEqual({ MinRetentionDays: 7 });
    expect(lockIn('regulated')).toEqual({ MinRetentionDays: 35, ChangeableForDays: 3 });
  });

  test('asks of the lock no more than its rules, whose jobs would fail', () =>
    expect(lockIn('baseline', { backupPlanRules: [short], waive: waived('backup/plan-retention') })).toEqual({
      MinRetentionDays: 3,
    }));

  test('refuses rules that are added and keep too little', () => {
    const error = refusalOf(() => declaredBy({}, (plan) => plan.addRule(short)));
    expect(error).toContain("BackupPlan 'Stack/Daily': `backupPlanRules` gives up backup/plan-retention");
    expect(rulesOf({}, (plan) => plan.addRule(BackupPlanRule.weekly()))).toHaveLength(2);
  });

  test('copies what its rules make, and those that are added', () => {
    const rules = declaredBy({}, (plan) => {
      const copies = BackupVault.fromBackupVaultArn(plan, 'Copies', elsewhere);
      new BackupPlan(plan, 'Copied', { copyActions: [{ destinationBackupVault: copies }] }).addRule(
        BackupPlanRule.weekly(),
      );
    })
      .ofType('Backup::BackupPlan')
      .flatMap(({ BackupPlan }) => BackupPlan.BackupPlanRule);
    expect(rules.map(({ CopyActions }) => CopyActions)).toEqual([
      undefined,
      [{ DestinationBackupVaultArn: elsewhere }],
      [{ DestinationBackupVaultArn: elsewhere }],
    ]);
  });

  test('tells a topic how jobs ended, which lets AWS Backup publish for its vault alone', () => {
    const { ofType, findings } = declaredBy({}, (plan) => {
      new BackupPlan(plan, 'Told', { notificationTopic: new HardenedTopic(plan, 'Failures') });
    });
    const { BackupVaultName: name, Notifications: told } = ofType('Backup::BackupVault')[1];
    expect(told.BackupVaultEvents).toEqual(expect.arrayContaining(['BACKUP_JOB_COMPLETED', 'COPY_JOB_FAILED']));
    for (const policy of [ofType('SNS::TopicPolicy')[0].PolicyDocument, ofType('KMS::Key')[0].KeyPolicy]) {
      const byBackup = policy.Statement.filter(({ Principal }: any) => Principal.Service === 'backup.amazonaws.com');
      expect(byBackup).toHaveLength(1);
      expect(JSON.stringify(byBackup[0].Condition)).toContain(`:backup-vault:${name}`);
    }
    expect(findings).toEqual([]);
  });

  test('tells nothing of a vault that it is given, and says so', () => {
    const error = refusalOf(() =>
      declaredBy({}, (plan) => {
        const backupVault = BackupVault.fromBackupVaultArn(plan, 'Copies', elsewhere);
        new BackupPlan(plan, 'Told', { backupVault, notificationTopic: new HardenedTopic(plan, 'Failures') });
      }),
    );
    expect(error).toContain("BackupPlan 'Stack/Daily/Told': `notificationTopic` is told of the vault that it makes");
  });

  test('tells in CDKTF as well', () => {
    const stack = new TerraformStack(new App(), 'shop');
    new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
    const notificationTopic = new cdktf.HardenedTopic(stack, 'failures');
    new cdktf.BackupPlan(stack, 'daily', { notificationTopic, notificationEvents: ['COPY_JOB_FAILED'] });
    const { resource } = stack.toTerraform();
    const [vault] = Object.values<any>(resource.aws_backup_vault);
    expect(Object.values(resource.aws_backup_vault_notifications)).toEqual([
      expect.objectContaining({ backup_vault_events: ['COPY_JOB_FAILED'] }),
    ]);
    expect(JSON.stringify(resource.aws_sns_topic_policy)).toContain(`:backup-vault:${vault.name}`);
  });

  test('made by the names of the CDK is locked as well', () => {
    const vaults = declaredBy({}, (plan) => BackupPlan.dailyWeeklyMonthly7YearRetention(plan, 'Long')).ofType(
      'Backup::BackupVault',
    );
    expect(vaults.map(({ LockConfiguration }) => LockConfiguration.MinRetentionDays)).toEqual([7, 7]);
  });

  test('backs up what is selected and restores it for a test, with no findings', () => {
    const { ofType, findings } = declaredBy({}, (plan) => {
      const table = Table.fromTableName(plan, 'Carts', 'carts');
      plan.addSelection('Data', { resources: [BackupResource.fromDynamoDbTable(table)] });
      const role = Role.fromRoleArn(plan, 'Restorer', 'arn:aws:iam::111122223333:role/restorer');
      plan.addRestoreTest('Restored', { resourceType: 'DynamoDB', role, validationHours: 4 });
    });
    const [tested] = ofType('Backup::RestoreTestingPlan');
    expect(tested.RestoreTestingPlanName).toMatch(/^\w{1,50}$/);
    expect(JSON.stringify(tested.RecoveryPointSelection.IncludeVaults)).toContain('DailyVault');
    expect(ofType('Backup::RestoreTestingSelection')[0]).toMatchObject({
      ProtectedResourceType: 'DynamoDB',
      ProtectedResourceArns: ['*'],
      ValidationWindowHours: 4,
    });
    expect(findings).toEqual([]);
  });

  test('is the same in Terraform', () => {
    const stack = new TerraformStack(new App(), 'shop');
    new AwsProvider(stack, 'aws', { region: 'eu-west-1', defaultTags: [{ tags: { team: 'shop' } }] });
    const plan = new cdktf.BackupPlan(stack, 'daily', { copyActions: [{ destinationBackupVaultArn: elsewhere }] });
    plan.addSelection('data', { tags: { backup: 'daily' } });
    const role = new IamRole(stack, 'restorer', { assumeRolePolicy: TRUST });
    plan.addRestoreTest('restored', { resourceType: 'DynamoDB', role });
    stack.prepareStack();
    const { resource } = stack.toTerraform();
    expect(Object.values<any>(resource.aws_backup_plan)[0].rule).toEqual([
      expect.objectContaining({
        lifecycle: { delete_after: 35 },
        copy_action: [{ destination_vault_arn: elsewhere }],
      }),
    ]);
    expect(Object.values<any>(resource.aws_backup_restore_testing_plan)[0].name).toMatch(/^\w{1,50}$/);
    const { findings } = check([{ name: 'shop.tf.json', content: stack.toTerraform() }], strict);
    expect(findings.map(({ rule }) => rule)).toEqual([]);
  });
});
