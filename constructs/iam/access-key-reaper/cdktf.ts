import type { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import type { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { scheduled } from '../../events/cdktf';
import { refuseWeakening, withDefaults } from '../../hardening';
import { HardenedTopic } from '../../sns/hardened-topic/cdktf';
import { homeOf, nameOf } from '../cdktf';
import { defaults, guards } from './defaults';
import { type AccessKeyReaperOptions, BROKEN, grantsOf, PLAN, termsOf } from './plan';

/** When keys are disabled, and who is told. */
export interface AccessKeyReaperProps extends AccessKeyReaperOptions {
  /** Who is told. @default a topic of its own */
  readonly topic?: HardenedTopic;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  /** Whether its alarm tells anybody. @default true */
  readonly actionsEnabled?: boolean;
  /** Rules this reaper may break. */
  readonly waive?: Waive;
}

/**
 * Disables access keys of IAM users that are older than 90 days, or that nobody has used for 45, once a day, and tells a
 * topic which it disabled, which it will within a week, and which it left because their users are excepted. None is deleted:
 * a key that was needed is enabled again with one call, by somebody else. Nobody is told a whole key.
 *
 * A look that fails of one user goes on with the others, and is told by an alarm. The function may do this and no more, but
 * for this: IAM has one action to disable a key and to enable one, for which its role waives `iam/policy-no-escalation`; a
 * configuration that takes no waivers from code, or wants them reviewed, has to do so itself. It is not signed.
 *
 * It costs a run of a function a day, an alarm, the topic and its key.
 *
 * @example
 * new AccessKeyReaper(this, 'access-keys', { except: ['legacy-export'] });
 */
export class AccessKeyReaper extends Construct {
  /** Who is told. */
  readonly topic: SnsTopic;

  constructor(scope: Construct, id: string, props: AccessKeyReaperProps = {}) {
    super(scope, id);
    const what = `AccessKeyReaper '${this.node.path}'`;
    const { actionsEnabled } = withDefaults(defaults, { actionsEnabled: props.actionsEnabled });
    refuseWeakening(what, props, guards, { actionsEnabled });
    const terms = termsOf(what, props);
    const { tags, provider } = props;
    const topic = props.topic ?? new HardenedTopic(this, 'Topic', { tags, provider });
    this.topic = topic;
    const grants = grantsOf(homeOf(this, provider));
    scheduled(this, PLAN, nameOf(scope, id, 60), topic, { terms, grants, actionsEnabled }, props);
    recordWaivers(this, { ...BROKEN, ...props.waive });
  }
}
