import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { SqsQueue } from '@cdktf/provider-aws/lib/sqs-queue';
import { SqsQueuePolicy } from '@cdktf/provider-aws/lib/sqs-queue-policy';
import { Fn, type ITerraformDependable, type TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { policyOf } from '../../iam/cdktf';
import type { Grantee } from '../../iam/least-privilege-role/cdktf';
import type { Statement } from '../../iam/policy';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { DEAD_LETTER_DAYS, defaults, type Encryption, guards, MAX_RECEIVES } from './defaults';
import { type QueueGrant, queueGrants, refusingPlainHttp } from './policy';

/** What can be said of a hardened queue. */
export interface HardenedQueueProps {
  /** Its name, which ends with `.fifo` where it is one. @default one that Terraform makes up */
  readonly queueName?: string;
  /** @default KMS */
  readonly encryption?: Encryption;
  /** @default one that the stack shares */
  readonly encryptionMasterKey?: KmsKey;
  /** Seconds that SQS uses a data key before it asks AWS KMS again, 60 to 86400. @default 300 */
  readonly dataKeyReuse?: number;
  /** Whether plain HTTP is refused. @default true */
  readonly enforceSSL?: boolean;
  /** Whether messages that cannot be processed are set aside, in a queue of its own unless `deadLetterQueue` names one. @default true */
  readonly deadLetters?: boolean;
  /** Where they are set aside, and after how many attempts. */
  readonly deadLetterQueue?: { readonly queue: SqsQueue; readonly maxReceiveCount: number };
  /** Whether it is itself where others set their messages aside, and so has nowhere to set aside its own. @default false */
  readonly receivesDeadLetters?: boolean;
  readonly fifo?: boolean;
  readonly contentBasedDeduplication?: boolean;
  readonly deduplicationScope?: 'messageGroup' | 'queue';
  readonly fifoThroughputLimit?: 'perQueue' | 'perMessageGroupId';
  /** Seconds that messages are kept. @default SQS's own, or 14 days where it receives dead letters */
  readonly retentionPeriod?: number;
  /** Seconds. */
  readonly visibilityTimeout?: number;
  /** Seconds. */
  readonly deliveryDelay?: number;
  /** Seconds. */
  readonly receiveMessageWaitTime?: number;
  readonly maxMessageSizeBytes?: number;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this queue may break. */
  readonly waive?: Waive;
}

/**
 * An SQS queue that is encrypted with a key of the account, refuses plain HTTP, and sets messages aside that cannot be
 * processed, for 14 days.
 *
 * A key that is not given is shared by the stack. It grants actions by their names, as `Queue` of the CDK does, and on
 * the key `kms:Decrypt`, and `kms:GenerateDataKey` to those who send.
 *
 * @example
 * new HardenedQueue(this, 'Orders');
 */
export class HardenedQueue extends SqsQueue {
  /** The key it encrypts with, where that is one of the account. */
  readonly encryptionMasterKey?: KmsKey;
  private readonly statements: Statement[] = [];

  constructor(scope: Construct, id: string, props: HardenedQueueProps = {}) {
    const terms = termsOf(props);
    refuseWeakening(`HardenedQueue '${scope.node.path}/${id}'`, props, guards, terms);
    const { provider, receivesDeadLetters = false } = props;
    const { encryption } = terms;
    const key = encryption === 'KMS' ? (props.encryptionMasterKey ?? HardenedKey.shared(scope, provider)) : undefined;
    super(scope, id, {
      name: props.queueName,
      fifoQueue: props.fifo,
      contentBasedDeduplication: props.contentBasedDeduplication,
      deduplicationScope: props.deduplicationScope,
      fifoThroughputLimit: props.fifoThroughputLimit,
      kmsMasterKeyId: encryption === 'KMS_MANAGED' ? 'alias/aws/sqs' : key?.arn,
      kmsDataKeyReusePeriodSeconds: props.dataKeyReuse,
      sqsManagedSseEnabled: encryption === 'SQS_MANAGED' ? true : encryption === 'NONE' ? false : undefined,
      messageRetentionSeconds: props.retentionPeriod ?? (receivesDeadLetters ? DEAD_LETTER_DAYS * 86_400 : undefined),
      visibilityTimeoutSeconds: props.visibilityTimeout,
      delaySeconds: props.deliveryDelay,
      receiveWaitTimeSeconds: props.receiveMessageWaitTime,
      maxMessageSize: props.maxMessageSizeBytes,
      tags: props.tags,
      provider,
      dependsOn: props.dependsOn,
    });
    this.encryptionMasterKey = key;
    if (terms.enforceSSL) this.addToResourcePolicy(refusingPlainHttp(this.arn));
    const aside =
      props.deadLetterQueue ?? (terms.deadLetters && !receivesDeadLetters ? this.settingAside(props) : undefined);
    if (aside)
      this.redrivePolicy = Fn.jsonencode({
        deadLetterTargetArn: aside.queue.arn,
        maxReceiveCount: aside.maxReceiveCount,
      });
    recordWaivers(this, props.waive);
  }

  /** Adds to the queue's policy. */
  addToResourcePolicy(statement: Statement): void {
    this.statements.push(statement);
    if (this.statements.length > 1) return;
    new SqsQueuePolicy(this, 'Policy', {
      queueUrl: this.url,
      provider: this.provider,
      policy: policyOf(this.statements),
    });
  }

  grantSendMessages(to: Grantee): void {
    this.grantExactly(queueGrants.send, to);
  }

  grantConsumeMessages(to: Grantee): void {
    this.grantExactly(queueGrants.consume, to);
  }

  grantPurge(to: Grantee): void {
    this.grantExactly(queueGrants.purge, to);
  }

  private grantExactly({ queue, key }: QueueGrant, to: Grantee): void {
    to.allow({ actions: queue, resources: [this.arn] });
    if (key.length > 0 && this.encryptionMasterKey)
      to.allow({ actions: key, resources: [this.encryptionMasterKey.arn] });
  }

  /** A queue for its messages that cannot be processed, of its own kind and with its key. */
  private settingAside({ encryption, enforceSSL, fifo, tags, provider, waive }: HardenedQueueProps) {
    const encryptionMasterKey = this.encryptionMasterKey;
    const queue = new HardenedQueue(this, 'DeadLetters', {
      ...{ encryption, encryptionMasterKey, enforceSSL, fifo, tags, provider, waive },
      receivesDeadLetters: true,
    });
    return { queue, maxReceiveCount: MAX_RECEIVES };
  }
}

const termsOf = ({ encryption, encryptionMasterKey, enforceSSL, deadLetters, deadLetterQueue }: HardenedQueueProps) =>
  withDefaults(defaults, {
    encryption: encryptionMasterKey ? 'KMS' : encryption,
    enforceSSL,
    deadLetters: deadLetterQueue !== undefined || deadLetters,
  });
