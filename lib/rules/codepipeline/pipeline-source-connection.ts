import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { pipeline } from '../../resources/codepipeline/pipeline';

export default defineRule({
  title: 'Pipelines read GitHub through a connection',
  problem: "This pipeline reads GitHub with a person's OAuth token.",
  why: 'The token does all that its owner may in every repository, and lives on when the owner leaves.',
  fix: {
    how: 'Use a source action of CodeConnections.',
    cdk: "actions: [new CodeStarConnectionsSourceAction({ actionName: 'Source', connectionArn, owner: 'acme', repo: 'app', output: new Artifact() })]",
    properties: {
      Stages: [
        {
          Name: 'Source',
          Actions: [
            {
              Name: 'Source',
              ActionTypeId: {
                Category: 'Source',
                Owner: 'AWS',
                Provider: 'CodeStarSourceConnection',
                Version: '1',
              },
            },
          ],
        },
      ],
    },
    arguments: {
      stage: [
        {
          name: 'Source',
          action: [
            {
              name: 'Source',
              category: 'Source',
              owner: 'AWS',
              provider: 'CodeStarSourceConnection',
              version: '1',
            },
          ],
        },
      ],
    },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'cis-supply-chain-1.0': ['2.1.7'], 'owasp-cicd': ['CICD-SEC-6'] },

  resource: pipeline,
  check: (it) =>
    it.actions.every((action) =>
      any(
        action.get(it.reading.either('ActionTypeId.Owner', 'owner')).isNot('ThirdParty'),
        action.get(it.reading.either('ActionTypeId.Provider', 'provider')).isNot('GitHub'),
      ),
    ),
});
