import { Aws, Stack } from 'aws-cdk-lib';
import { type CfnEventBus, EventBus, type EventBusProps } from 'aws-cdk-lib/aws-events';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { statementOf } from '../../iam/cdk';
import { hardened, type InPlace } from '../../in-place';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { HardenedQueue } from '../../sqs/hardened-queue/cdk';
import { defaults, guards } from './defaults';
import { queuedForBus, setAsideForBus } from './policy';

/** Every prop of `EventBus`, on top of hardened defaults. */
export interface HardenedEventBusProps extends EventBusProps {
  /** Whether a key of the account encrypts events: `kmsKey`, or one that the stack shares. @default true */
  readonly customerKey?: boolean;
  /** Whether events that it cannot hand on are set aside, in a queue of its own unless `deadLetterQueue` names one. @default true */
  readonly deadLetters?: boolean;
  /** Rules this event bus may break. */
  readonly waive?: Waive;
}

/**
 * An event bus that is encrypted with a key of the account and sets events aside that it cannot hand on. Only principals
 * of the account put events on it, as their own policies let them, until statements are added.
 *
 * A key that is not given is shared by the stack, and lets EventBridge use it for this bus. The queue of its own is a
 * `HardenedQueue` with the same key, to which EventBridge sends for this bus only; a queue that is given has to allow that
 * itself. `grantPutEventsTo` is `events:PutEvents`.
 *
 * Beyond `EventBus` it costs the key, a share of one, its use, and what is set aside.
 *
 * @example
 * new HardenedEventBus(this, 'Orders');
 */
export class HardenedEventBus extends EventBus {
  /** What makes an `EventBus` one, but for its grants. */
  static readonly inPlace: InPlace<EventBus, HardenedEventBusProps> = {
    name: 'HardenedEventBus',
    id: EventBus.PROPERTY_INJECTION_ID,
    props: hardenedProps,
    finish,
  };

  constructor(scope: Construct, id: string, props: HardenedEventBusProps = {}) {
    super(scope, id, hardenedProps(scope, id, props));
    finish(this, props);
    recordWaivers(this, props.waive);
  }
}

function hardenedProps(scope: Construct, id: string, props: HardenedEventBusProps): EventBusProps {
  const terms = termsOf(props);
  refuseWeakening(`HardenedEventBus '${scope.node.path}/${id}'`, props, guards, terms);
  const { waive, customerKey, deadLetters, ...given } = props;
  const kmsKey = keyOf(scope, props);
  return hardened({ ...given, ...(kmsKey && { kmsKey }) });
}

const keyOf = (scope: Construct, props: HardenedEventBusProps): IKey | undefined =>
  props.kmsKey ?? (termsOf(props).customerKey ? HardenedKey.shared(scope) : undefined);

/** Makes a queue for events that it cannot hand on. The ARN of the bus is written out: the key waits for nothing that it encrypts. */
function finish(made: EventBus, props: HardenedEventBusProps): void {
  if (props.deadLetterQueue || !termsOf(props).deadLetters) return;
  const key = keyOf(made, props);
  const queue = new HardenedQueue(made, 'DeadLetters', {
    ...(key && { encryptionMasterKey: key }),
    ...(props.waive && { waive: props.waive }),
    receivesDeadLetters: true,
  });
  const bus = made.node.defaultChild as CfnEventBus;
  const busArn = Stack.of(made).formatArn({ service: 'events', resource: 'event-bus', resourceName: bus.name });
  queue.addToResourcePolicy(statementOf(setAsideForBus(queue.queueArn, busArn, Aws.ACCOUNT_ID)));
  queue.encryptionMasterKey?.addToResourcePolicy(statementOf(queuedForBus(busArn, Aws.ACCOUNT_ID)));
  bus.deadLetterConfig = { arn: queue.queueArn };
}

const termsOf = ({ kmsKey, customerKey, deadLetterQueue, deadLetters }: HardenedEventBusProps) =>
  withDefaults(defaults, {
    customerKey: kmsKey !== undefined || customerKey,
    deadLetters: deadLetterQueue !== undefined || deadLetters,
  });
