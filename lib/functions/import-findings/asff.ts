import { LABELS } from '../../tickets/labels';
import type { Reported } from './reported';

/** Where findings are imported, and what they are of. */
export interface Home {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

/** A finding in the format of Security Hub: https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_AwsSecurityFinding.html */
export interface Asff {
  readonly Id: string;
  readonly [name: string]: unknown;
}

/**
 * A finding of a source, as its report of some time has it. Security Hub knows it by its id, and takes no older report over
 * a newer one. Texts are cut to what it takes.
 */
export function asffOf(source: string, reported: Reported, at: number, { partition, region, account }: Home): Asff {
  const { id, rule, title, description, severity, resource, found, isFixed, remedy, url } = reported;
  const time = (milliseconds: number): string => new Date(milliseconds).toISOString();
  const since = time(Math.min(found ?? at, at));
  return {
    ...{ SchemaVersion: '2018-10-08', Id: `${source}/${id}`, GeneratorId: `${source}/${rule}`.slice(0, 512) },
    ProductArn: `arn:${partition}:securityhub:${region}:${account}:product/${account}/default`,
    ...{ AwsAccountId: account, CreatedAt: since, FirstObservedAt: since, UpdatedAt: time(at) },
    ...{ Title: title.slice(0, 256), Description: description.slice(0, 1024) },
    // https://docs.aws.amazon.com/securityhub/latest/userguide/finding-update-batchimportfindings.html
    FindingProviderFields: {
      Severity: { Label: LABELS[severity], Original: severity },
      Types: ['Software and Configuration Checks/Vulnerabilities'],
    },
    ...(url && { SourceUrl: url }),
    ...(remedy && { Remediation: { Recommendation: { Text: remedy } } }),
    ProductFields: { Source: source },
    Resources: [{ Type: 'Other', Id: resource.slice(0, 512), Partition: partition, Region: region }],
    RecordState: isFixed ? 'ARCHIVED' : 'ACTIVE',
  };
}
