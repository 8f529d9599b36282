import type { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import type { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { scheduled } from '../../events/cdktf';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf, nameOf } from '../../iam/cdktf';
import { HardenedTopic } from '../../sns/hardened-topic/cdktf';
import { defaults, guards } from './defaults';
import { type DriftDetectionOptions, planOf } from './plan';

/** Which stacks are compared, and who is told. */
export interface DriftDetectionProps extends DriftDetectionOptions {
  /** Who is told. @default a topic of its own */
  readonly topic?: HardenedTopic;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
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
 * new DriftDetection(this, 'drift', { stacks: ['Notes'] });
 */
export class DriftDetection extends Construct {
  /** Who is told. */
  readonly topic: SnsTopic;

  constructor(scope: Construct, id: string, props: DriftDetectionProps) {
    super(scope, id);
    const what = `DriftDetection '${this.node.path}'`;
    const { actionsEnabled } = withDefaults(defaults, { actionsEnabled: props.actionsEnabled });
    refuseWeakening(what, props, guards, { actionsEnabled });
    const { tags, provider } = props;
    const name = nameOf(scope, id, 60);
    const { plan, terms, grants } = planOf(what, name, props, homeOf(this, provider));
    const topic = props.topic ?? new HardenedTopic(this, 'Topic', { tags, provider });
    this.topic = topic;
    scheduled(this, plan, name, topic, { terms, grants, actionsEnabled }, props);
    recordWaivers(this, props.waive);
  }
}
