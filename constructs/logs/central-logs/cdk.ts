import { Aws, Duration, Names } from 'aws-cdk-lib';
import { CfnNamedQuery, CfnWorkGroup } from 'aws-cdk-lib/aws-athena';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { CfnDatabase, CfnTable } from 'aws-cdk-lib/aws-glue';
import { type IGrantable, type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { CfnDeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import { CfnSubscriptionFilter, type ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { alarmIn, letAlarmsPublish } from '../../cloudwatch/cdk';
import { queuedForBus } from '../../events/hardened-event-bus/policy';
import { refuseWeakening, withDefaults } from '../../hardening';
import { homeOf, serviceRole, statementOf } from '../../iam/cdk';
import { HardenedDeliveryStream } from '../../kinesisfirehose/hardened-delivery-stream/cdk';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { plannedFunction } from '../../lambda/cdk';
import { EvidenceBucket } from '../../s3/evidence-bucket/cdk';
import { HardenedBucket } from '../../s3/hardened-bucket/cdk';
import { HardenedTopic } from '../../sns/hardened-topic/cdk';
import { HardenedQueue } from '../../sqs/hardened-queue/cdk';
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
  /** Who is told. One that is given has to let CloudWatch publish, unless it is a `HardenedTopic`. @default a topic of its own */
  readonly topic?: ITopic;
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
 * const logs = new CentralLogs(this, 'Logs');
 * logs.add(new HardenedLogGroup(this, 'Orders'));
 */
export class CentralLogs extends Construct {
  /** Where logs are kept. */
  readonly evidence: EvidenceBucket;
  /** Who is told where they are not. */
  readonly topic: ITopic;
  readonly database: string;
  readonly workGroup: string;
  private readonly results: HardenedBucket;
  private readonly stream: HardenedDeliveryStream;
  private readonly subscriber: IRole;

  constructor(scope: Construct, id: string, props: CentralLogsProps = {}) {
    super(scope, id);
    const { actionsEnabled } = withDefaults(defaults, { actionsEnabled: props.actionsEnabled });
    refuseWeakening(`CentralLogs '${this.node.path}'`, props, guards, { actionsEnabled });
    const home = homeOf(this);
    const { partition, region, account } = home;
    const name = Names.uniqueResourceName(this, { maxLength: 60, separator: '-' });
    this.topic = props.topic ?? new HardenedTopic(this, 'Topic');
    letAlarmsPublish(this, this.topic, name);
    this.evidence = props.evidence ?? new EvidenceBucket(this, 'Evidence');
    const delivered = new HardenedBucket(this, 'Delivered', { lifecycleRules: expiring(DELIVERED_DAYS) });
    // The CDK would have a function of its own do this.
    (delivered.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
    this.stream = new HardenedDeliveryStream(this, 'Delivery', { bucket: delivered });
    const resource = this.stream.node.defaultChild as CfnDeliveryStream;
    resource.addPropertyOverride('ExtendedS3DestinationConfiguration.Prefix', PREFIX);
    resource.addPropertyOverride('ExtendedS3DestinationConfiguration.ProcessingConfiguration', {
      Enabled: true,
      Processors: PROCESSORS.map(({ type, parameters }) => ({
        Type: type,
        ...(parameters.length > 0 && {
          Parameters: parameters.map((one) => ({
            ParameterName: one.parameterName,
            ParameterValue: one.parameterValue,
          })),
        }),
      })),
    });
    const { sourceArn, statements } = subscribing(home, this.stream.deliveryStreamArn);
    this.subscriber = serviceRole(this, 'Subscriber', 'logs.amazonaws.com', [sourceArn], statements);

    const failed = new HardenedQueue(this, 'Failed', { receivesDeadLetters: true });
    const keep = plannedFunction(this, FUNCTION, failed, {
      ...{ DELIVERED: delivered.bucketName, EVIDENCE: this.evidence.bucketName },
    });
    delivered.grantRead(keep);
    for (const records of ['logs/*', 'errors/*']) this.evidence.grantPut(keep, records);
    const rule = `arn:${partition}:events:${region}:${account}:rule/${name}`;
    failed.encryptionMasterKey?.addToResourcePolicy(statementOf(queuedForBus(rule, account)));
    new Rule(this, 'Created', {
      ...{ ruleName: name, description: FUNCTION.description },
      eventPattern: {
        ...{ source: ['aws.s3'], detailType: ['Object Created'] },
        detail: { bucket: { name: [delivered.bucketName] } },
      },
      targets: [new LambdaFunction(keep, { deadLetterQueue: failed })],
    });

    this.results = new HardenedBucket(this, 'Results', { lifecycleRules: expiring(RESULTS_DAYS) });
    this.database = databaseNameOf(name);
    this.workGroup = name;
    this.addQueries();
    const watched = {
      ...{ stream: this.stream.deliveryStreamName, functionName: keep.functionName, queue: failed.queueName },
    };
    for (const alarm of alarmsOf(watched))
      alarmIn(this, alarm, { name, topicArn: this.topic.topicArn, actionsEnabled });
    recordWaivers(this, props.waive);
  }

  /**
   * Has the events of a log group kept, all of them or those of a filter pattern. A log group has room for two of these.
   * Throws a `BulwarkError` for one of its own.
   */
  add(logGroup: ILogGroup, filterPattern = ''): void {
    refuseOwn(`CentralLogs '${this.node.path}'`, logGroup.node.path, this.node.path);
    new CfnSubscriptionFilter(this, `From-${logGroup.node.addr.slice(-10)}`, {
      ...{ logGroupName: logGroup.logGroupName, filterPattern, destinationArn: this.stream.deliveryStreamArn },
      roleArn: this.subscriber.roleArn,
    }).node.addDependency(this.subscriber.node.findChild('Grants'));
  }

  /** Lets somebody ask questions of all that is kept, and read the answers. */
  grantQuery(to: IGrantable): void {
    for (const { actions, resources } of queryGrants(homeOf(this), this.workGroup, this.database))
      to.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
    this.evidence.grantRead(to, 'logs/*');
    this.results.grantRead(to);
    this.results.grantPut(to);
  }

  private addQueries(): void {
    const database = new CfnDatabase(this, 'Database', {
      catalogId: Aws.ACCOUNT_ID,
      databaseInput: { name: this.database, description: `Logs of ${this.node.path}` },
    });
    const table = tableOf(this.evidence.bucketName, '${day}', SINCE);
    new CfnTable(this, 'Events', {
      ...{ catalogId: Aws.ACCOUNT_ID, databaseName: this.database },
      tableInput: {
        ...{ name: TABLE, tableType: 'EXTERNAL_TABLE', parameters: table.parameters },
        partitionKeys: [{ name: 'day', type: 'string' }],
        storageDescriptor: {
          ...{ columns: table.columns, location: table.location },
          ...{ inputFormat: table.inputFormat, outputFormat: table.outputFormat },
          serdeInfo: { serializationLibrary: table.serializationLibrary },
        },
      },
    }).node.addDependency(database);
    const group = new CfnWorkGroup(this, 'Queries', {
      ...{ name: this.workGroup, description: `Questions of logs of ${this.node.path}` },
      workGroupConfiguration: {
        ...{ enforceWorkGroupConfiguration: true, publishCloudWatchMetricsEnabled: true },
        resultConfiguration: {
          outputLocation: `s3://${this.results.bucketName}/`,
          encryptionConfiguration: {
            encryptionOption: 'SSE_KMS',
            kmsKey: (this.results.encryptionKey ?? HardenedKey.shared(this)).keyArn,
          },
        },
      },
    });
    for (const { id, description, query } of queriesOf(this.database))
      new CfnNamedQuery(this, `${id}Query`, {
        ...{ name: `${this.workGroup}-${id}`, description, database: this.database, workGroup: this.workGroup },
        queryString: query,
      }).node.addDependency(group);
  }
}

const expiring = (days: number) => [
  { id: 'Expire', expiration: Duration.days(days), noncurrentVersionExpiration: Duration.days(1) },
];
