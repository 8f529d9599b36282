import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import { SnsTopicPolicy } from '@cdktf/provider-aws/lib/sns-topic-policy';
import type { ITerraformDependable, TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { accountOf, policyOf } from '../../iam/cdktf';
import type { Grantee } from '../../iam/least-privilege-role/cdktf';
import type { Statement } from '../../iam/policy';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { AWS_KEY, defaults, type Encryption, guards } from './defaults';
import { publishedByService, refusingPlainHttp, type TopicGrant, topicGrants } from './policy';

/** What can be said of a hardened topic. */
export interface HardenedTopicProps {
  /** Its name, which ends with `.fifo` where it is one. @default one that Terraform makes up */
  readonly topicName?: string;
  readonly displayName?: string;
  /** Whose key encrypts messages, where `masterKey` names none. @default KMS */
  readonly encryption?: Encryption;
  /** @default one that the stack shares */
  readonly masterKey?: KmsKey;
  /** Whether messages that come over plain HTTP are refused. @default true */
  readonly enforceSSL?: boolean;
  readonly fifo?: boolean;
  readonly contentBasedDeduplication?: boolean;
  readonly fifoThroughputScope?: 'Topic' | 'MessageGroup';
  /** Days that a FIFO topic keeps messages to replay them. */
  readonly messageRetentionPeriodInDays?: number;
  /** 1 for SHA-1, 2 for SHA-256. */
  readonly signatureVersion?: '1' | '2';
  readonly tracingConfig?: 'PassThrough' | 'Active';
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
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
 * Beyond a plain topic it costs the key, a share of one, and its use; `encryption: 'KMS_MANAGED'` saves the key, and
 * services such as S3 and EventBridge can no longer publish.
 *
 * @example
 * new HardenedTopic(this, 'alerts');
 */
export class HardenedTopic extends SnsTopic {
  /** The key it encrypts with, where that is one of the account. */
  readonly masterKey?: KmsKey;
  private readonly statements: Statement[] = [];

  constructor(scope: Construct, id: string, props: HardenedTopicProps = {}) {
    const terms = termsOf(props);
    refuseWeakening(`HardenedTopic '${scope.node.path}/${id}'`, props, guards, terms);
    const { provider, messageRetentionPeriodInDays, signatureVersion } = props;
    const { encryption } = terms;
    const key = encryption === 'KMS' ? (props.masterKey ?? HardenedKey.shared(scope, provider)) : undefined;
    super(scope, id, {
      name: props.topicName,
      displayName: props.displayName,
      kmsMasterKeyId: encryption === 'KMS_MANAGED' ? AWS_KEY : key?.arn,
      fifoTopic: props.fifo,
      contentBasedDeduplication: props.contentBasedDeduplication,
      fifoThroughputScope: props.fifoThroughputScope,
      archivePolicy:
        messageRetentionPeriodInDays === undefined
          ? undefined
          : JSON.stringify({ MessageRetentionPeriod: messageRetentionPeriodInDays }),
      signatureVersion: signatureVersion === undefined ? undefined : Number(signatureVersion),
      tracingConfig: props.tracingConfig,
      tags: props.tags,
      provider,
      dependsOn: props.dependsOn,
    });
    this.masterKey = key;
    if (terms.enforceSSL) this.addToResourcePolicy(refusingPlainHttp(this.arn));
    recordWaivers(this, props.waive);
  }

  /** Adds to the topic's policy. */
  addToResourcePolicy(statement: Statement): void {
    this.statements.push(statement);
    if (this.statements.length > 1) return;
    new SnsTopicPolicy(this, 'Policy', {
      arn: this.arn,
      provider: this.provider,
      policy: policyOf(this.statements),
    });
  }

  grantPublish(to: Grantee): void {
    this.grantExactly(topicGrants.publish, to);
  }

  grantSubscribe(to: Grantee): void {
    this.grantExactly(topicGrants.subscribe, to);
  }

  /**
   * Lets an AWS service publish, on behalf of one resource of this account only, and use the key for it, where that is a
   * `HardenedKey`. The ARN of what the same key encrypts is to be written out: naming it would make the two wait for each other.
   */
  allowService(service: string, sourceArn: string): void {
    const account = accountOf(this, this.provider);
    this.addToResourcePolicy(publishedByService(this.arn, service, sourceArn, account));
    if (this.masterKey instanceof HardenedKey) this.masterKey.allowService(service, sourceArn);
  }

  private grantExactly({ topic, key }: TopicGrant, to: Grantee): void {
    to.allow({ actions: topic, resources: [this.arn] });
    if (key.length > 0 && this.masterKey) to.allow({ actions: key, resources: [this.masterKey.arn] });
  }
}

const termsOf = ({ encryption, masterKey, enforceSSL }: HardenedTopicProps) =>
  withDefaults(defaults, { encryption: masterKey ? 'KMS' : encryption, enforceSSL });
