import { type Judged, judge, type ScanWaiver } from './gate';
import type { ScanFinding } from './sarif';
import type { Severity, SeverityPolicy } from './severity';

/** What tells of drift, as findings and waivers name it. */
export const DRIFT = 'drift';

/** The variable in which a build says what it found, as SARIF. */
export const FOUND = 'FOUND';

/** What the account of production calls the role that has its stacks compared. */
export const comparingRole = (pipelineName: string): string => `${pipelineName}-ProductionDetectDrift`;

/** A resource of a stack that is not as the stack has it, as CloudFormation tells. What its properties are is not repeated. */
export interface DriftedResource {
  readonly LogicalResourceId?: string | undefined;
  readonly ResourceType?: string | undefined;
  readonly StackResourceDriftStatus?: string | undefined;
  readonly PropertyDifferences?: readonly { readonly PropertyPath?: string | undefined }[] | undefined;
}

/** What was seen of a stack: what is not as it has it, and why it could not be compared, all of it or in part. */
export interface SeenStack {
  readonly stack: string;
  readonly resources: readonly DriftedResource[];
  readonly failed?: string;
}

/** A pass over all stacks. */
export interface DriftReport {
  readonly stacks: readonly SeenStack[];
  readonly judged: readonly Judged[];
}

/** What is done about drift: it is deployed by now, so what blocks a release is a ticket at once. */
export const policyOfDrift = (policy: SeverityPolicy): SeverityPolicy =>
  Object.fromEntries(
    Object.entries(policy).map(([severity, measure]) => [severity, measure === 'block' ? 'ticket' : measure]),
  ) as SeverityPolicy;

/** Judges what was seen. */
export const judgeDrift = (
  stacks: readonly SeenStack[],
  policy: SeverityPolicy,
  waivers: readonly ScanWaiver[],
  today: string,
): Judged[] => stacks.flatMap(findingsOf).map((finding) => judge(finding, policy, waivers, today));

/** Kinds of resources that say who may do what, or who connects to what, keep secrets, or write down what was done. */
const GRAVE =
  /^AWS::(IAM|KMS|CloudTrail|SecretsManager|Organizations|SSO)::|^AWS::EC2::(SecurityGroup|NetworkAcl)|^AWS::Lambda::Permission$|Policy$/;

const severityOf = (type: string): Severity => (GRAVE.test(type) ? 'high' : 'medium');

function findingsOf({ stack, resources, failed }: SeenStack): ScanFinding[] {
  const of = (rule: string, path: string, message: string, severity: Severity = 'medium'): ScanFinding => ({
    ...{ scanner: DRIFT, rule, severity, message, path },
    fingerprint: [DRIFT, rule, path, message].join('|'),
  });
  return [
    ...(failed === undefined ? [] : [of('not-compared', stack, `${stack} could not be compared: ${failed}`)]),
    ...resources.map((resource) => {
      const { LogicalResourceId: id = 'unnamed', ResourceType: type = 'resource', PropertyDifferences = [] } = resource;
      const paths = PropertyDifferences.map(({ PropertyPath }) => PropertyPath ?? '').filter((path) => path !== '');
      return resource.StackResourceDriftStatus === 'DELETED'
        ? of(
            'deleted',
            `${stack}/${id}`,
            `the ${type} ${id} of ${stack} was deleted by other means than a release`,
            severityOf(type),
          )
        : of(
            'modified',
            `${stack}/${id}`,
            `the ${type} ${id} of ${stack} was changed by other means than a release${paths.length > 0 ? `: ${paths.sort().join(', ')}` : ''}`,
            severityOf(type),
          );
    }),
  ];
}

/** What a pass comes to, in a sentence. */
export const summaryOf = ({ stacks, judged }: DriftReport): string => {
  const open = judged.filter(({ waiver }) => waiver === undefined).length;
  return open === 0
    ? `${stacks.length} stacks are as they were deployed`
    : `${open} findings in ${stacks.length} stacks: ${judged.map(({ finding }) => finding.message).join('; ')}`;
};
