import type { Fact } from '../engine/fact';
import { hasHole, Reference, Unknown } from '../engine/value';
import { all, type Verdict } from '../engine/verdict';
import { textDocument } from './text-document';

const SHAPES: readonly (readonly [string, RegExp])[] = [
  ['an AWS access key id', /(?<![A-Za-z0-9])(AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY/],
  ['a GitHub token', /\b(gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,})/],
  ['a GitLab token', /\bglpat-[A-Za-z0-9_-]{20}/],
  ['a Slack token', /\bxox[abprs]-[A-Za-z0-9-]{10,}/],
  ['a Stripe key', /\b[rs]k_live_[A-Za-z0-9]{16,}/],
  ['a Google API key', /\bAIza[A-Za-z0-9_-]{35}/],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}/],
  [
    'the address of a Slack webhook',
    /\bhooks\.slack\.com\/(services|triggers)\/T[A-Z0-9]+\/[A-Z0-9]+\/[A-Za-z0-9]{20,}/,
  ],
  ['a password in a URL', /(?<![a-z0-9+.-])[\d+.-]*[a-z][a-z0-9+.-]*:\/\/[^\s/:@${}<>]*:[^\s/:@${}<>]+@/i],
];
const AWS_CREDENTIAL = /^(aws_?(access_?key_?id|secret_?access_?key|session_?token)|ecs_engine_auth_data)$/i;
const SECRET =
  /(^| )((pg|db|user|root|admin|master)?password|passwd|passphrase|pwd|api ?key|private key|secret key|access key|auth key|client secret|secret access key)( ?\d+)?$/;
const MAYBE_SECRET = /(^| )(secret|token|credentials?|pass)( ?\d+)?$/;
/** Tokens that tell one request from another. */
const NO_CREDENTIAL = /(^| )(client|request|creation|idempotency|continuation|next|page|starting|service) token$/;
const NO_SECRET =
  /^$|^\s*$|^(true|false|yes|no|on|off|null|none|enabled|disabled|\d+)$|^(arn:|\/|(https?|fileb?|s3):\/\/|\$\$?\.|\{[{%]|Ref::|(method|context|integration|stageVariables)\.)|^<.*>$|^\*+$|^x{3,}$/i;
const VARIABLE = /^\$(\w+|\(\w+\)|\{\w+\})$/;
const READS_AS_NAME = /^[A-Za-z][a-z0-9]*([-_/.:][A-Za-z0-9]+)+$/;

/** What kind of secret a text gives away by its shape alone: "an AWS access key id". */
export function secretShapeOf(text: string): string | undefined {
  const known = SHAPES.find(([, shape]) => shape.test(text));
  if (known) return known[0];
  return isSecretAccessKey(text) ? 'an AWS secret access key' : undefined;
}

/** What kind of secret stands somewhere in a longer text, such as a script: by shape, or as `NAME=value`. */
export function secretWithin(text: string): string | undefined {
  const shape =
    secretShapeOf(text) ??
    text
      .match(/[A-Za-z0-9/+]{40,}/g)
      ?.map(secretShapeOf)
      .find(Boolean);
  if (shape) return shape;
  const said = text.replace(COMMENTS, '');
  for (const [, name = '', value = ''] of said.matchAll(
    /(?<![\w.-])[\d_.-]*([A-Za-z][\w.-]*)\\*["']?[^\S\n]*[=:][^\S\n]*\\*["']?([^\s"'\\;,)&|?]+)/g,
  ))
    if (namesSecret(name) && isLiteral(value) && !isNameOfSecret(name, value)) return `a value of ${name}`;
  for (const [, name = '', value = ''] of said.matchAll(/(?<![\w-])--([a-z][\w-]*)[^\S\n]+["']?([^\s"'\\;,)&|]+)/gi))
    if (namesSecret(name) && isLiteral(value) && !WORD.test(value) && !isNameOfSecret(name, value))
      return `a value of ${name}`;
  return undefined;
}

/** The same of the source of a program, where only what is quoted is a value. */
export function secretInCode(code: string): string | undefined {
  const shape = secretShapeOf(code);
  if (shape) return shape;
  for (const [, name = '', value = ''] of code
    .replace(COMMENTS, '')
    .matchAll(/(?<![\w.-])[\d_.-]*([A-Za-z][\w.-]*)["']?[^\S\n]*[=:][^\S\n]*["'`]([^\s"'`]+)["'`]/g))
    if (namesSecret(name) && isLiteral(value) && !WORD.test(value) && !isNameOfSecret(name, value))
      return `a value of ${name}`;
  return undefined;
}

/** Whether a value may be what a secret is called, where its own name leaves that open: `DB_SECRET` may be `prod-db`. */
const isNameOfSecret = (name: string, value: string): boolean =>
  !AWS_CREDENTIAL.test(name) && !SECRET.test(words(name)) && READS_AS_NAME.test(value);

const COMMENTS = /^[^\S\n]*(#|\/\/).*$/gm;
const WORD = /^[-A-Za-z]+$/;
const isLiteral = (value: string) => value.length > 3 && !/^[$<{%]/.test(value) && !NO_SECRET.test(value);

/** Whether a variable's name says that its value is a secret: `DB_PASSWORD` does, `DB_PASSWORD_ARN` does not. */
export function namesSecret(name: string): boolean {
  const said = words(name);
  return AWS_CREDENTIAL.test(name) || SECRET.test(said) || (MAYBE_SECRET.test(said) && !NO_CREDENTIAL.test(said));
}

/** Passes where a named value is not a secret in plain text, judged by its name and by its shape. */
export function isNoSecret(name: string, value: Fact): Verdict {
  if (value.value === undefined || value.value instanceof Reference) return value.pass();
  if (value.value instanceof Unknown) {
    const { parameter, secretStore } = value.value.about;
    return secretStore || parameter?.secret || !namesSecret(name) ? value.pass() : value.unknown();
  }
  const text = value.text;
  if (text === undefined || text.includes('{{resolve:')) return value.pass();
  const shape = secretShapeOf(text);
  if (shape) return value.fail(`${name || 'it'} holds ${shape}`);
  const within = text.includes('=') ? secretWithin(text) : undefined;
  if (within) return value.fail(`${name || 'it'} holds ${within}`);
  if (NO_SECRET.test(text) || VARIABLE.test(text) || !namesSecret(name)) return value.pass();
  if (isNameOfSecret(name, text)) return value.pass();
  return hasHole(text) ? value.unknown() : value.fail(`${name} holds a secret in plain text`);
}

/** Passes where a map of environment variables holds no secret in plain text. */
export function holdsNoSecret(variables: Fact): Verdict {
  if (variables.isUnknown) return variables.unknown();
  return all(variables.pass(), ...variables.entries().map(([name, value]) => isNoSecret(name, value)));
}

/** The same of a list of variables, each with a `Name` and a `Value`. */
export const listHoldsNoSecret = (variables: Fact): Verdict =>
  variables.every((variable) => isNoSecret(variable.get('Name').text ?? '', variable.get('Value')));

/** Names of the two halves of a setting that is written as a pair: an option of Beanstalk, a variable, a parameter. */
const PAIRS = [
  ['Name', 'Value'],
  ['OptionName', 'Value'],
  ['HeaderName', 'HeaderValue'],
  ['Variable', 'Value'],
  ['Key', 'StringValue'],
  ['Id', 'StringValue'],
  ['name', 'value'],
] as const;

/** Passes where a text, a map, or what is in them holds no secret in plain text: by the name of a setting, by shape, as `NAME=value`. */
export function textHoldsNoSecret(value: Fact, name = ''): Verdict {
  if (value.value === undefined || value.value instanceof Unknown) return isNoSecret(name, value);
  if (Array.isArray(value.value)) {
    const items = value.items();
    return all(value.pass(), ...items.map((item, index) => textHoldsNoSecret(item, flagIn(items[index - 1]) ?? name)));
  }
  const pair = PAIRS.find(([key, of]) => value.get(key).text !== undefined && !value.get(of).isAbsentHere);
  if (pair) return textHoldsNoSecret(value.get(pair[1]), value.get(pair[0]).text);
  const entries = value.entries();
  if (entries.length > 0) return all(...entries.map(([key, inner]) => textHoldsNoSecret(inner, key)));
  const data = /^\s*[[{]|\n/.test(value.text ?? '') ? textDocument(value) : value;
  if (data !== value && !data.isUnknown) return textHoldsNoSecret(data, name);
  const named = isNoSecret(name, value);
  if (named.state === 'fail') return named;
  const found = /[\s=:{]/.test(value.text ?? '') ? secretWithin(value.text as string) : undefined;
  return found ? value.fail(`it holds ${found}`) : named;
}

/** The name of a flag that the next argument of a command is the value of. */
const flagIn = (argument: Fact | undefined): string | undefined =>
  /^--?([A-Za-z][\w.-]*)$/.exec(argument?.text ?? '')?.[1];

/** Forty characters of base64 that look drawn at random; the forty of a commit hash have no capitals. */
function isSecretAccessKey(text: string): boolean {
  if (!/^[A-Za-z0-9/+]{40}$/.test(text)) return false;
  if (!/[A-Z]/.test(text) || !/[a-z]/.test(text) || !/\d/.test(text)) return false;
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / 40) * Math.log2(count / 40);
  return bits > 4.2;
}

/** The words of a name in lower case: `dbPassword` is "db password". */
export const words = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .toLowerCase();
