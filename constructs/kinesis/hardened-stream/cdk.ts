import { Duration } from 'aws-cdk-lib';
import type { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';
import { Stream, StreamEncryption, type StreamProps } from 'aws-cdk-lib/aws-kinesis';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { hardened, type InPlace } from '../../in-place';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { AWS_KEY, defaults, type Encryption, guards } from './defaults';
import { type StreamGrant, streamGrants } from './policy';

/** Every prop of `Stream`, on top of hardened defaults. */
export interface HardenedStreamProps extends StreamProps {
  /** Rules this stream may break. */
  readonly waive?: Waive;
}

/**
 * A Kinesis data stream that is encrypted with a key of the account and keeps its records for a week.
 *
 * A key that is not given is shared by the stack. `grantRead`, `grantWrite` and `grantReadWrite` are those of `Stream`, and
 * on the key `kms:Decrypt` to read and `kms:GenerateDataKey` to write.
 *
 * Beyond `Stream` it costs calls to AWS KMS, and six more days of records, by shard or by volume; a shorter
 * `retentionPeriod` takes a waiver of `kinesis/stream-retention`, and records are lost that nobody reads for as long.
 *
 * @example
 * new HardenedStream(this, 'Clicks');
 */
export class HardenedStream extends Stream {
  /** What makes a `Stream` one, but for its grants. */
  static readonly inPlace: InPlace<Stream, HardenedStreamProps> = {
    name: 'HardenedStream',
    id: Stream.PROPERTY_INJECTION_ID,
    props: hardenedProps,
  };

  constructor(scope: Construct, id: string, props: HardenedStreamProps = {}) {
    super(scope, id, hardenedProps(scope, id, props));
    recordWaivers(this, props.waive);
  }

  override grantRead(grantee: IGrantable): Grant {
    return this.grantExactly(streamGrants.read, grantee);
  }

  override grantWrite(grantee: IGrantable): Grant {
    return this.grantExactly(streamGrants.write, grantee);
  }

  override grantReadWrite(grantee: IGrantable): Grant {
    return this.grantExactly(streamGrants.readWrite, grantee);
  }

  private grantExactly({ stream, key }: StreamGrant, to: IGrantable): Grant {
    this.encryptionKey?.grant(to, ...key);
    return this.grant(to, ...stream);
  }
}

function hardenedProps(scope: Construct, id: string, props: HardenedStreamProps): StreamProps {
  const terms = termsOf(props);
  refuseWeakening(`HardenedStream '${scope.node.path}/${id}'`, props, guards, terms);
  const { waive, ...given } = props;
  const isOwn = given.encryption === undefined || given.encryption === StreamEncryption.KMS;
  return hardened({
    ...given,
    encryption: given.encryption ?? StreamEncryption.KMS,
    encryptionKey: given.encryptionKey ?? (isOwn ? HardenedKey.shared(scope) : undefined),
    retentionPeriod: Duration.hours(terms.retentionHours),
  });
}

const termsOf = ({ encryption, encryptionKey, retentionPeriod }: HardenedStreamProps) =>
  withDefaults(defaults, {
    encryption: encryptionKey?.keyArn.endsWith(AWS_KEY) ? 'MANAGED' : (encryption as Encryption | undefined),
    retentionHours: retentionPeriod?.toHours(),
  });
