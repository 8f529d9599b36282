import { AthenaNamedQuery } from '@cdktf/provider-aws/lib/athena-named-query';
import { AthenaWorkgroup } from '@cdktf/provider-aws/lib/athena-workgroup';
import { CloudwatchEventRule } from '@cdktf/provider-aws/lib/cloudwatch-event-rule';
import { CloudwatchEventTarget } from '@cdktf/provider-aws/lib/cloudwatch-event-target';
import type { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { CloudwatchLogSubscriptionFilter } from '@cdktf/provider-aws/lib/cloudwatch-log-subscription-filter';
import { GlueCatalogDatabase } from '@cdktf/provider-aws/lib/glue-catalog-database';
import { GlueCatalogTable } from '@cdktf/provider-aws/lib/glue-catalog-table';
import { S3BucketNotification } from '@cdktf/provider-aws/lib/s3-bucket-notification';
import type { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import { Fn, type ITerraformDependable, type TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { alarmIn, letAlarmsPublish } from '../../cloudwatch/cdktf';
import { queuedForBus, setAsideForBus } from '../../events/hardened-event-bus/policy';
import { refuseWeakening, withDefaults } from '../../hardening';
import { type GrantedRole, homeOf, nameOf, serviceRole } from '../../iam/cdktf';
import type { Grantee } from '../../iam/least-privilege-role/cdktf';
import type { Home } from '../../iam/trust';
import { HardenedDeliveryStream } from '../../kinesisfirehose/hardened-delivery-stream/cdktf';
import { HardenedKey } from '../../kms/hardened-key/cdktf';
import { plannedFunction } from '../../lambda/cdktf';
import { EvidenceBucket } from '../../s3/evidence-bucket/cdktf';
import { HardenedBucket } from '../../s3/hardened-bucket/cdktf';
import { HardenedTopic } from '../../sns/hardened-topic/cdktf';
import { HardenedQueue } from '../../sqs/hardened-queue/cdktf';
import { defaults, guards } from './defaults';
import {
  alarmsOf,
  DELIVERED_DAYS,
  databaseNameOf,
  FUNCTION,
  PREFIX,
  PROCESSORS,
  queriesOf,
  queryGrants,
  RESULTS_DAYS,
  refuseOwn,
  SINCE,
  subscribing,
  TABLE,
  tableOf,
} from './plan';

/** Where logs are kept, and who is told where they are not. */
export interface CentralLogsProps {
  /** Where logs are kept. @default one of its own */
  readonly evidence?: EvidenceBucket;
  /** Who is told. @default a topic of its own */
  readonly topic?: HardenedTopic;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  /** Whether its alarms tell anybody. @default true */
  readonly actionsEnabled?: boolean;
  /** Rules this may break. */
  readonly waive?: Waive;
}

/**
 * Logs of an account in one place, where nobody can change them, and questions to ask of them. A log group joins by `add`:
 * CloudWatch Logs sends its events to Firehose, which unpacks them and delivers them to a bucket for a month, and a function
 * writes each object once into an `EvidenceBucket`, which locks it. A function does so because that bucket refuses whoever
 * does not ask that nothing is written over, and Firehose is not documented to ask.
 *
 * What is kept is compressed lines of JSON, one event to a line, below `logs/<year>/<month>/<day>/`: `time`, `account`,
 * `log_group`, `log_stream`, `id` and `message`, which is as it was sent. Splunk, Logstash and others read that as it is. A
 * line that is no event of CloudWatch Logs is kept as `unread`, and what Firehose could not unpack below `errors/`. An event
 * may be kept twice, as CloudWatch Logs and Firehose deliver once at least; `id` tells. A table of Athena has all events by
 * day, and a workgroup has queries of what is asked first: the volume of logs, errors, calls of AWS that were refused, and
 * what is `unread`. `grantQuery` lets somebody ask.
 *
 * Alarms tell of logs that wait for more than a quarter of an hour, and of those that were delivered and not kept, which wait
 * in a queue and, for a month, in the first bucket. CloudWatch Logs gives up what it could not send for a day. It is for log
 * groups of this account and region, and not for logs that services of AWS deliver to Firehose themselves. The function is not
 * signed.
 *
 * It costs what CloudWatch Logs and Firehose take by volume, a run of a function for each object, storage for as long as logs
 * are locked, three alarms, the topic and its key.
 *
 * @example
 * const logs = new CentralLogs(this, 'logs');
 * logs.add(new HardenedLogGroup(this, 'orders'));
 */
export class CentralLogs extends Construct {
  /** Where logs are kept. */
  readonly evidence: EvidenceBucket;
  /** Who is told where they are not. */
  readonly topic: SnsTopic;
  readonly database: string;
  readonly workGroup: string;
  private readonly home: Home;
  private readonly given: CentralLogsProps;
  private readonly results: HardenedBucket;
  private readonly stream: HardenedDeliveryStream;
  private readonly subscriber: GrantedRole;

  constructor(scope: Construct, id: string, props: CentralLogsProps = {}) {
    super(scope, id);
    const { actionsEnabled } = withDefaults(defaults, { actionsEnabled: props.actionsEnabled });
    refuseWeakening(`CentralLogs '${this.node.path}'`, props, guards, { actionsEnabled });
    const { tags, provider } = props;
    this.given = props;
    const home = homeOf(this, provider);
    this.home = home;
    const { partition, region, account } = home;
    const name = nameOf(scope, id, 60);
    const topic = props.topic ?? new HardenedTopic(this, 'Topic', { tags, provider });
    this.topic = topic;
    letAlarmsPublish(home, topic, name);
    this.evidence = props.evidence ?? new EvidenceBucket(this, 'Evidence', { tags, provider });
    const delivered = new HardenedBucket(this, 'Delivered', {
      ...{ lifecycleRules: expiring(DELIVERED_DAYS), tags, provider },
    });
    new S3BucketNotification(this, 'Told', { bucket: delivered.id, eventbridge: true, provider });
    this.stream = new HardenedDeliveryStream(this, 'Delivery', {
      ...{ bucket: delivered, dataOutputPrefix: PREFIX, tags, provider },
    });
    this.stream.extendedS3Configuration.putProcessingConfiguration({
      enabled: true,
      processors: PROCESSORS.map(({ type, parameters }) => ({ type, ...(parameters.length > 0 && { parameters }) })),
    });
    const { sourceArn, statements } = subscribing(home, this.stream.arn);
    this.subscriber = serviceRole(this, 'Subscriber', 'logs.amazonaws.com', [sourceArn], statements, provider);

    const failed = new HardenedQueue(this, 'Failed', { receivesDeadLetters: true, tags, provider });
    const environment = { DELIVERED: delivered.bucket, EVIDENCE: this.evidence.bucket };
    const keep = plannedFunction(this, FUNCTION, failed, environment, { tags, provider });
    delivered.grantRead(keep);
    for (const records of ['logs/*', 'errors/*']) this.evidence.grantPut(keep, records);
    const arn = `arn:${partition}:events:${region}:${account}:rule/${name}`;
    const { encryptionMasterKey: key } = failed;
    if (key instanceof HardenedKey) key.addToResourcePolicy(queuedForBus(arn, account));
    failed.addToResourcePolicy(setAsideForBus(failed.arn, arn, account));
    const rule = new CloudwatchEventRule(this, 'Created', {
      ...{ name, description: FUNCTION.description, tags, provider },
      eventPattern: Fn.jsonencode({
        ...{ source: ['aws.s3'], 'detail-type': ['Object Created'] },
        detail: { bucket: { name: [delivered.bucket] } },
      }),
    });
    keep.addPermission('Created', { service: 'events.amazonaws.com', sourceArn: rule.arn });
    new CloudwatchEventTarget(this, 'KeptBy', {
      ...{ rule: rule.name, arn: keep.arn, deadLetterConfig: { arn: failed.arn }, provider },
    });

    this.results = new HardenedBucket(this, 'Results', {
      ...{ lifecycleRules: expiring(RESULTS_DAYS), tags, provider },
    });
    this.database = databaseNameOf(name);
    this.workGroup = name;
    this.addQueries();
    const watched = { stream: this.stream.name, functionName: keep.functionName, queue: failed.name };
    for (const alarm of alarmsOf(watched)) alarmIn(this, alarm, { name, topicArn: topic.arn, actionsEnabled }, props);
    recordWaivers(this, props.waive);
  }

  /**
   * Has the events of a log group kept, all of them or those of a filter pattern. A log group has room for two of these.
   * Throws a `BulwarkError` for one of its own.
   */
  add(logGroup: CloudwatchLogGroup, filterPattern = ''): void {
    refuseOwn(`CentralLogs '${this.node.path}'`, logGroup.node.path, this.node.path);
    const { provider } = this.given;
    const attachment = this.subscriber.node.findChild('Attachment') as Construct & ITerraformDependable;
    const id = `From-${logGroup.node.addr.slice(-10)}`;
    new CloudwatchLogSubscriptionFilter(this, id, {
      ...{ name: nameOf(this, id, 255), logGroupName: logGroup.name, filterPattern, provider },
      ...{ destinationArn: this.stream.arn, roleArn: this.subscriber.arn, dependsOn: [attachment] },
    });
  }

  /** Lets somebody ask questions of all that is kept, and read the answers. */
  grantQuery(to: Grantee): void {
    for (const one of queryGrants(this.home, this.workGroup, this.database)) to.allow(one);
    this.evidence.grantRead(to, 'logs/*');
    this.results.grantRead(to);
    this.results.grantPut(to);
  }

  private addQueries(): void {
    const { tags, provider } = this.given;
    const database = new GlueCatalogDatabase(this, 'Database', {
      ...{ name: this.database, description: `Logs of ${this.node.path}`, tags, provider },
    });
    // Terraform would fill in what is in braces.
    const table = tableOf(this.evidence.bucket, '$${day}', SINCE);
    new GlueCatalogTable(this, 'Events', {
      ...{
        name: TABLE,
        databaseName: database.name,
        tableType: 'EXTERNAL_TABLE',
        parameters: table.parameters,
        provider,
      },
      partitionKeys: [{ name: 'day', type: 'string' }],
      storageDescriptor: {
        ...{ columns: table.columns, location: table.location },
        ...{ inputFormat: table.inputFormat, outputFormat: table.outputFormat },
        serDeInfo: { serializationLibrary: table.serializationLibrary },
      },
    });
    const group = new AthenaWorkgroup(this, 'Queries', {
      ...{ name: this.workGroup, description: `Questions of logs of ${this.node.path}`, tags, provider },
      configuration: {
        ...{ enforceWorkgroupConfiguration: true, publishCloudwatchMetricsEnabled: true },
        resultConfiguration: {
          outputLocation: `s3://${this.results.bucket}/`,
          encryptionConfiguration: {
            encryptionOption: 'SSE_KMS',
            kmsKeyArn: (this.results.encryptionKey ?? HardenedKey.shared(this, provider)).arn,
          },
        },
      },
    });
    for (const { id, description, query } of queriesOf(this.database))
      new AthenaNamedQuery(this, `${id}Query`, {
        ...{ name: `${this.workGroup}-${id}`, description, query, provider },
        ...{ database: database.name, workgroup: group.name },
      });
  }
}

const expiring = (days: number) => [
  {
    ...{ id: 'Expire', status: 'Enabled', filter: [{ prefix: '' }], expiration: [{ days }] },
    noncurrentVersionExpiration: [{ noncurrentDays: 1 }],
  },
];
