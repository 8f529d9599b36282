import { nearest } from '../engine/nearest';
import type { Truth } from '../engine/truth';
import { hasHole } from '../engine/value';
import { actionsOf, allServices, expand, hasAction } from './actions';
import { asOf } from './actions.generated';
import type { Item, Statement } from './policy';

/** Whether a statement names actions that AWS does not have. What deployment decides may be one. */
export function namesNoAction({ actions }: Statement): Truth {
  let unknown: Truth = false;
  for (const item of actions.list) {
    if (isOpen(item)) unknown = undefined;
    else if (wrongIn(item.text)) return true;
  }
  return unknown;
}

/** What is wrong with the first of them, in words. */
export function wrongAction({ actions }: Statement): string | undefined {
  const wrong = actions.list.find((item) => !isOpen(item) && wrongIn(item.text));
  return wrong && wrongIn(wrong.text);
}

const isOpen = ({ text, open }: Item): boolean => open || hasHole(text);

/** Actions recur: an app grants the same few again and again. */
const known = new Map<string, string | undefined>();

/** What is wrong with one action or pattern of actions; undefined where AWS has one that it means. */
function wrongIn(text: string): string | undefined {
  if (known.has(text)) return known.get(text);
  const words = mistakeIn(text);
  known.set(text, words);
  return words;
}

function mistakeIn(text: string): string | undefined {
  if (/^[*?]+$/.test(text)) return undefined;
  const colon = text.indexOf(':');
  const service = text.slice(0, colon);
  const name = text.slice(colon + 1);
  if (colon < 1) return `'${text}' names no service; an action is written as s3:GetObject`;
  if (name === '') return `'${text}' names no action of the service; an action is written as s3:GetObject`;
  if (/[*?]/.test(service) || hasAction(service, name)) return undefined;
  const known = actionsOf(service);
  if (known.length === 0)
    return `as of ${asOf}, AWS has no service '${service}'${meant(service.toLowerCase(), allServices())}`;
  if (expand(text).length > 0) return undefined;
  const isPattern = /[*?]/.test(name);
  const close = isPattern
    ? ''
    : meant(
        text,
        known.map((one) => one.name),
      );
  return `as of ${asOf}, AWS has no action ${isPattern ? 'that matches ' : ''}'${text}'${close}`;
}

function meant(name: string, known: readonly string[]): string {
  const close = nearest(name, known);
  return close === undefined ? '' : `; did you mean '${close}'?`;
}
