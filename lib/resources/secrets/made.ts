import { Fact } from '../../engine/fact';
import { noteFar, onceFor } from '../../engine/looks';
import type { AssemblyView } from '../../engine/model';
import { defineResource, fact } from '../../engine/rule';
import type { Resource } from '../../engine/template';

/** Attributes by which AWS gives a secret that it made. */
const SECRETS: Readonly<Record<string, string>> = {
  'AWS::AppSync::ApiKey': 'ApiKey',
  'AWS::Cognito::UserPoolClient': 'ClientSecret',
  'AWS::IAM::AccessKey': 'SecretAccessKey',
};

/** The resources whose secrets stand in the outputs of stacks. */
const givenAway = onceFor(
  ({ templates }: AssemblyView): ReadonlySet<Resource> =>
    new Set(
      templates
        .flatMap((template) => template.referencesIn(template.given))
        .filter(({ target, attribute }) => SECRETS[target.type] === attribute)
        .map(({ target }) => target),
    ),
);

/** What AWS makes a secret for. */
export const secretMaker = defineResource({
  cloudformation: Object.keys(SECRETS),
  facts: {
    /** Whether an output of a stack shows the secret. */
    shown: fact<boolean>((it) => {
      noteFar();
      return new Fact<boolean>(it.unwritten('Outputs'), givenAway(it.resource.template.assembly).has(it.resource));
    }, undefined),
  },
});
