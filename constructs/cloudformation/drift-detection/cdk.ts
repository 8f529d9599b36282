import { Names } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { scheduled } from '../../events/cdk';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf } from '../../iam/cdk';
import { HardenedTopic } from '../../sns/hardened-topic/cdk';
import { defaults, guards } from './defaults';
import { type DriftDetectionOptions, planOf } from './plan';

/** Which stacks are compared, and who is told. */
export interface DriftDetectionProps extends DriftDetectionOptions {
  /** Who is told. One that is given has to let CloudWatch publish, unless it is a `HardenedTopic`. @default a topic of its own */
  readonly topic?: ITopic;
  /** Whether its alarm tells anybody. @default true */
  readonly actionsEnabled?: boolean;
  /** Rules this may break. */
  readonly waive?: Waive;
}

/**
 * Compares stacks of CloudFormation with what there is, once a day, and tells a topic of each resource that was changed or
 * deleted by other means than a deployment, by what differs and not by what it is set to, which may be secret. Each is a
 * finding of Security Hub too, `HIGH` where it says who may do what or who connects to what, keeps secrets or keys, or
 * writes down what was done, and else `MEDIUM`; one that is as it was deployed again is archived. A stack that could not be
 * compared is a finding as well, and those of its resources stay as they are. What is `tolerated` is no finding, until its day.
 *
 * It is what `drift` of a `LockedDownPipeline` does, for stacks without one. CloudFormation reads resources as whoever asks:
 * `allow` is what that takes, and what it may not read is told as not compared. It compares what it supports drift of, and
 * properties that a template sets. An alarm tells of a comparison that failed. Its function is not signed. A configuration of
 * Terraform is planned again by a pipeline, which has its code.
 *
 * It costs a run of a function a day, an alarm, the topic and its key, and findings by their number.
 *
 * @example
 * new DriftDetection(this, 'Drift', {
 *   stacks: ['Notes'],
 *   allow: [{ actions: ['s3:GetEncryptionConfiguration'], resources: ['arn:aws:s3:::notes-uploads'] }],
 * });
 */
export class DriftDetection extends Construct {
  /** Who is told. */
  readonly topic: ITopic;

  constructor(scope: Construct, id: string, props: DriftDetectionProps) {
    super(scope, id);
    const what = `DriftDetection '${this.node.path}'`;
    const { actionsEnabled } = withDefaults(defaults, { actionsEnabled: props.actionsEnabled });
    refuseWeakening(what, props, guards, { actionsEnabled });
    const name = Names.uniqueResourceName(this, { maxLength: 60, separator: '-' });
    const { plan, terms, grants } = planOf(what, name, props, homeOf(this));
    this.topic = props.topic ?? new HardenedTopic(this, 'Topic');
    scheduled(this, plan, name, this.topic, { terms, grants, actionsEnabled });
    recordWaivers(this, props.waive);
  }
}
