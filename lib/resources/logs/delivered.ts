import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { Unknown } from '../../engine/value';

/**
 * The source of a log of one of these types, where CloudWatch Logs delivers it: a delivery joins the source with a
 * destination. Absent where one of the three is missing.
 * Source: CloudWatch Logs User Guide, "Enable logging from AWS services", November 2026.
 */
export function delivered(it: Reading, types: readonly string[]): Fact<string> {
  const [source, arn, name, type] = it.either(
    ['AWS::Logs::DeliverySource', 'ResourceArn', 'Name', 'LogType'],
    ['aws_cloudwatch_log_delivery_source', 'resource_arn', 'name', 'log_type'],
  );
  const [delivery, from, to] = it.either(
    ['AWS::Logs::Delivery', 'DeliverySourceName', 'DeliveryDestinationArn'],
    ['aws_cloudwatch_log_delivery', 'delivery_source_name', 'delivery_destination_arn'],
  );
  const joined = it
    .companions(source, arn)
    .filter((one) => one.companions(delivery, from, name).some((way) => way.fact(to).isSet().state === 'pass'));
  const known = joined.find((one) => types.includes(one.fact(type).text ?? ''));
  if (known) return known.fact(arn);
  const open = joined.find((one) => one.fact(type).isUnknown);
  return open ? new Fact<string>(open.fact(type), new Unknown('the type of log')) : it.companion(source, '').fact(arn);
}
