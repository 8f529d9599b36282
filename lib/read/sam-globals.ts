import { own } from '../engine/own';
import { child, isMap } from '../engine/template';
import type { Json } from '../engine/value';

/** The resource types of AWS SAM that take what `Globals` says, by the name it uses for them. */
const KINDS: Readonly<Record<string, string>> = {
  'AWS::Serverless::Function': 'Function',
  'AWS::Serverless::Api': 'Api',
  'AWS::Serverless::HttpApi': 'HttpApi',
  'AWS::Serverless::SimpleTable': 'SimpleTable',
  'AWS::Serverless::StateMachine': 'StateMachine',
};

/**
 * Properties with what the template's `Globals` adds to them, but for what the resource ignores of it (`'*'` is all): the
 * resource's own values replace global ones, maps are joined, lists are added to. https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html
 */
export function withGlobals(type: string, properties: Json, template: Json, ignored?: Json): Json {
  const kind = own(KINDS, type);
  const shared = kind && child(child(template, 'Globals'), kind);
  if (!shared || ignored === '*') return properties;
  return join(Array.isArray(ignored) ? without(shared, ignored) : shared, properties);
}

const without = (map: Json, keys: readonly Json[]): Json =>
  isMap(map) ? Object.fromEntries(Object.entries(map).filter(([key]) => !keys.includes(key))) : map;

function join(shared: Json, own: Json): Json {
  if (Array.isArray(shared) && Array.isArray(own)) return [...shared, ...own];
  if (!isMap(shared) || !isMap(own)) return own;
  const joined: { [key: string]: Json } = Object.assign(Object.create(null), shared);
  for (const [key, value] of Object.entries(own)) {
    const known = child(shared, key);
    joined[key] = known === undefined || isIntrinsic(known) || isIntrinsic(value) ? value : join(known, value);
  }
  return joined;
}

const isIntrinsic = (node: Json): boolean =>
  isMap(node) && Object.keys(node).some((key) => key === 'Ref' || key.startsWith('Fn::'));
