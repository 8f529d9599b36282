import type { Reading } from '../../engine/reading';
import { defineRule } from '../../engine/rule';
import { someOf, type Truth } from '../../engine/truth';
import { all } from '../../engine/verdict';
import { type Action, actionsOf, does } from '../../resources/codepipeline/actions';
import { pipeline } from '../../resources/codepipeline/pipeline';
import { followed, maySign } from '../../resources/codepipeline/roles';

export default defineRule({
  title: 'What signs in a pipeline has a role that builds nothing',
  problem: 'A build of this pipeline runs with a role that signs.',
  why: 'Code of the repository and of its dependencies then signs whatever it likes, and a signature says no more than that something was built.',
  fix: {
    how: 'Sign in a project of its own, with a role of its own that alone may use the signing key, and let it run nothing of the source code.',
    cdk: "pipeline.addStage({ stageName: 'Sign', actions: [new CodeBuildAction({ actionName: 'Sign', project: sign, input: built })] })",
    noCode: 'The commands that sign move to another project, and the permission with them.',
  },
  severity: 'high',
  preset: 'strict',
  controls: { 'cis-supply-chain-1.0': ['2.2.3', '4.2.1'], 'owasp-cicd': ['CICD-SEC-5', 'CICD-SEC-9'] },
  resource: pipeline,
  check: ({ reading, actions: place }) => {
    const actions = (actionsOf(reading) ?? []).filter(({ project }) => project);
    const signing = actions.filter((action) => signs(reading, action));
    if (signing.length === 0) return place.notApplicable();
    return all(
      ...signing.map((action) => {
        const shared = someOf(
          actions.filter((other) => roleOf(other) === roleOf(action)),
          builds,
        );
        if (shared === false) return action.at.pass();
        return shared ? action.at.fail() : action.at.unknown();
      }),
    );
  },
});

/** Whether the commands of a project sign, or its role may. */
function signs(it: Reading, action: Action): boolean {
  if (does(action, 'signs')) return true;
  const role = action.project?.fact('ServiceRole', 'service_role');
  return role !== undefined && followed(it, role).some(({ role: one }) => maySign(one));
}

/** The role of an action's project: what the template has, or how it names it. */
function roleOf({ project }: Action): unknown {
  const role = project?.fact('ServiceRole', 'service_role');
  return role?.target ?? role?.text;
}

/** Programs that run what is in the source code, or fetch what it asks for. */
const BUILDS =
  /^((npm|pnpm|yarn|bun) (ci|install|i|run|test|build|rebuild)|mvnw?|gradlew?|make|(docker|podman) (build|buildx)|buildah|go (build|test)|cargo (build|test)|dotnet (build|publish|test|restore)|pip3? install (-r|\.)|sam build|cdk (.* )?synth)(?=\s|$)/;

/** Whether a project runs what the source code says. */
const builds = ({ steps }: Action): Truth =>
  someOf(steps, ({ run, work }) => BUILDS.test(run) || (work.deploys === undefined ? undefined : false));
