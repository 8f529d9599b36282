import { defineRule } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { endpointConfiguration } from '../../resources/sagemaker/model';

export default defineRule({
  title: 'Endpoints start with more than one instance',
  problem: 'A variant of this endpoint runs on a single machine.',
  why: 'The endpoint stops when the machine or its zone does.',
  fix: {
    how: 'Start each variant with two instances or more.',
    properties: { ProductionVariants: [{ VariantName: 'all', ModelName: 'ranking', InitialInstanceCount: 2 }] },
    arguments: { production_variants: [{ variant_name: 'all', model_name: 'ranking', initial_instance_count: 2 }] },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['SageMaker.4'] },

  resource: endpointConfiguration,
  check: (it) =>
    it.variants.every((variant) =>
      any(
        variant.get('ServerlessConfig').isSet(),
        variant.get('serverless_config').isSet(),
        variant
          .get<number>('InitialInstanceCount')
          .orElse(() => variant.get<number>('initial_instance_count'))
          .or(1)
          .atLeast(2),
      ),
    ),
});
