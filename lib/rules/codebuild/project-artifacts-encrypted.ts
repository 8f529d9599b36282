import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { artifactsOf, project } from '../../resources/codebuild/project';

export default defineRule({
  title: 'CodeBuild projects encrypt what they produce',
  problem: 'This project stores an artifact without encryption.',
  why: 'Build output often holds source code and configuration.',
  fix: {
    how: 'Leave encryption of artifacts on.',
    cdk: 'artifacts: Artifacts.s3({ bucket, encryption: true })',
    properties: { Artifacts: { EncryptionDisabled: false } },
    arguments: { artifacts: { encryption_disabled: false } },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: {
    checkov: ['CKV_AWS_78'],
    trivy: ['AWS-0018'],
  },
  resource: project,
  check: (it) => {
    const [type, disabled] = it.reading.either(['Type', 'EncryptionDisabled'], ['type', 'encryption_disabled']);
    const artifacts = artifactsOf(it.reading).filter(
      (artifact) => !/^no_artifacts$/i.test(artifact.get(type).text ?? ''),
    );
    return all(
      it.reading.fact('').pass(),
      ...artifacts.map((artifact) => artifact.get<boolean>(disabled).or(false).is(false)),
    );
  },
});
