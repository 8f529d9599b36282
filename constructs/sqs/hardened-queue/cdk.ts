import { Duration } from 'aws-cdk-lib';
import type { GrantOnKeyResult, IGrantable } from 'aws-cdk-lib/aws-iam';
import { type CfnQueue, Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { hardened, type InPlace } from '../../in-place';
import { byDataKeys } from '../../kms/grants';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { DEAD_LETTER_DAYS, defaults, type Encryption, guards, MAX_RECEIVES } from './defaults';

/** Every prop of `Queue`, on top of hardened defaults. */
export interface HardenedQueueProps extends QueueProps {
  /** Whether messages that cannot be processed are set aside, in a queue of its own unless `deadLetterQueue` names one. @default true */
  readonly deadLetters?: boolean;
  /** Whether it is itself where others set their messages aside, and so has nowhere to set aside its own. @default false */
  readonly receivesDeadLetters?: boolean;
  /** Rules this queue may break. */
  readonly waive?: Waive;
}

/**
 * An SQS queue that is encrypted with a key of the account, refuses plain HTTP, and sets messages aside that cannot be
 * processed, for 14 days.
 *
 * A key that is not given is shared by the stack. It grants actions by their names, as `Queue` does, and on the key
 * `kms:Decrypt`, and `kms:GenerateDataKey` to those who send.
 *
 * @example
 * new HardenedQueue(this, 'Orders');
 */
export class HardenedQueue extends Queue {
  /** What makes a `Queue` one, but for its grants. */
  static readonly inPlace: InPlace<Queue, HardenedQueueProps> = {
    name: 'HardenedQueue',
    id: Queue.PROPERTY_INJECTION_ID,
    props: hardenedProps,
    finish,
  };

  constructor(scope: Construct, id: string, props: HardenedQueueProps = {}) {
    super(scope, id, hardenedProps(scope, id, props));
    finish(this, props);
    recordWaivers(this, props.waive);
  }

  override grantOnKey(grantee: IGrantable, ...actions: string[]): GrantOnKeyResult {
    return super.grantOnKey(grantee, ...byDataKeys(actions));
  }
}

function hardenedProps(scope: Construct, id: string, props: HardenedQueueProps): QueueProps {
  const terms = termsOf(props);
  refuseWeakening(`HardenedQueue '${scope.node.path}/${id}'`, props, guards, terms);
  const { waive, deadLetters, receivesDeadLetters = false, ...given } = props;
  return hardened({
    ...given,
    encryption: given.encryption ?? QueueEncryption.KMS,
    encryptionMasterKey:
      given.encryptionMasterKey ?? (terms.encryption === 'KMS' ? HardenedKey.shared(scope) : undefined),
    enforceSSL: terms.enforceSSL,
    retentionPeriod: given.retentionPeriod ?? (receivesDeadLetters ? Duration.days(DEAD_LETTER_DAYS) : undefined),
  });
}

/** Gives a queue another one for its messages that cannot be processed, of its own kind and with its key. */
function finish(queue: Queue, props: HardenedQueueProps): void {
  const { encryption, enforceSSL, removalPolicy, waive, receivesDeadLetters } = props;
  if (props.deadLetterQueue || receivesDeadLetters || !termsOf(props).deadLetters) return;
  const aside = new HardenedQueue(queue, 'DeadLetters', {
    ...{ encryption, enforceSSL, removalPolicy, waive },
    ...(queue.encryptionMasterKey && { encryptionMasterKey: queue.encryptionMasterKey }),
    ...(queue.fifo && { fifo: true }),
    receivesDeadLetters: true,
  });
  const set: { -readonly [key in keyof Queue]: Queue[key] } = queue;
  set.deadLetterQueue = { queue: aside, maxReceiveCount: MAX_RECEIVES };
  (queue.node.defaultChild as CfnQueue).redrivePolicy = {
    deadLetterTargetArn: aside.queueArn,
    maxReceiveCount: MAX_RECEIVES,
  };
}

const termsOf = ({ encryption, encryptionMasterKey, enforceSSL, deadLetters, deadLetterQueue }: HardenedQueueProps) =>
  withDefaults(defaults, {
    // The CDK takes a key that is given for what is meant, unless SQS's own keys are asked for as well, which it refuses.
    encryption: encryptionMasterKey ? 'KMS' : (encryption as Encryption | undefined),
    enforceSSL,
    deadLetters: deadLetterQueue !== undefined || deadLetters,
  });
