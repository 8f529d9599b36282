import { type Config, defineResource, defineRule, fact, type Report, type Severity, type Verdict } from '../../lib';
import { type CheckOptions, checkTemplates } from '../../lib/engine/check';
import { bookOf } from '../../lib/engine/rule';
import { readInputs } from '../../lib/read/inputs';

export const now = new Date('2026-06-15T12:00:00Z');

const thing = defineResource({
  cloudformation: 'Test::Thing',
  facts: {
    safe: fact<boolean>('Safe', undefined),
    also: fact<boolean>('Also', undefined),
    size: fact<number>('Size', undefined),
  },
});

/** A rule of things; one that they are safe where nothing else is said. */
export const rule = (severity: Severity, decide: (it: any) => Verdict = (it) => it.safe.isTrue()) =>
  defineRule({
    title: 'Things are safe',
    problem: 'This thing is not safe.',
    why: 'Unsafe things hurt.',
    fix: { how: 'Make it safe.' },
    severity,
    preset: 'optional',
    controls: {},
    resource: thing,
    check: decide,
  });

/** A template of things, by their construct paths. */
export const things = (properties: Record<string, object>, rest: object = {}) => ({
  name: 'app.json',
  content: {
    ...rest,
    Resources: Object.fromEntries(
      Object.entries(properties).map(([path, Properties]) => [
        path.replaceAll('/', ''),
        { Type: 'Test::Thing', Properties, Metadata: { 'aws:cdk:path': path } },
      ]),
    ),
  },
});
/** What a waiver of all things in the shop says. */
export const terms = {
  within: ['Shop/**'],
  because: 'scratch data',
  owner: 'storage',
  until: '2026-12-31',
  reviewedBy: 'security',
};

const NONE = bookOf({});

/** What rules of a configuration’s plugins say, quickly: those of the package are many, and none is of things. */
export const byPlugins = (content: object, config: Config, options: CheckOptions = {}): Report =>
  checkTemplates(readInputs([{ name: 'app.json', content }]), config, NONE, { now, ...options });
