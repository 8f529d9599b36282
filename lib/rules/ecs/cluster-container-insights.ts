import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { cluster } from '../../resources/ecs/cluster';

export default defineRule({
  title: 'ECS clusters collect Container Insights',
  problem: 'This cluster collects no metrics of its tasks and containers.',
  why: 'Restarts, crashes and odd use of CPU or network go unseen.',
  fix: {
    how: 'Turn Container Insights on, best with enhanced observability.',
    cdk: {
      containerInsightsV2: 'ContainerInsights.ENHANCED',
    },
    properties: {
      ClusterSettings: [
        {
          Name: 'containerInsights',
          Value: 'enhanced',
        },
      ],
    },
    arguments: {
      setting: [
        {
          name: 'containerInsights',
          value: 'enhanced',
        },
      ],
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {
    'security-hub': ['ECS.12'],
  },
  sameAs: {
    checkov: ['CKV_AWS_65'],
    kics: ['ecs_cluster_container_insights_disabled'],
    trivy: ['AWS-0034'],
    'cdk-nag': ['ECSClusterCloudWatchContainerInsights'],
  },
  resource: cluster,
  check: (it) => {
    const [name, value] = it.reading.either(['Name', 'Value'], ['name', 'value']);
    return it.settings.some((setting) =>
      all(setting.get(name).is('containerInsights'), setting.get(value).is('enabled', 'enhanced')),
    );
  },
});
