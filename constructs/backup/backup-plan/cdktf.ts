import { BackupPlan as Plan, type BackupPlanRule as Rule } from '@cdktf/provider-aws/lib/backup-plan';
import { BackupRestoreTestingPlan } from '@cdktf/provider-aws/lib/backup-restore-testing-plan';
import { BackupRestoreTestingSelection } from '@cdktf/provider-aws/lib/backup-restore-testing-selection';
import { BackupSelection } from '@cdktf/provider-aws/lib/backup-selection';
import { BackupVault } from '@cdktf/provider-aws/lib/backup-vault';
import { BackupVaultLockConfiguration } from '@cdktf/provider-aws/lib/backup-vault-lock-configuration';
import { BackupVaultNotifications } from '@cdktf/provider-aws/lib/backup-vault-notifications';
import { BackupVaultPolicy } from '@cdktf/provider-aws/lib/backup-vault-policy';
import type { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import type { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import type { ITerraformDependable, TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import type { Settings } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf, nameOf, partitionOf, policyOf, serviceRole } from '../../iam/cdktf';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { HardenedTopic } from '../../sns/hardened-topic/cdktf';
import { BACKUP_POLICY, defaultsIn, EVENTS, guards, type Lock, lockOf, refuseTelling, SCHEDULES } from './defaults';
import { refusingDeletion, vaultNamed } from './policy';

/** Where recovery points are copied to. Days. */
export interface CopyAction {
  readonly destinationBackupVaultArn: string;
  readonly deleteAfter?: number;
  readonly moveToColdStorageAfter?: number;
}

/** One rule of a plan. Days, and minutes of windows. */
export interface BackupPlanRule {
  readonly ruleName: string;
  /** @default every day at five */
  readonly scheduleExpression?: string;
  readonly scheduleExpressionTimezone?: string;
  /** @default for ever */
  readonly deleteAfter?: number;
  readonly moveToColdStorageAfter?: number;
  readonly startWindow?: number;
  readonly completionWindow?: number;
  readonly enableContinuousBackup?: boolean;
  readonly recoveryPointTags?: { readonly [key: string]: string };
  readonly copyActions?: readonly CopyAction[];
  /** @default that of the plan */
  readonly backupVault?: BackupVault;
}

/** What can be said of a backup plan. */
export interface BackupPlanProps {
  /** @default the path of this construct */
  readonly backupPlanName?: string;
  /** @default one of its own */
  readonly backupVault?: BackupVault;
  /** @default one that backs up every day */
  readonly backupPlanRules?: readonly BackupPlanRule[];
  readonly windowsVss?: boolean;
  /** The key of the vault that it makes. @default one that the stack shares */
  readonly encryptionKey?: KmsKey;
  /** Whether the vault that it makes is locked. @default true, outside of `dev` */
  readonly lockVault?: boolean;
  /** Days. @default as many as the settings ask, `backupRetentionDays`; in `regulated` nobody takes it off after three days */
  readonly lockConfiguration?: Lock & { readonly maxRetention?: number };
  /** Whether the policy of the vault that it makes lets nobody delete recovery points. @default true, outside of `dev` */
  readonly blockRecoveryPointDeletion?: boolean;
  /** What is told how jobs of the vault that it makes ended: a topic of the same account. @default none */
  readonly notificationTopic?: SnsTopic;
  /** As AWS Backup calls them. @default how backups, copies and restores ended that may have failed */
  readonly notificationEvents?: readonly string[];
  /** Where each of its rules copies recovery points to, such as a vault of another account or region, unless it says so itself. */
  readonly copyActions?: readonly CopyAction[];
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this plan may break. */
  readonly waive?: Waive;
}

/** What is backed up: what is named, and what has a tag. */
export interface SelectionOptions {
  /** ARNs. */
  readonly resources?: readonly string[];
  readonly tags?: { readonly [key: string]: string };
  readonly backupSelectionName?: string;
  /** @default one that AWS Backup backs up with */
  readonly role?: IamRole;
}

/** What can be said of restoring recovery points for a test. */
export interface RestoreTestOptions {
  /** `DynamoDB`, `EFS`, `RDS`, `S3` and so on, as AWS Backup calls them. */
  readonly resourceType: string;
  /** The ARNs of what has been backed up. @default all of the type */
  readonly resourceArns?: readonly string[];
  /** What to restore with, such as `dbSubnetGroupName`. */
  readonly metadata?: { readonly [name: string]: string };
  /** Hours that what was restored stays, for somebody to look at. */
  readonly validationHours?: number;
  /** What AWS Backup restores with, which is granted what restoring the type takes. */
  readonly role: IamRole;
  /** @default on Sundays at nine */
  readonly schedule?: string;
}

/**
 * A backup plan that keeps recovery points for 35 days, or as long as the settings ask, in a vault that is encrypted with a
 * key of the account and locked, whose policy lets nobody delete them.
 *
 * A key that is not given is shared by the stack. It makes a vault unless `backupVault` names one, and a rule that backs up
 * every day unless `backupPlanRules` has some; `addSelection` says what is backed up. The lock keeps recovery points for as
 * many days as the settings ask (`backupRetentionDays`); in `regulated` nobody can take it off once three days have gone
 * by, AWS included, and the vault then lasts as long as its last recovery point. `addRestoreTest` restores recovery points
 * every week, to see that they can be, with a role that is given: AWS's own policy for restores may pass any role of the
 * account. The roles that selections make have AWS's own policy for backups, which reads what it backs up of any service.
 *
 * With a `notificationTopic`, the vault that it makes tells how jobs ended. AWS Backup tells of backups and restores that
 * failed by the events of those that ended, so a subscription that is to hear of failures alone filters by the attribute
 * `State`. A `HardenedTopic` lets AWS Backup publish for this vault only; another has to let it do so.
 *
 * @example
 * new BackupPlan(this, 'daily').addSelection('data', { tags: { backup: 'daily' } });
 */
export class BackupPlan extends Plan {
  /** Where recovery points are kept. */
  readonly backupVault: BackupVault;

  constructor(scope: Construct, id: string, props: BackupPlanProps = {}) {
    const settings = settingsIn(scope);
    const terms = termsOf(props, settings);
    refuseWeakening(`BackupPlan '${scope.node.path}/${id}'`, props, guards, terms, settings.profile);
    if (props.backupVault && props.notificationTopic) refuseTelling(`BackupPlan '${scope.node.path}/${id}'`);
    const { provider, tags, windowsVss } = props;
    super(scope, id, {
      name: props.backupPlanName ?? nameOf(scope, id, 50),
      rule: [],
      ...(windowsVss && {
        advancedBackupSetting: [{ resourceType: 'EC2', backupOptions: { WindowsVSS: 'enabled' } }],
      }),
      tags,
      provider,
      dependsOn: props.dependsOn,
    });
    this.backupVault = props.backupVault ?? this.vaultOf(props, settings);
    const rules = props.backupPlanRules ?? [{ ruleName: 'Daily', deleteAfter: terms.keptDays }];
    this.putRule(
      rules.map((rule) => this.ruleOf({ ...(props.copyActions && { copyActions: props.copyActions }), ...rule })),
    );
    recordWaivers(this, props.waive);
  }

  /** Says what is backed up. */
  addSelection(id: string, options: SelectionOptions): BackupSelection {
    const { resources, tags = {}, backupSelectionName: name } = options;
    const { provider } = this;
    return new BackupSelection(this, id, {
      planId: this.id,
      name: name ?? nameOf(this, id, 50),
      iamRoleArn: (options.role ?? this.roleOf(`${id}Role`)).arn,
      ...(resources && { resources: [...resources] }),
      selectionTag: Object.entries(tags).map(([key, value]) => ({ type: 'STRINGEQUALS', key, value })),
      provider,
    });
  }

  /** Restores recovery points of one type every week, for a test, and deletes what it has restored. */
  addRestoreTest(id: string, options: RestoreTestOptions): BackupRestoreTestingSelection {
    const { provider } = this;
    const named = (what: string): string => nameOf(this, what, 50).replace(/\W/g, '_');
    const plan = new BackupRestoreTestingPlan(this, `${id}Plan`, {
      name: named(`${id}Plan`),
      scheduleExpression: options.schedule ?? SCHEDULES.restoreTest,
      recoveryPointSelection: [
        {
          algorithm: 'LATEST_WITHIN_WINDOW',
          includeVaults: [this.backupVault.arn],
          recoveryPointTypes: ['CONTINUOUS', 'SNAPSHOT'],
        },
      ],
      provider,
    });
    return new BackupRestoreTestingSelection(this, id, {
      name: named(id),
      restoreTestingPlanName: plan.name,
      iamRoleArn: options.role.arn,
      protectedResourceType: options.resourceType,
      protectedResourceArns: [...(options.resourceArns ?? ['*'])],
      ...(options.metadata && { restoreMetadataOverrides: { ...options.metadata } }),
      validationWindowHours: options.validationHours,
      provider,
    });
  }

  private roleOf(id: string): IamRole {
    const { provider } = this;
    const role = serviceRole(this, id, 'backup.amazonaws.com', [], [], provider);
    new IamRolePolicyAttachment(role, 'Attachment', {
      role: role.name,
      policyArn: `arn:${partitionOf(this, provider)}:iam::aws:policy/${BACKUP_POLICY}`,
      provider,
    });
    return role;
  }

  private ruleOf({ copyActions = [], ...rule }: BackupPlanRule): Rule {
    return {
      ruleName: rule.ruleName,
      targetVaultName: (rule.backupVault ?? this.backupVault).name,
      schedule: rule.scheduleExpression ?? SCHEDULES.backup,
      scheduleExpressionTimezone: rule.scheduleExpressionTimezone,
      startWindow: rule.startWindow,
      completionWindow: rule.completionWindow,
      enableContinuousBackup: rule.enableContinuousBackup,
      ...(rule.recoveryPointTags && { recoveryPointTags: { ...rule.recoveryPointTags } }),
      ...livesOf(rule),
      copyAction: copyActions.map((copy) => ({
        destinationVaultArn: copy.destinationBackupVaultArn,
        ...livesOf(copy),
      })),
    };
  }

  /** A vault that is encrypted and locked, as far as props do not say otherwise. */
  private vaultOf(props: BackupPlanProps, settings: Settings): BackupVault {
    const { provider, tags } = props;
    const terms = termsOf(props, settings);
    const vault = new BackupVault(this, 'Vault', {
      name: nameOf(this, 'Vault', 50),
      kmsKeyArn: (props.encryptionKey ?? HardenedKey.shared(this, provider)).arn,
      lifecycle: { preventDestroy: settings.profile !== 'dev' },
      tags,
      provider,
    });
    if (terms.locked) {
      const { minRetention, changeableFor, maxRetention } = {
        maxRetention: undefined,
        ...(props.lockConfiguration ?? lockOf(settings, terms)),
      };
      new BackupVaultLockConfiguration(vault, 'Lock', {
        backupVaultName: vault.name,
        minRetentionDays: minRetention,
        maxRetentionDays: maxRetention,
        changeableForDays: changeableFor,
        provider,
      });
    }
    if (terms.deletionDenied)
      new BackupVaultPolicy(vault, 'Policy', {
        backupVaultName: vault.name,
        policy: policyOf([refusingDeletion]),
        provider,
      });
    if (props.notificationTopic) this.tell(props.notificationTopic, vault, props.notificationEvents);
    return vault;
  }

  /** Has a topic told of jobs. The name of the vault is written out, because its key may be that of the topic. */
  private tell(topic: SnsTopic, vault: BackupVault, events: readonly string[] = EVENTS): void {
    const { provider } = this;
    new BackupVaultNotifications(vault, 'Notifications', {
      backupVaultName: vault.name,
      backupVaultEvents: [...events],
      snsTopicArn: topic.arn,
      provider,
    });
    if (topic instanceof HardenedTopic)
      topic.allowService('backup.amazonaws.com', vaultNamed(homeOf(this, provider), nameOf(this, 'Vault', 50)));
  }
}

const livesOf = ({
  deleteAfter,
  moveToColdStorageAfter,
}: Pick<BackupPlanRule, 'deleteAfter' | 'moveToColdStorageAfter'>) =>
  deleteAfter === undefined && moveToColdStorageAfter === undefined
    ? {}
    : { lifecycle: { deleteAfter, coldStorageAfter: moveToColdStorageAfter } };

const termsOf = (props: BackupPlanProps, settings: Settings) =>
  withDefaults(defaultsIn(settings), {
    locked: props.lockVault ?? (props.lockConfiguration ? true : undefined),
    deletionDenied: props.blockRecoveryPointDeletion,
    keptDays:
      props.backupPlanRules && Math.min(...props.backupPlanRules.map(({ deleteAfter = Infinity }) => deleteAfter)),
  });
