import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { project, sourcesOf } from '../../resources/codebuild/project';

export default defineRule({
  title: 'CodeBuild projects have no credentials in their source addresses',
  problem: "The address of this project's source carries a password or token.",
  why: 'The address stands in the template, in the console and in the details of every build.',
  fix: {
    how: 'Remove it from the address, and connect through CodeConnections; then replace the credential.',
    cdk: "source: Source.gitHub({ owner: 'acme', repo: 'app' })",
    noCode: 'The credentials are taken out of the code, and no setting says that.',
  },
  severity: 'high',
  preset: 'baseline',
  controls: { 'security-hub': ['CodeBuild.1'], 'owasp-cicd': ['CICD-SEC-6'] },
  sameAs: {
    guard: ['CODEBUILD_PROJECT_SOURCE_REPO_URL_CHECK'],
  },
  resource: project,
  check: (it) => {
    const address = it.reading.either('Location', 'location');
    return all(
      it.reading.fact('').pass(),
      ...sourcesOf(it.reading).map((source) => {
        const at = source.get<string>(address);
        return at.isUnknown || at.isAbsentHere
          ? at.pass()
          : at.holds((url) => !/^[a-z]+:\/\/[^/\s]*[^/\s:@]@/i.test(String(url)));
      }),
    );
  },
});
