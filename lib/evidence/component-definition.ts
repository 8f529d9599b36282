import type { Report } from '../engine/report';
import { cataloguesByName, controlToken, frameworkTitle, metadata, prop, uuidOf } from '../reporters/oscal-terms';
import { jsonText } from '../reporters/plain';

/** The component definition of OSCAL that says which rules that were on check which controls of which framework. */
export function componentDefinition({ rules }: Pick<Report, 'rules'>, now: Date): string {
  const named = new Map<string, Map<string, string[]>>();
  for (const [rule, { controls }] of Object.entries(rules))
    for (const [framework, ids] of Object.entries(controls)) {
      const of = named.get(framework) ?? new Map<string, string[]>();
      named.set(framework, of);
      for (const id of ids) of.set(id, [...(of.get(id) ?? []), rule]);
    }
  const implementations = [...named].map(([framework, controls]) => ({
    uuid: uuidOf('control-implementation', framework),
    source: cataloguesByName()[framework]?.source ?? `#${framework}`,
    description: `What templates show of ${frameworkTitle(framework)}.`,
    'implemented-requirements': [...controls].map(([id, checks]) => ({
      uuid: uuidOf('implemented-requirement', framework, id),
      'control-id': controlToken(framework, id),
      description: `Checked, as far as a template shows it, by ${checks.join(', ')}.`,
      props: [prop('control', id), ...checks.map((rule) => prop('rule', rule))],
    })),
  }));
  return jsonText({
    'component-definition': {
      uuid: uuidOf('component-definition', now.toISOString(), JSON.stringify(implementations)),
      metadata: metadata('What cdk-bulwark checks', now),
      components: [
        {
          uuid: uuidOf('component'),
          type: 'validation',
          title: 'cdk-bulwark',
          description: 'Judges infrastructure code by rules, before it is deployed.',
          ...(implementations.length > 0 && { 'control-implementations': implementations }),
        },
      ],
    },
  });
}
