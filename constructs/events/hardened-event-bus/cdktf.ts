import { CloudwatchEventBus, type CloudwatchEventBusLogConfig } from '@cdktf/provider-aws/lib/cloudwatch-event-bus';
import { CloudwatchEventBusPolicy } from '@cdktf/provider-aws/lib/cloudwatch-event-bus-policy';
import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import type { SqsQueue } from '@cdktf/provider-aws/lib/sqs-queue';
import type { ITerraformDependable, TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { accountOf, nameOf, partitionOf, policyOf, regionOf } from '../../iam/cdktf';
import type { Grantee } from '../../iam/least-privilege-role/cdktf';
import type { Statement } from '../../iam/policy';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { HardenedQueue } from '../../sqs/hardened-queue/cdktf';
import { defaults, guards } from './defaults';
import { encryptedForBus, queuedForBus, setAsideForBus } from './policy';

/** What can be said of a hardened event bus. */
export interface HardenedEventBusProps {
  /** @default its path in the app */
  readonly eventBusName?: string;
  /** The partner's source that it takes events from. */
  readonly eventSourceName?: string;
  readonly description?: string;
  /** Whether a key of the account encrypts events: `kmsKey`, or one that the stack shares. @default true */
  readonly customerKey?: boolean;
  /** @default one that the stack shares */
  readonly kmsKey?: KmsKey;
  /** Whether events that it cannot hand on are set aside, in a queue of its own unless `deadLetterQueue` names one. @default true */
  readonly deadLetters?: boolean;
  readonly deadLetterQueue?: SqsQueue;
  readonly logConfig?: CloudwatchEventBusLogConfig;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this event bus may break. */
  readonly waive?: Waive;
}

/**
 * An event bus that is encrypted with a key of the account and sets events aside that it cannot hand on. Only principals
 * of the account put events on it, as their own policies let them, until statements are added.
 *
 * A key that is not given is shared by the stack. It and any `HardenedKey` that is given let EventBridge use them for this
 * bus; other keys have to do so themselves. The queue of its own is a `HardenedQueue` with the same key, to which
 * EventBridge sends for this bus only; a queue that is given has to allow that itself. `grantPutEventsTo` is
 * `events:PutEvents`.
 *
 * Beyond a plain event bus it costs the key, a share of one, its use, and what is set aside.
 *
 * @example
 * new HardenedEventBus(this, 'orders');
 */
export class HardenedEventBus extends CloudwatchEventBus {
  /** The key it encrypts with, where that is one of the account. */
  readonly kmsKey?: KmsKey;
  private readonly statements: Statement[] = [];

  constructor(scope: Construct, id: string, props: HardenedEventBusProps = {}) {
    const terms = termsOf(props);
    refuseWeakening(`HardenedEventBus '${scope.node.path}/${id}'`, props, guards, terms);
    const { provider, waive } = props;
    const name = props.eventSourceName ?? props.eventBusName ?? nameOf(scope, id);
    const key = props.kmsKey ?? (terms.customerKey ? HardenedKey.shared(scope, provider) : undefined);
    super(scope, id, {
      name,
      eventSourceName: props.eventSourceName,
      description: props.description,
      kmsKeyIdentifier: key?.arn,
      logConfig: props.logConfig,
      tags: props.tags,
      provider,
      dependsOn: props.dependsOn,
    });
    this.kmsKey = key;
    const account = accountOf(this, provider);
    // Written out: the key waits for nothing that it encrypts.
    const busArn = `arn:${partitionOf(this, provider)}:events:${regionOf(this, provider)}:${account}:event-bus/${name}`;
    if (key instanceof HardenedKey) key.addToResourcePolicy(encryptedForBus(busArn, account));
    if (props.deadLetterQueue) this.putDeadLetterConfig({ arn: props.deadLetterQueue.arn });
    else if (terms.deadLetters) {
      const queue = new HardenedQueue(this, 'DeadLetters', {
        ...{ encryptionMasterKey: key, receivesDeadLetters: true, tags: props.tags, provider, waive },
      });
      queue.addToResourcePolicy(setAsideForBus(queue.arn, busArn, account));
      const { encryptionMasterKey } = queue;
      if (encryptionMasterKey instanceof HardenedKey)
        encryptionMasterKey.addToResourcePolicy(queuedForBus(busArn, account));
      this.putDeadLetterConfig({ arn: queue.arn });
    }
    recordWaivers(this, waive);
  }

  /** Adds to the policy of the event bus. */
  addToResourcePolicy(statement: Statement): void {
    this.statements.push(statement);
    if (this.statements.length > 1) return;
    new CloudwatchEventBusPolicy(this, 'Policy', {
      eventBusName: this.name,
      provider: this.provider,
      policy: policyOf(this.statements),
    });
  }

  grantPutEventsTo(to: Grantee): void {
    to.allow({ actions: ['events:PutEvents'], resources: [this.arn] });
  }
}

const termsOf = ({ kmsKey, customerKey, deadLetterQueue, deadLetters }: HardenedEventBusProps) =>
  withDefaults(defaults, {
    customerKey: kmsKey !== undefined || customerKey,
    deadLetters: deadLetterQueue !== undefined || deadLetters,
  });
