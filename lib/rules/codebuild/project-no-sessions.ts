import { defineResource, defineRule, fact } from '../../engine/rule';
import { allowsActionLike } from '../../iam/policy';
import { noStatement } from '../../iam/statements';
import { holder } from '../../resources/iam/holder';

const project = defineResource({
  cloudformation: 'AWS::CodeBuild::Project',
  terraform: 'aws_codebuild_project',
  facts: { role: fact<string>('ServiceRole', 'service_role') },
});

export default defineRule({
  title: 'Nobody opens a shell in a build of a CodeBuild project',
  problem: 'The role of this project may open sessions of Session Manager in its builds.',
  why: 'Whoever opens one runs what they like with the credentials of the build, and what it produces is no longer what the buildspec says.',
  fix: {
    how: 'Take actions of ssmmessages out of what the role is granted, and debug in a project that releases nothing.',
    noCode: 'The permission stands in a policy of the role, where it is taken out.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: project,
  check: ({ reading, role }) => {
    const taken = reading.follow(role);
    if (!taken) return role.pass();
    const { policy } = holder.read(taken);
    return policy.isAbsentHere
      ? role.pass()
      : noStatement(policy, (statement) => allowsActionLike(statement, /^ssmmessages:/i));
  },
});
