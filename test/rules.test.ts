import { check, defineConfig, type Example, rules } from '../lib';
import { examples } from '../lib/rules/examples';

const template = (dialect: 'cloudformation' | 'terraform', example: Example): object => {
  const given = example[dialect] as Record<string, unknown>;
  if (dialect === 'cloudformation') return 'Resources' in given ? given : { Resources: given };
  return 'resource' in given || 'data' in given || 'provider' in given ? given : { resource: given };
};

/** What a rule says of an example: the states of the resources it speaks of, or of the one the example points at. */
function statesOf(id: string, content: object, resource?: string): string[] {
  const { findings, checked } = check(
    [{ name: 'example', content }],
    defineConfig({ name: 'one rule', rules: { [id]: 'on' } }),
  );
  const states = findings
    .filter((finding) => !resource || finding.resource === resource)
    .map((finding) => finding.state as string);
  if (states.length === 0 && checked.verdicts > 0) states.push('pass');
  return [...new Set(states)];
}

const EXPECTED = { fails: 'fail', passes: 'pass', unknown: 'unknown', notApplicable: undefined };

describe.each(Object.keys(rules))('%s', (id) => {
  const rule = rules[id]!;
  const own = examples[id]!;
  const cases = (['fails', 'passes', 'unknown', 'notApplicable'] as const).flatMap((outcome) =>
    (own[outcome] ?? []).flatMap((example) =>
      (['cloudformation', 'terraform'] as const)
        .filter((dialect) => example[dialect])
        .map((dialect) => [outcome, dialect, example.name, example] as const),
    ),
  );

  test.each(cases)('%s in %s: %s', (outcome, dialect, _name, example) => {
    const states = statesOf(id, template(dialect, example), example.resource?.[dialect]);
    expect(states).toEqual([EXPECTED[outcome] ?? []].flat());
  });

  test('has failing and passing examples in both dialects, or says why not', () => {
    for (const dialect of ['cloudformation', 'terraform'] as const) {
      if (own.only && own.only.dialect !== dialect) continue;
      for (const outcome of ['fails', 'passes'] as const)
        expect(own[outcome].some((example) => example[dialect])).toBe(true);
    }
  });

  for (const [dialect, patch, types] of [
    ['cloudformation', rule.fix.properties, rule.resource.types.cloudformation],
    ['terraform', rule.fix.arguments, rule.resource.types.terraform],
  ] as const)
    if (patch)
      test.each(own.fails.filter((example) => example[dialect]).map((example) => [example.name, example] as const))(
        `its ${dialect} fix mends: %s`,
        (_name, example) => {
          const content = structuredClone(template(dialect, example)) as any;
          if (dialect === 'cloudformation') {
            for (const [name, resource] of Object.entries<any>(content.Resources))
              if (types.includes(resource.Type) && (!example.resource?.[dialect] || example.resource[dialect] === name))
                resource.Properties = { ...resource.Properties, ...patch };
          } else
            for (const type of types)
              for (const [name, body] of Object.entries<any>(content.resource?.[type] ?? {}))
                if (!example.resource?.[dialect] || example.resource[dialect] === `${type}.${name}`)
                  content.resource[type][name] = { ...body, ...patch };
          expect(statesOf(id, content, example.resource?.[dialect])).toEqual(['pass']);
        },
      );
});
