import { KinesisStream } from '@cdktf/provider-aws/lib/kinesis-stream';
import type { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import type { ITerraformDependable, TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { nameOf } from '../../iam/cdktf';
import type { Grantee } from '../../iam/least-privilege-role/cdktf';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { AWS_KEY, defaults, type Encryption, guards } from './defaults';
import { type StreamGrant, streamGrants } from './policy';

/** What can be said of a hardened stream. */
export interface HardenedStreamProps {
  /** @default its path in the app */
  readonly streamName?: string;
  /** @default KMS */
  readonly encryption?: Encryption;
  /** @default one that the stack shares */
  readonly encryptionKey?: KmsKey;
  /** Hours that records are kept, 24 to 8760. @default 168 */
  readonly retentionPeriod?: number;
  /** @default PROVISIONED where shards are counted, and otherwise ON_DEMAND */
  readonly streamMode?: 'ON_DEMAND' | 'PROVISIONED';
  readonly shardCount?: number;
  readonly shardLevelMetrics?: string[];
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this stream may break. */
  readonly waive?: Waive;
}

/**
 * A Kinesis data stream that is encrypted with a key of the account and keeps its records for a week.
 *
 * A key that is not given is shared by the stack. `grantRead`, `grantWrite` and `grantReadWrite` are those of `Stream` of
 * the CDK, and on the key `kms:Decrypt` to read and `kms:GenerateDataKey` to write.
 *
 * Beyond a plain stream it costs calls to AWS KMS, and six more days of records, by shard or by volume; a shorter
 * `retentionPeriod` takes a waiver of `kinesis/stream-retention`, and records are lost that nobody reads for as long.
 *
 * @example
 * new HardenedStream(this, 'clicks');
 */
export class HardenedStream extends KinesisStream {
  /** The key it encrypts with, where that is one of the account. */
  readonly encryptionKey?: KmsKey;

  constructor(scope: Construct, id: string, props: HardenedStreamProps = {}) {
    const terms = termsOf(props);
    refuseWeakening(`HardenedStream '${scope.node.path}/${id}'`, props, guards, terms);
    const { provider, shardCount } = props;
    const { encryption } = terms;
    const key = encryption === 'KMS' ? (props.encryptionKey ?? HardenedKey.shared(scope, provider)) : undefined;
    super(scope, id, {
      name: props.streamName ?? nameOf(scope, id, 128),
      encryptionType: encryption === 'NONE' ? 'NONE' : 'KMS',
      kmsKeyId: encryption === 'MANAGED' ? AWS_KEY : key?.arn,
      retentionPeriod: terms.retentionHours,
      streamModeDetails: { streamMode: props.streamMode ?? (shardCount === undefined ? 'ON_DEMAND' : 'PROVISIONED') },
      shardCount,
      shardLevelMetrics: props.shardLevelMetrics,
      tags: props.tags,
      provider,
      dependsOn: props.dependsOn,
    });
    this.encryptionKey = key;
    recordWaivers(this, props.waive);
  }

  grantRead(to: Grantee): void {
    this.grantExactly(streamGrants.read, to);
  }

  grantWrite(to: Grantee): void {
    this.grantExactly(streamGrants.write, to);
  }

  grantReadWrite(to: Grantee): void {
    this.grantExactly(streamGrants.readWrite, to);
  }

  private grantExactly({ stream, key }: StreamGrant, to: Grantee): void {
    to.allow({ actions: stream, resources: [this.arn] });
    if (this.encryptionKey) to.allow({ actions: key, resources: [this.encryptionKey.arn] });
  }
}

const termsOf = ({ encryption, encryptionKey, retentionPeriod }: HardenedStreamProps) =>
  withDefaults(defaults, {
    encryption: encryptionKey ? 'KMS' : encryption,
    retentionHours: retentionPeriod,
  });
