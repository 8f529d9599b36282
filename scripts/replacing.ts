import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { Rule } from '../lib/engine/rule';

/**
 * The text of lib/fix/replacing.generated.ts: of the properties that fixes set, those that CloudFormation cannot change in
 * place, by type, as the schemas of resources say it (`createOnlyProperties`).
 */
export function replacingModule(rules: Readonly<Record<string, Rule>>): string {
  const spec = loadAwsServiceSpecSync();
  const replacing = new Map<string, Set<string>>();
  // The specification takes everything that SAM knows for replacing.
  for (const { fix, resource } of Object.values(rules))
    for (const type of resource.types.cloudformation.filter((it) => !it.startsWith('AWS::Serverless::'))) {
      const [found] = spec.lookup('resource', 'cloudFormationType', 'equals', type);
      for (const property of Object.keys(fix.properties ?? {}))
        if (found?.properties[property]?.causesReplacement === 'yes')
          replacing.set(type, (replacing.get(type) ?? new Set()).add(property));
    }
  const lines = [...replacing].sort().map(
    ([type, found]) =>
      `  '${type}': [${[...found]
        .sort()
        .map((it) => `'${it}'`)
        .join(', ')}],`,
  );
  return [
    '\n/** Properties that CloudFormation replaces a resource for, of those that fixes set, by type. */',
    `export const replacing: Readonly<Record<string, readonly string[]>> = {\n${lines.join('\n')}\n};\n`,
  ].join('\n');
}
