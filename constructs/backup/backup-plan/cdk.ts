import { Duration, Names, RemovalPolicy } from 'aws-cdk-lib';
import {
  type BackupPlanCopyActionProps,
  BackupPlanRule,
  BackupVault,
  type BackupVaultEvents,
  type CfnBackupVault,
  CfnRestoreTestingPlan,
  CfnRestoreTestingSelection,
  type LockConfiguration,
  BackupPlan as Plan,
  type BackupPlanProps as PlanProps,
} from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Settings } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf, statementOf } from '../../iam/cdk';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { HardenedTopic } from '../../sns/hardened-topic/cdk';
import { defaultsIn, EVENTS, guards, lockOf, refuseTelling, SCHEDULES } from './defaults';
import { refusingDeletion, vaultNamed } from './policy';

/** Every prop of `BackupPlan` of the CDK, on top of hardened defaults, and what its vault is like. */
export interface BackupPlanProps extends PlanProps {
  /** The key of the vault that it makes. @default one that the stack shares */
  readonly encryptionKey?: IKey;
  /** Whether the vault that it makes is locked. @default true, outside of `dev` */
  readonly lockVault?: boolean;
  /** @default for as many days as the settings ask, `backupRetentionDays`; in `regulated` nobody takes it off after three days */
  readonly lockConfiguration?: LockConfiguration;
  /** Whether the policy of the vault that it makes lets nobody delete recovery points. @default true, outside of `dev` */
  readonly blockRecoveryPointDeletion?: boolean;
  /** What is told how jobs of the vault that it makes ended: a topic of the same account. @default none */
  readonly notificationTopic?: ITopic;
  /** @default how backups, copies and restores ended that may have failed */
  readonly notificationEvents?: BackupVaultEvents[];
  /** Where each of its rules copies recovery points to, such as a vault of another account or region, unless it says so itself. */
  readonly copyActions?: BackupPlanCopyActionProps[];
  /** Rules this plan may break. */
  readonly waive?: Waive;
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
  readonly role: IRole;
  /** @default on Sundays at nine */
  readonly schedule?: Schedule;
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
 * import { BackupResource } from 'aws-cdk-lib/aws-backup';
 *
 * new BackupPlan(this, 'Daily').addSelection('Data', { resources: [BackupResource.fromTag('backup', 'daily')] });
 */
export class BackupPlan extends Plan {
  static override daily35DayRetention(
    scope: Construct,
    id: string,
    backupVault?: PlanProps['backupVault'],
  ): BackupPlan {
    return ruled(scope, id, backupVault, [BackupPlanRule.daily()]);
  }

  static override dailyMonthly1YearRetention(
    scope: Construct,
    id: string,
    backupVault?: PlanProps['backupVault'],
  ): BackupPlan {
    return ruled(scope, id, backupVault, [BackupPlanRule.daily(), BackupPlanRule.monthly1Year()]);
  }

  static override dailyWeeklyMonthly5YearRetention(
    scope: Construct,
    id: string,
    backupVault?: PlanProps['backupVault'],
  ): BackupPlan {
    const rules = [BackupPlanRule.daily(), BackupPlanRule.weekly(), BackupPlanRule.monthly5Year()];
    return ruled(scope, id, backupVault, rules);
  }

  static override dailyWeeklyMonthly7YearRetention(
    scope: Construct,
    id: string,
    backupVault?: PlanProps['backupVault'],
  ): BackupPlan {
    const rules = [BackupPlanRule.daily(), BackupPlanRule.weekly(), BackupPlanRule.monthly7Year()];
    return ruled(scope, id, backupVault, rules);
  }

  /** What it was made with; not yet there while the CDK adds the rules that it is made with. */
  private readonly made: { readonly props: BackupPlanProps; readonly settings: Settings } | undefined;

  constructor(scope: Construct, id: string, props: BackupPlanProps = {}) {
    const settings = settingsIn(scope);
    const terms = termsOf(props, settings);
    refuseWeakening(`BackupPlan '${scope.node.path}/${id}'`, props, guards, terms, settings.profile);
    if (props.backupVault && props.notificationTopic) refuseTelling(`BackupPlan '${scope.node.path}/${id}'`);
    const { waive, encryptionKey, lockVault, lockConfiguration, blockRecoveryPointDeletion, copyActions, ...kept } =
      props;
    const { notificationTopic, notificationEvents, ...given } = kept;
    const rules = given.backupPlanRules ?? [daily(terms.keptDays)];
    super(scope, id, {
      ...given,
      backupVault: given.backupVault ?? vaultFor(scope, id, props, settings),
      backupPlanRules: rules.map((rule) => copying(rule, copyActions)),
    });
    this.made = { props, settings };
    recordWaivers(this, waive);
  }

  /** Adds a rule. Throws a `BulwarkError` for one that keeps recovery points for less than the settings ask. */
  override addRule(rule: BackupPlanRule): void {
    if (!this.made) {
      super.addRule(rule);
      return;
    }
    const { props, settings } = this.made;
    const ruled = { ...props, backupPlanRules: [rule] };
    refuseWeakening(`BackupPlan '${this.node.path}'`, ruled, guards, termsOf(ruled, settings), settings.profile);
    super.addRule(copying(rule, props.copyActions));
  }

  /** Restores recovery points of one type every week, for a test, and deletes what it has restored. */
  addRestoreTest(id: string, options: RestoreTestOptions): CfnRestoreTestingSelection {
    const { resourceType, resourceArns = ['*'], metadata, validationHours, schedule } = options;
    const name = (scope: Construct): string =>
      Names.uniqueResourceName(scope, { maxLength: 50, separator: '_', allowedSpecialCharacters: '_' });
    const plan = new CfnRestoreTestingPlan(this, `${id}Plan`, {
      restoreTestingPlanName: 'named-below',
      scheduleExpression: (schedule ?? Schedule.expression(SCHEDULES.restoreTest)).expressionString,
      recoveryPointSelection: {
        algorithm: 'LATEST_WITHIN_WINDOW',
        includeVaults: [this.backupVault.backupVaultArn],
        recoveryPointTypes: ['CONTINUOUS', 'SNAPSHOT'],
      },
    });
    plan.restoreTestingPlanName = name(plan);
    const selection = new CfnRestoreTestingSelection(this, id, {
      restoreTestingPlanName: plan.ref,
      restoreTestingSelectionName: 'named-below',
      iamRoleArn: options.role.roleArn,
      protectedResourceType: resourceType,
      protectedResourceArns: [...resourceArns],
      ...(metadata && { restoreMetadataOverrides: { ...metadata } }),
      ...(validationHours !== undefined && { validationWindowHours: validationHours }),
    });
    selection.restoreTestingSelectionName = name(selection);
    return selection;
  }
}

const ruled = (
  scope: Construct,
  id: string,
  backupVault: PlanProps['backupVault'],
  backupPlanRules: BackupPlanRule[],
): BackupPlan => new BackupPlan(scope, id, { ...(backupVault && { backupVault }), backupPlanRules });

/** A vault that is encrypted and locked, as far as props do not say otherwise. */
function vaultFor(scope: Construct, id: string, props: BackupPlanProps, settings: Settings): BackupVault {
  const terms = termsOf(props, settings);
  const { minRetention, changeableFor } = lockOf(settings, terms);
  const vault = new BackupVault(scope, `${id}Vault`, {
    encryptionKey: props.encryptionKey ?? HardenedKey.shared(scope),
    removalPolicy: settings.profile === 'dev' ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    ...(terms.locked && {
      lockConfiguration: props.lockConfiguration ?? {
        minRetention: Duration.days(minRetention),
        ...(changeableFor !== undefined && { changeableFor: Duration.days(changeableFor) }),
      },
    }),
  });
  if (terms.deletionDenied) vault.addToAccessPolicy(statementOf(refusingDeletion));
  if (props.notificationTopic) tell(props.notificationTopic, vault, props.notificationEvents);
  return vault;
}

/** Has a topic told of jobs. The name of the vault is written out, because its key may be that of the topic. */
function tell(topic: ITopic, vault: BackupVault, events: readonly BackupVaultEvents[] = EVENTS as never): void {
  const made = vault.node.defaultChild as CfnBackupVault;
  made.notifications = { backupVaultEvents: [...events], snsTopicArn: topic.topicArn };
  if (topic instanceof HardenedTopic)
    topic.allowService('backup.amazonaws.com', vaultNamed(homeOf(vault), made.backupVaultName));
}

const daily = (days: number): BackupPlanRule =>
  new BackupPlanRule({
    ruleName: 'Daily',
    scheduleExpression: Schedule.expression(SCHEDULES.backup),
    deleteAfter: Duration.days(days),
  });

const copying = (rule: BackupPlanRule, copyActions: BackupPlanCopyActionProps[] | undefined): BackupPlanRule =>
  copyActions && !rule.props.copyActions ? new BackupPlanRule({ ...rule.props, copyActions }) : rule;

const termsOf = (props: BackupPlanProps, settings: Settings) =>
  withDefaults(defaultsIn(settings), {
    locked: props.lockVault ?? (props.lockConfiguration ? true : undefined),
    deletionDenied: props.blockRecoveryPointDeletion,
    keptDays: props.backupPlanRules && Math.min(...props.backupPlanRules.map(keptDays)),
  });

const keptDays = ({ props: { deleteAfter } }: BackupPlanRule): number => deleteAfter?.toDays() ?? Infinity;
