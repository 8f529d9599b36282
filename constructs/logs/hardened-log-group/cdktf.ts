import { CloudwatchLogDataProtectionPolicy } from '@cdktf/provider-aws/lib/cloudwatch-log-data-protection-policy';
import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { Fn, type ITerraformDependable, type TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import type { Settings } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { partitionOf } from '../../iam/cdktf';
import type { Grantee } from '../../iam/least-privilege-role/cdktf';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { defaultsIn, guards } from './defaults';
import { logGroupGrants, masking } from './policy';

/** What can be said of a hardened log group. */
export interface HardenedLogGroupProps {
  /** @default one that Terraform makes up */
  readonly logGroupName?: string;
  /** Whether a key of the account encrypts events: `encryptionKey`, or one that the stack shares. @default true */
  readonly customerKey?: boolean;
  /** @default one that the stack shares */
  readonly encryptionKey?: KmsKey;
  /** Days that events are kept, one of the numbers that CloudWatch Logs has; 0 for ever. @default what the settings ask */
  readonly retention?: number;
  /** @default true */
  readonly deletionProtectionEnabled?: boolean;
  /** What is masked, by the names of CloudWatch Logs: `EmailAddress`. @default credentials */
  readonly dataProtectionPolicy?: { readonly identifiers: readonly string[] };
  readonly logGroupClass?: 'STANDARD' | 'INFREQUENT_ACCESS' | 'DELIVERY';
  /** Whether a destroy is refused as long as the log group is declared. @default retain */
  readonly removalPolicy?: 'retain' | 'destroy';
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this log group may break. */
  readonly waive?: Waive;
}

/**
 * A CloudWatch log group that is encrypted with a key of the account, keeps events for as long as the settings ask (a
 * year, in `dev` a month), masks credentials for whoever reads it, and cannot be deleted with one call or by a destroy.
 *
 * A key that is not given is shared by the stack. It and any `HardenedKey` that is given let CloudWatch Logs use them for
 * this log group where it has a name, and otherwise for log groups of this account and region; other keys have to do so
 * themselves. `grantWrite` is `logs:CreateLogStream` and `logs:PutLogEvents`; `grantRead` is `logs:FilterLogEvents`,
 * `logs:GetLogEvents`, `logs:GetLogGroupFields`, `logs:DescribeLogGroups` and `logs:DescribeLogStreams`.
 *
 * Beyond a plain log group it costs the scan for data to mask, by volume. The class `DELIVERY` keeps and masks nothing of
 * its own, so it takes waivers.
 *
 * @example
 * new HardenedLogGroup(this, 'requests');
 */
export class HardenedLogGroup extends CloudwatchLogGroup {
  /** The key it encrypts with, where that is one of the account. */
  readonly encryptionKey?: KmsKey;

  constructor(scope: Construct, id: string, props: HardenedLogGroupProps = {}) {
    const settings = settingsIn(scope);
    const terms = termsOf(props, settings);
    refuseWeakening(`HardenedLogGroup '${scope.node.path}/${id}'`, props, guards, terms, settings.profile);
    const { provider } = props;
    const key = props.encryptionKey ?? (terms.customerKey ? HardenedKey.shared(scope, provider) : undefined);
    const retained = props.removalPolicy ? props.removalPolicy === 'retain' : terms.deletionProtectionEnabled;
    super(scope, id, {
      name: props.logGroupName,
      kmsKeyId: key?.arn,
      logGroupClass: props.logGroupClass,
      retentionInDays: terms.retentionDays === 0 ? undefined : terms.retentionDays,
      deletionProtectionEnabled: terms.deletionProtectionEnabled,
      lifecycle: { preventDestroy: retained },
      tags: props.tags,
      provider,
      dependsOn: props.dependsOn,
    });
    this.encryptionKey = key;
    if (key instanceof HardenedKey) key.allowLogs(props.logGroupName);
    if (terms.masked.length > 0)
      new CloudwatchLogDataProtectionPolicy(this, 'DataProtection', {
        logGroupName: this.name,
        policyDocument: Fn.jsonencode(masking(terms.masked, partitionOf(this, provider))),
        provider,
      });
    recordWaivers(this, props.waive);
  }

  grantWrite(to: Grantee): void {
    this.grantExactly(logGroupGrants.write, to);
  }

  grantRead(to: Grantee): void {
    this.grantExactly(logGroupGrants.read, to);
  }

  private grantExactly(actions: readonly string[], to: Grantee): void {
    to.allow({ actions, resources: [`${this.arn}:*`] });
  }
}

function termsOf(props: HardenedLogGroupProps, settings: Settings) {
  const isDelivery = props.logGroupClass === 'DELIVERY';
  return withDefaults(defaultsIn(settings), {
    customerKey: props.encryptionKey !== undefined || props.customerKey,
    retentionDays: isDelivery ? 0 : props.retention,
    deletionProtectionEnabled: props.deletionProtectionEnabled,
    masked: isDelivery ? [] : props.dataProtectionPolicy?.identifiers,
  });
}
