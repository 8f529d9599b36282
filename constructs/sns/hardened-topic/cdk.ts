import { Aws } from 'aws-cdk-lib';
import type { GrantOnKeyResult, IGrantable } from 'aws-cdk-lib/aws-iam';
import { type CfnTopic, Topic, type TopicProps } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { statementOf } from '../../iam/cdk';
import { hardened, type InPlace } from '../../in-place';
import { byDataKeys } from '../../kms/grants';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { AWS_KEY, defaults, type Encryption, guards } from './defaults';
import { publishedByService } from './policy';

/** Every prop of `Topic`, on top of hardened defaults. */
export interface HardenedTopicProps extends TopicProps {
  /** Whose key encrypts messages, where `masterKey` names none. @default KMS */
  readonly encryption?: Encryption;
  /** Rules this topic may break. */
  readonly waive?: Waive;
}

/**
 * An SNS topic that is encrypted with a key of the account and refuses messages that come over plain HTTP. Nobody outside
 * of the account publishes to it, and services only on behalf of resources that `allowService` names.
 *
 * A key that is not given is shared by the stack. `grantPublish` is `sns:Publish`, and on the key `kms:Decrypt` and
 * `kms:GenerateDataKey`; `grantSubscribe` is `sns:Subscribe`.
 *
 * Beyond `Topic` it costs the key, a share of one, and its use; `encryption: 'KMS_MANAGED'` saves the key, and services
 * such as S3 and EventBridge can no longer publish.
 *
 * @example
 * new HardenedTopic(this, 'Alerts');
 */
export class HardenedTopic extends Topic {
  /** What makes a `Topic` one, but for its grants. */
  static readonly inPlace: InPlace<Topic, HardenedTopicProps> = {
    name: 'HardenedTopic',
    id: Topic.PROPERTY_INJECTION_ID,
    props: hardenedProps,
    finish,
  };

  constructor(scope: Construct, id: string, props: HardenedTopicProps = {}) {
    super(scope, id, hardenedProps(scope, id, props));
    finish(this, props);
    recordWaivers(this, props.waive);
  }

  override grantOnKey(grantee: IGrantable, ...actions: string[]): GrantOnKeyResult {
    return super.grantOnKey(grantee, ...byDataKeys(actions));
  }

  /**
   * Lets an AWS service publish, on behalf of one resource of this account only, and use the key for it, where that is a
   * `HardenedKey`. The ARN of what the same key encrypts is to be written out: naming it would make the two wait for each other.
   */
  allowService(service: string, sourceArn: string): void {
    this.addToResourcePolicy(statementOf(publishedByService(this.topicArn, service, sourceArn, Aws.ACCOUNT_ID)));
    if (this.masterKey instanceof HardenedKey) this.masterKey.allowService(service, sourceArn);
  }
}

function hardenedProps(scope: Construct, id: string, props: HardenedTopicProps): TopicProps {
  const terms = termsOf(props);
  refuseWeakening(`HardenedTopic '${scope.node.path}/${id}'`, props, guards, terms);
  const { waive, encryption, ...given } = props;
  const masterKey = given.masterKey ?? (terms.encryption === 'KMS' ? HardenedKey.shared(scope) : undefined);
  return hardened({ ...given, ...(masterKey && { masterKey }), enforceSSL: terms.enforceSSL });
}

function finish(topic: Topic, props: HardenedTopicProps): void {
  if (!topic.masterKey && termsOf(props).encryption === 'KMS_MANAGED')
    (topic.node.defaultChild as CfnTopic).kmsMasterKeyId = AWS_KEY;
}

const termsOf = ({ encryption, masterKey, enforceSSL }: HardenedTopicProps) =>
  withDefaults(defaults, {
    encryption: masterKey ? (masterKey.keyArn.endsWith(AWS_KEY) ? 'KMS_MANAGED' : 'KMS') : encryption,
    enforceSSL,
  });
