import type { Reading } from '../../engine/reading';
import { defineResource, defineRule, fact } from '../../engine/rule';
import { allowsActionLike, isAllow } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { webhook } from '../../resources/codebuild/webhook';
import { holder } from '../../resources/iam/holder';

/** A project whose builds are runners of jobs of workflows, each started when a job is queued. */
const runner = defineResource({
  cloudformation: 'AWS::CodeBuild::Project',
  terraform: 'aws_codebuild_project',
  where: (it) => isRunner(it),
  facts: { role: fact<string>('ServiceRole', 'service_role') },
});

function isRunner(it: Reading): boolean {
  const [own, beside] = [() => it, () => it.companion('aws_codebuild_webhook', 'project_name', 'name')];
  return webhook
    .read(it.either(own, beside)())
    .filters.items()
    .some((filter) => String(filter.get(it.either('Pattern', 'pattern')).known).includes('WORKFLOW_JOB_QUEUED'));
}

/** What a build takes itself: to log, to stand in a network, to pull its image and to fetch its source. */
const OF_BUILDS = [
  'logs:(CreateLogGroup|CreateLogStream|PutLogEvents)',
  'ec2:(Create|Delete)NetworkInterface',
  'ec2:CreateNetworkInterfacePermission',
  'ec2:Describe(DhcpOptions|NetworkInterfaces|SecurityGroups|Subnets|Vpcs)',
  'ecr:(GetAuthorizationToken|BatchCheckLayerAvailability|GetDownloadUrlForLayer|BatchGetImage)',
  '(codeconnections|codestar-connections):(GetConnection|GetConnectionToken|UseConnection)',
];

const OTHERS = new RegExp(`^(?!(${OF_BUILDS.join('|')})$)`, 'i');

export default defineRule({
  title: 'The role of a runner of workflows that CodeBuild hosts lets jobs do nothing in the account',
  problem: 'Every job that this runner serves may do what its role may, whoever wrote the workflow.',
  why: 'Whoever may write a workflow chooses what runs on the runner, by labels even in which image, and has the credentials of its role for as long as the job runs.',
  fix: {
    how: 'Take what is not for logs, the network, the image and the source out of the role, and have jobs take a role by OpenID Connect that names the workflow.',
    noCode: 'The permission stands in a policy of the role, where it is taken out.',
  },
  severity: 'high',
  preset: 'strict',
  controls: { 'owasp-cicd': ['CICD-SEC-5'] },
  sameAs: {},
  resource: runner,
  check: ({ reading, role }) => {
    const taken = reading.follow(role);
    if (!taken) return role.unknown();
    const { policy } = holder.read(taken);
    return policy.isAbsentHere
      ? role.pass()
      : noStatement(policy, (statement) =>
          statement.actions.negated ? isAllow(statement) : allowsActionLike(statement, OTHERS),
        );
  },
});
